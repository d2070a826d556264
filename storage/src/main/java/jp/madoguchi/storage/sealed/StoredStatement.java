package jp.madoguchi.storage.sealed;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.engine.DbObject;

/**
 * The statements that H2 keeps in a file and runs on opening it, in the only forms that plain
 * tables have: columns of plain types, keys, indexes, checks without a function. What has no form
 * here — views, aliases, triggers, linked tables, domains, constants, roles, schemas, other users —
 * is foreign, and so is every form that nobody thought of.
 */
final class StoredStatement {
  private static final Pattern TEXT_OR_NAME =
      Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"(?:\\.\"(?:[^\"]|\"\")*\")?");

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
    String line = statement.replaceAll("\\s+", " ").trim();
    Pattern form = FORMS.get(type);
    return form == null
        || !form.matcher(outline(line)).matches()
        || type == DbObject.USER && !line.startsWith(USER);
  }

  /** With {@code #} for each text and {@code @} for each name; empty where these stand bare. */
  private static String outline(String line) {
    String bare = TEXT_OR_NAME.matcher(line).replaceAll("");
    if (bare.indexOf('@') >= 0 || bare.indexOf('#') >= 0) {
      return "";
    }
    return TEXT_OR_NAME
        .matcher(line)
        .replaceAll(found -> Matcher.quoteReplacement(found.group().startsWith("'") ? "#" : "@"));
  }
}
