package jp.madoguchi.core.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.text.SearchKeys;

/** Gathers the addresses of people. */
final class PlaceBuilder {
  private final List<String> heads = new ArrayList<>();
  private final TextPoolBuilder tails = new TextPoolBuilder();
  private final Ints headOf = new Ints();
  private final Ints of = new Ints();
  private final Ints formerPeople = new Ints();
  private final Ints formerOf = new Ints();
  private final Map<String, Integer> headRows = new HashMap<>();
  private final Map<String, Integer> rows = new HashMap<>();
  private String lastAddress = "";
  private int lastRow = -1;

  /** The present address of the next person. */
  void present(String address) {
    of.add(row(address));
  }

  void former(int person, String address) {
    formerPeople.add(person);
    formerOf.add(row(address));
  }

  /** People of a household come one after the other: their address is folded once. */
  private int row(String address) {
    if (lastRow < 0 || !address.equals(lastAddress)) {
      lastAddress = address;
      lastRow = rows.computeIfAbsent(SearchKeys.address(address), this::fresh);
    }
    return lastRow;
  }

  private int fresh(String key) {
    int length = PlaceColumns.headLength(key);
    int head =
        headRows.computeIfAbsent(
            key.substring(0, length),
            text -> {
              heads.add(text);
              return heads.size() - 1;
            });
    headOf.add(head);
    tails.add(key.substring(length));
    return tails.rows() - 1;
  }

  /**
   * The columns of these people.
   *
   * @param order the gathered person at each place
   * @param place where each gathered person goes
   */
  PlaceColumns build(int[] order, int[] place) {
    rows.clear();
    int[] tailOrder = Sorting.order(headOf.toLongs());
    int[] tailPlace = Sorting.inverse(tailOrder);
    int[] address = Sorting.inPlaces(Sorting.inOrder(of.toArray(), order), tailPlace);
    int[] from = starts(address, tails.rows());
    int[] formers = Sorting.inPlaces(formerPeople.toArray(), place);
    int[] formerOrder = Sorting.order(Sorting.longs(formers));
    return new PlaceColumns(
        List.copyOf(heads),
        starts(headOf.toArray(), heads.size()),
        tails.pack(tailOrder),
        address,
        from,
        Sorting.order(Sorting.longs(address)),
        Sorting.inOrder(formers, formerOrder),
        Sorting.inPlaces(Sorting.inOrder(formerOf.toArray(), formerOrder), tailPlace));
  }

  /** Where the members of each group begin when they stand in the order of their groups. */
  private static int[] starts(int[] groupOf, int groups) {
    int[] starts = new int[groups + 1];
    for (int group : groupOf) {
      starts[group + 1]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    return starts;
  }
}
