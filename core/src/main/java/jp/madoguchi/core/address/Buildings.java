package jp.madoguchi.core.address;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.core.text.Csv;
import jp.madoguchi.core.text.Kana;
import jp.madoguchi.core.text.Romaji;

/**
 * The buildings of the municipality by their town (方書マスタ, 1.3.4; candidates for entry, 4.0.7). It
 * is the municipality's own list and not drawn from the register: where somebody lives shows in no
 * candidate. Immutable.
 */
public final class Buildings {
  private static final Comparator<Building> BY_LOT =
      Comparator.comparing(Building::lot, LotOrder.BY_NUMBER).thenComparing(Building::name);

  /** No building is known. */
  public static final Buildings NONE = new Buildings(List.of());

  private final List<Building> all;
  private final Map<String, List<Building>> byTown;

  public Buildings(List<Building> all) {
    this.all = List.copyOf(all);
    byTown = all.stream().sorted(BY_LOT).collect(Collectors.groupingBy(it -> folded(it.town())));
  }

  public List<Building> all() {
    return all;
  }

  /**
   * Those that somebody may mean, in the order of their lots.
   *
   * @param lot as far as it is typed; may be blank
   * @param typed part of the name or how its kana begins, in kana or Latin letters; all for a blank
   */
  public List<Building> find(String town, String lot, String typed, int limit) {
    List<Long> numbers = LotOrder.numbers(lot);
    String name = folded(typed.strip());
    String kana = Kana.fold(Romaji.toKatakana(typed.strip()));
    return byTown.getOrDefault(folded(town), List.of()).stream()
        .filter(it -> isAt(it, numbers))
        .filter(it ->
            folded(it.name()).contains(name) && !folded(it.name()).equals(name)
                || !kana.isEmpty() && Kana.fold(it.kana()).startsWith(kana))
        .limit(limit)
        .toList();
  }

  /** A lot that is not typed to its end, or a building whose lot is not known so well. */
  private static boolean isAt(Building building, List<Long> typed) {
    List<Long> known = LotOrder.numbers(building.lot());
    int common = Math.min(typed.size(), known.size());
    return typed.subList(0, common).equals(known.subList(0, common));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** As {@link BuildingReader} reads it. */
  public byte[] table() {
    return Csv.of(
        BuildingReader.COLUMNS,
        all.stream().map(it -> List.of(it.town(), it.lot(), it.name(), it.kana())).toList());
  }
}
