package jp.madoguchi.core.text.character;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a table names radicals: as MJ文字情報一覧表 does, {@code 部首1(参考)} with {@code 内画数1(参考)} up to
 * four, or in one column {@code radical} with {@code 162.15}, several divided by a semicolon. What
 * is no radical is left out, since the row is a character all the same.
 */
final class RadicalColumns {
  private static final int MOST = 4;
  private static final String SHORT = "radical";

  private RadicalColumns() {}

  /** None where the table has no such column. */
  static List<Radical> of(NamedCsvRecord row) {
    return Stream.concat(
            row.findField(SHORT).stream().flatMap(RadicalColumns::shortly),
            IntStream.rangeClosed(1, MOST)
                .mapToObj(number -> numbered(row, number))
                .flatMap(Optional::stream))
        .distinct()
        .toList();
  }

  private static Stream<Radical> shortly(String field) {
    return Stream.of(field.split(";"))
        .map(each -> each.strip().split("\\.", -1))
        .filter(parts -> parts.length == 2)
        .flatMap(parts -> Radical.parse(parts[0], parts[1]).stream());
  }

  private static Optional<Radical> numbered(NamedCsvRecord row, int number) {
    return row.findField("部首" + number + "(参考)")
        .flatMap(radical ->
            row.findField("内画数" + number + "(参考)")
                .flatMap(rest -> Radical.parse(radical.strip(), rest.strip())));
  }
}
