package jp.madoguchi.core.address;

import java.util.List;
import jp.madoguchi.core.address.ImportReport.Reason;

/** One physical line of a file with comma-separated columns. */
sealed interface CsvLine {
  record Columns(List<String> columns) implements CsvLine {}

  record Flawed(Reason reason) implements CsvLine {}

  record End() implements CsvLine {}
}
