package jp.madoguchi.core.address;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import jp.madoguchi.core.address.ImportReport.Reason;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.text.Kana;
import jp.madoguchi.core.value.Digits;

/** One physical row of KEN_ALL. */
sealed interface KenAllRow {
  /** A row in order, of a whole town or a piece of one. */
  record Piece(Municipality municipality, PostalCode postalCode, String name, String kana)
      implements KenAllRow {
    /** Whether this row may go on with the town of that one. */
    boolean continues(Piece start) {
      return municipality.code().equals(start.municipality.code())
          && postalCode.equals(start.postalCode);
    }
  }

  /** A row that is out of order, and in which column; 0 for the whole row. */
  record Bad(int column, Reason reason) implements KenAllRow {}

  int COLUMNS = 15;

  static KenAllRow of(CsvLine line) {
    return switch (line) {
      case CsvLine.Columns(var columns) -> of(columns);
      case CsvLine.Flawed(var reason) -> new Bad(0, reason);
      case CsvLine.End() -> throw new IllegalArgumentException("past the end");
    };
  }

  private static KenAllRow of(List<String> columns) {
    if (columns.size() != COLUMNS) {
      return new Bad(0, Reason.COLUMN_COUNT);
    }
    Optional<MunicipalityCode> code =
        MunicipalityCode.parseWithoutCheckDigit(columns.get(0)).toOptional();
    Optional<PostalCode> postalCode = PostalCode.parse(columns.get(2)).toOptional();
    if (code.isEmpty()) {
      return new Bad(1, Reason.BAD_MUNICIPALITY_CODE);
    }
    if (postalCode.isEmpty()) {
      return new Bad(3, Reason.BAD_POSTAL_CODE);
    }
    return column(columns, 3, 9, String::isBlank, Reason.BLANK)
        .or(() -> column(columns, 3, 9, it -> !ExactText.parse(it).isValid(), Reason.NOT_TEXT))
        .or(() -> column(columns, 9, COLUMNS, it -> !isMark(it), Reason.BAD_MARK))
        .orElseGet(() -> piece(columns, code.get(), postalCode.get()));
  }

  private static Optional<KenAllRow> column(
      List<String> columns, int from, int to, Predicate<String> wrong, Reason reason) {
    return IntStream.range(from, to)
        .filter(i -> wrong.test(columns.get(i)))
        .<KenAllRow>mapToObj(i -> new Bad(i + 1, reason))
        .findFirst();
  }

  private static boolean isMark(String column) {
    return column.length() == 1 && Digits.areAll(column);
  }

  private static KenAllRow piece(
      List<String> columns, MunicipalityCode code, PostalCode postalCode) {
    var municipality =
        new Municipality(
            code,
            columns.get(6),
            Kana.toFullWidth(columns.get(3)),
            columns.get(7),
            Kana.toFullWidth(columns.get(4)));
    return new Piece(municipality, postalCode, columns.get(8), Kana.toFullWidth(columns.get(5)));
  }
}
