package jp.madoguchi.terminal.program;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.madoguchi.core.address.DictionaryChanges;
import jp.madoguchi.core.address.DictionaryChanges.Change;
import jp.madoguchi.core.address.DictionaryChanges.Kind;
import jp.madoguchi.core.address.DictionaryChanges.Listed;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.text.Csv;

/** Tells an administrator what a new edition of the address dictionary changes. */
final class AddressChangeReport {
  private static final int SHOWN = 20;
  private static final Map<Kind, String> WORDS =
      Map.of(Kind.ADDED, "追加", Kind.GONE, "廃止", Kind.RENAMED, "名称変更", Kind.RECODED, "郵便番号変更");

  private final Consumer<String> out;

  AddressChangeReport(Consumer<String> out) {
    this.out = out;
  }

  /** How many towns changed, and the first of each kind. */
  void tell(List<Change> changes) {
    Map<Kind, Long> counts = DictionaryChanges.counts(changes);
    out.accept(
        "追加 %,d 町、廃止 %,d 町、名称変更 %,d 町、郵便番号変更 %,d 町 / %1$,d towns added, %2$,d gone, %3$,d renamed, %4$,d with other postal codes"
            .formatted(
                counts.getOrDefault(Kind.ADDED, 0L),
                counts.getOrDefault(Kind.GONE, 0L),
                counts.getOrDefault(Kind.RENAMED, 0L),
                counts.getOrDefault(Kind.RECODED, 0L)));
    for (Kind kind : Kind.values()) {
      changes.stream()
          .filter(change -> change.kind() == kind)
          .limit(SHOWN)
          .forEach(change -> out.accept("  " + String.join(" ", cells(change))));
    }
  }

  /** All of them as a table. */
  static byte[] table(List<Change> changes) {
    return Csv.of(
        List.of("種別", "団体コード", "市区町村", "旧町名", "新町名", "旧郵便番号", "新郵便番号"),
        changes.stream().map(AddressChangeReport::cells).toList());
  }

  private static List<String> cells(Change change) {
    Town any = change.after().or(change::before).orElseThrow().town();
    return List.of(
        String.valueOf(WORDS.get(change.kind())),
        any.municipalityCode().digits(),
        any.prefecture() + any.municipality().name(),
        name(change.before()),
        name(change.after()),
        codes(change.before()),
        codes(change.after()));
  }

  private static String name(Optional<Listed> place) {
    return place.map(it -> it.town().name()).orElse("");
  }

  private static String codes(Optional<Listed> place) {
    return place.stream()
        .flatMap(it -> it.codes().stream())
        .map(PostalCode::withHyphen)
        .collect(Collectors.joining(" "));
  }
}
