package jp.madoguchi.sandbox.tour;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.sandbox.tour.BrokenLine.Reason;

/**
 * The fields of one line, quoted as RFC 4180 section 2 has it. A quoted field ends on its line: no
 * value of a movement holds a line break, and so a forgotten quote costs one line and no more.
 */
final class CsvFields {
  private final String line;
  private int at;

  private CsvFields(String line) {
    this.line = line;
  }

  /**
   * Splits a line without its line break.
   *
   * @throws BrokenField naming the number of the field, from 1
   */
  static List<String> split(String line) throws BrokenField {
    CsvFields rest = new CsvFields(line);
    List<String> fields = new ArrayList<>();
    do {
      fields.add(rest.next(Integer.toString(fields.size() + 1)));
    } while (rest.comma());
    return fields;
  }

  private String next(String column) throws BrokenField {
    if (at < line.length() && line.charAt(at) == '"') {
      return quoted(column);
    }
    int comma = line.indexOf(',', at);
    int end = comma < 0 ? line.length() : comma;
    String field = line.substring(at, end);
    if (field.indexOf('"') >= 0) {
      throw new BrokenField(column, Reason.QUOTE_MISPLACED);
    }
    at = end;
    return field;
  }

  private String quoted(String column) throws BrokenField {
    StringBuilder field = new StringBuilder();
    at++;
    while (true) {
      int quote = line.indexOf('"', at);
      if (quote < 0) {
        throw new BrokenField(column, Reason.QUOTE_NOT_CLOSED);
      }
      field.append(line, at, quote);
      at = quote + 1;
      if (at == line.length() || line.charAt(at) != '"') {
        break;
      }
      field.append('"');
      at++;
    }
    if (at < line.length() && line.charAt(at) != ',') {
      throw new BrokenField(column, Reason.QUOTE_MISPLACED);
    }
    return field.toString();
  }

  private boolean comma() {
    return at++ < line.length();
  }
}
