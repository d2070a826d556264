package jp.madoguchi.storage.sealed;

import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.engine.DbObject;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.result.Row;

/**
 * Reads the statements that H2 would run on opening a file, without running them. Each must be of a
 * form that plain tables need; a trigger, alias, view, linked table or foreign engine, which could
 * run code or reach outside, is refused before it does.
 */
final class MetaScan {
  private static final Map<Integer, Pattern> FORMS =
      Map.of(
          DbObject.TABLE_OR_VIEW, Pattern.compile("CREATE (CACHED|MEMORY) TABLE .*"),
          DbObject.INDEX, Pattern.compile("CREATE (PRIMARY KEY|INDEX|UNIQUE [A-Z ]*INDEX) .*"),
          DbObject.USER, Pattern.compile("CREATE USER .*"),
          DbObject.SEQUENCE, Pattern.compile("CREATE SEQUENCE .*"),
          DbObject.CONSTRAINT, Pattern.compile("ALTER TABLE .* ADD CONSTRAINT .*"),
          DbObject.SETTING,
              Pattern.compile(
                  "SET (CREATE_BUILD|DEFAULT_LOCK_TIMEOUT|WRITE_DELAY|MAX_MEMORY_ROWS) '?\\w+'?"),
          DbObject.RIGHT, Pattern.compile("GRANT .*"),
          DbObject.SCHEMA, Pattern.compile("CREATE SCHEMA .*"),
          DbObject.COMMENT, Pattern.compile("COMMENT ON .*"));

  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'");

  private static final Pattern REACHES_OUT =
      Pattern.compile(
          ".*(--|/\\*|\\$\\$).*|.*\\b(FILE_READ|FILE_WRITE|CSVREAD|CSVWRITE|LINK_SCHEMA|JAVA_OBJECT|ENGINE|CALL|RUNSCRIPT|GENERATED"
              + " ALWAYS AS \\()(\\b|(?<=\\()).*");

  private MetaScan() {}

  /** The first statement that is not of an expected form. */
  static Optional<String> firstForeign(String path) throws IOException {
    try (MVStore store = new MVStore.Builder().fileName(path).readOnly().open()) {
      TransactionStore transactions = new TransactionStore(store, new ValueDataType());
      transactions.init();
      if (!store.hasMap("table.0")) {
        return Optional.empty();
      }
      TransactionMap<Long, Row> meta = transactions.begin().openMap("table.0");
      Iterator<Long> keys = meta.keyIterator(null);
      while (keys.hasNext()) {
        Row row = meta.get(keys.next());
        String statement = row == null ? "" : row.getValue(3).getString();
        if (row == null || isForeign(row.getValue(2).getInt(), statement)) {
          return Optional.of(statement);
        }
      }
      return Optional.empty();
    } catch (MVStoreException e) {
      throw new IOException("not a database", e);
    }
  }

  static boolean isForeign(int type, String statement) {
    String plain = statement.replaceAll("\\s+", " ").trim().toUpperCase(Locale.ROOT);
    Pattern form = FORMS.get(type);
    return form == null
        || !form.matcher(plain).matches()
        || REACHES_OUT.matcher(withoutTexts(plain)).matches();
  }

  /** Quoted names stay: a name may be that of a function. */
  private static String withoutTexts(String statement) {
    return QUOTED
        .matcher(statement)
        .replaceAll(quoted ->
            quoted.group().startsWith("'") ? "''" : Matcher.quoteReplacement(quoted.group()));
  }
}
