package jp.madoguchi.core.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.madoguchi.core.search.IndexedPerson.Place;
import jp.madoguchi.core.text.SearchKeys;

/** Gathers the addresses of people. */
final class PlaceBuilder {
  private final List<String> heads = new ArrayList<>();
  private final Map<String, Integer> headRows = new HashMap<>();
  private final TextPoolBuilder tails = new TextPoolBuilder();
  private final Map<String, Integer> tailRows = new HashMap<>();
  private final Ints headOf = new Ints();
  private final Ints tailOf = new Ints();
  private final Ints formerPeople = new Ints();
  private final Ints formerHead = new Ints();
  private final Ints formerTail = new Ints();
  private final Map<String, Integer> townLengths = new HashMap<>();
  private String lastAddress = "";
  private int lastHead = -1;
  private int lastTail = -1;

  /** The present address of the next person. */
  void present(Place place) {
    look(place);
    headOf.add(lastHead);
    tailOf.add(lastTail);
  }

  void former(int person, Place place) {
    look(place);
    formerPeople.add(person);
    formerHead.add(lastHead);
    formerTail.add(lastTail);
  }

  /** People of a household come one after the other: their address is folded once. */
  private void look(Place place) {
    String address = place.address();
    if (lastHead >= 0 && address.equals(lastAddress)) {
      return;
    }
    lastAddress = address;
    String key = SearchKeys.address(address);
    // Folded apart they may differ a little; an address may be taken apart anywhere.
    int town = townLengths.computeIfAbsent(place.town(), it -> SearchKeys.address(it).length());
    int length = Math.min(key.length(), town);
    lastHead = headRows.computeIfAbsent(key.substring(0, length), this::freshHead);
    lastTail = tailRows.computeIfAbsent(key.substring(length), this::freshTail);
  }

  private int freshHead(String head) {
    heads.add(head);
    return heads.size() - 1;
  }

  private int freshTail(String tail) {
    tails.add(tail);
    return tails.rows() - 1;
  }

  /**
   * The columns of these people.
   *
   * @param order the gathered person at each place
   * @param place where each gathered person goes
   */
  PlaceColumns build(int[] order, int[] place) {
    townLengths.clear();
    headRows.clear();
    tailRows.clear();
    int[] tail = Sorting.inOrder(tailOf.toArray(), order);
    int[] formers = Sorting.inPlaces(formerPeople.toArray(), place);
    int[] formerOrder = Sorting.order(Sorting.longs(formers));
    return new PlaceColumns(
        List.copyOf(heads),
        tails.pack(IntStream.range(0, tails.rows()).toArray()),
        Sorting.inOrder(headOf.toArray(), order),
        tail,
        starts(tail, tails.rows()),
        Sorting.order(Sorting.longs(tail)),
        Sorting.inOrder(formers, formerOrder),
        Sorting.inOrder(formerHead.toArray(), formerOrder),
        Sorting.inOrder(formerTail.toArray(), formerOrder));
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
