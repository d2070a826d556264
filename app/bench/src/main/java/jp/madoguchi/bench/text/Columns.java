package jp.madoguchi.bench.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a file has its kinds, inputs and answers, as its head says. Columns of other names, such as
 * notes or sources, are passed over.
 *
 * @param places one of each, or none where the file has no head and three cells a line
 * @param width how many columns the head names
 */
record Columns(List<Integer> places, int width) {
  static final Columns USUAL = new Columns(List.of(), 0);

  private static final List<List<String>> NAMES =
      List.of(
          List.of("kind", "type", "種類", "種別", "区分"),
          List.of("input", "in", "入力", "入力値"),
          List.of("expected", "expect", "output", "期待", "期待値", "正解", "出力"));

  Columns {
    places = List.copyOf(places);
  }

  /** The columns of a head; empty where the cells are none. */
  static Optional<Columns> of(List<String> cells) {
    List<String> named = cells.stream().map(it -> it.strip().toLowerCase(Locale.ROOT)).toList();
    List<Integer> places = new ArrayList<>();
    for (List<String> names : NAMES) {
      names.stream().map(named::indexOf).filter(at -> at >= 0).findFirst().ifPresent(places::add);
    }
    return Optional.of(new Columns(places, cells.size()))
        .filter(it -> it.places.size() == NAMES.size());
  }

  /** Kind, input and expected of a line; all its cells where it does not go with the head. */
  List<String> pick(List<String> cells) {
    boolean fits = cells.size() <= width && places.stream().allMatch(place -> place < cells.size());
    return places.isEmpty() || !fits ? cells : places.stream().map(cells::get).toList();
  }
}
