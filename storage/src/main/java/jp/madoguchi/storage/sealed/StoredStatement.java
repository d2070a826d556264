package jp.madoguchi.storage.sealed;

import java.util.Map;
import java.util.regex.Pattern;
import org.h2.engine.DbObject;

/**
 * The statements that H2 keeps in a file and runs on opening it, in the only forms that plain
 * tables have: columns of plain types, keys, indexes, checks without a function. What has no form
 * here — views, aliases, triggers, linked tables, domains, constants, roles, schemas, other users —
 * is foreign, and so is every form that nobody thought of.
 */
final class StoredStatement {
  private static final String NAMES = "@(?: NULLS FIRST| DESC)*(?:, @(?: NULLS FIRST| DESC)*)*";

  private static final String TYPE =
      "(?:BIGINT|INTEGER|SMALLINT|TINYINT|BOOLEAN|DATE|TIMESTAMP|UUID|NUMERIC|DOUBLE PRECISION"
          + "|BINARY VARYING|BINARY LARGE OBJECT|BINARY|CHARACTER VARYING|CHARACTER LARGE OBJECT"
          + "|CHARACTER)(?:\\(\\d+(?:, \\d+)?\\))?";

  private static final String COLUMN =
      "@ "
          + TYPE
          + "(?: DEFAULT (?:CURRENT_TIMESTAMP|LOCALTIMESTAMP|TRUE|FALSE|-?\\d+|#))?"
          + "(?: GENERATED (?:ALWAYS|BY DEFAULT) AS IDENTITY SEQUENCE @)?"
          + "(?: SELECTIVITY \\d+)?(?: NOT NULL)?";

  /** No name before a parenthesis: it would be a function's. */
  private static final String CONDITION =
      "(?:(?:CAST\\(-?\\d+ AS BIGINT\\)|@|#|\\d+|AND|OR|NOT|IN|IS|NULL|BETWEEN|TRUE|FALSE|[()<>=,"
          + " -])(?<!@ ?\\())*";

  private static final String CONSTRAINT =
      "(?:PRIMARY KEY\\(%1$s\\) INDEX @"
          + "|UNIQUE NULLS DISTINCT ?\\(%1$s\\) INDEX @"
          + "|FOREIGN KEY\\(%1$s\\)(?: INDEX @)? REFERENCES @\\(%1$s\\)(?: ON DELETE CASCADE)?"
          + "|CHECK ?\\(%2$s\\))(?: NOCHECK)?";

  private static final Map<Integer, Pattern> FORMS =
      Map.of(
          DbObject.TABLE_OR_VIEW,
          Pattern.compile("CREATE CACHED TABLE @\\( %1$s(?:, %1$s)* \\)".formatted(COLUMN)),
          DbObject.INDEX,
          Pattern.compile(
              "CREATE (?:PRIMARY KEY|INDEX|UNIQUE NULLS DISTINCT INDEX) @ ON @\\(%s\\)"
                  .formatted(NAMES)),
          DbObject.USER,
          Pattern.compile("CREATE USER IF NOT EXISTS @ SALT # HASH # ADMIN"),
          DbObject.SEQUENCE,
          Pattern.compile(
              "CREATE SEQUENCE @ START WITH \\d+(?: RESTART WITH \\d+)? BELONGS_TO_TABLE"),
          DbObject.CONSTRAINT,
          Pattern.compile(
              "ALTER TABLE @ ADD CONSTRAINT @ " + CONSTRAINT.formatted(NAMES, CONDITION)),
          DbObject.SETTING,
          Pattern.compile(
              "SET (?:CREATE_BUILD \\d+|DEFAULT_LOCK_TIMEOUT \\d+|WRITE_DELAY 0"
                  + "|MAX_MEMORY_ROWS 2147483647)"));

  private static final String USER = "CREATE USER IF NOT EXISTS \"" + SealedDatabase.USER + "\" ";

  private StoredStatement() {}

  /**
   * Whether the statement has none of the forms.
   *
   * @param type as {@link DbObject#getType()} counts
   */
  static boolean isForeign(int type, String statement) {
    String line = onOneLine(statement);
    Pattern form = FORMS.get(type);
    return form == null
        || !form.matcher(outline(line)).matches()
        || type == DbObject.USER && !line.startsWith(USER);
  }

  /** With one space where there is any white space. */
  private static String onOneLine(String statement) {
    StringBuilder line = new StringBuilder(statement.length());
    for (int at = 0; at < statement.length(); at++) {
      char next = statement.charAt(at);
      boolean white = next == ' ' || next >= '\t' && next <= '\r';
      if (!white) {
        line.append(next);
      } else if (line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().trim();
  }

  /**
   * With {@code #} for each text and {@code @} for each name, a table's with its schema; empty
   * where these stand bare. A quote that is never closed stands for itself, and is in no form.
   */
  private static String outline(String line) {
    StringBuilder outline = new StringBuilder(line.length());
    int at = 0;
    while (at < line.length()) {
      char next = line.charAt(at);
      if (next == '@' || next == '#') {
        return "";
      }
      int end = next == '\'' || next == '"' ? end(line, at) : at;
      if (end == at) {
        outline.append(next);
        at++;
      } else {
        outline.append(next == '"' ? '@' : '#');
        at = next == '"' ? endOfName(line, end) : end;
      }
    }
    return outline.toString();
  }

  /** Behind the second part of a name, where it has one. */
  private static int endOfName(String line, int end) {
    if (!line.startsWith(".\"", end)) {
      return end;
    }
    int last = end(line, end + 1);
    return last == end + 1 ? end : last;
  }

  /** Behind the quoted part that begins here; here where it is never closed. */
  private static int end(String line, int start) {
    char quote = line.charAt(start);
    int at = line.indexOf(quote, start + 1);
    while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) == quote) {
      at = line.indexOf(quote, at + 2);
    }
    return at < 0 ? start : at + 1;
  }
}
