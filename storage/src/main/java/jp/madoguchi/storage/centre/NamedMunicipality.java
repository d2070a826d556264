package jp.madoguchi.storage.centre;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.storage.centre.schema.DefaultSchema;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Named;

/**
 * Lets no statement pass that reads or changes a table of the centre without naming the
 * municipality: a condition on it for each table that is mentioned, a value for it where rows are
 * added. It reads the statement's text, once, so it knows nothing of who wrote it and forgets
 * nobody. Safe for use by several threads.
 */
final class NamedMunicipality implements ExecuteListener {
  private static final Pattern TABLE =
      Pattern.compile(
          "(?:\\b(?:from|join|update)\\s+|,\\s*)(\\w+)\\b(?!\\s*[.(])", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDING =
      Pattern.compile("^\\s*(?:insert|merge)\\s+into\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED =
      Pattern.compile("\\bmunicipality_code\\s*=", Pattern.CASE_INSENSITIVE);
  private static final String COLUMN = "municipality_code";

  private static final Set<String> TABLES =
      DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
          .map(Named::getName)
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  /** Statements differ in few ways, but lists of values make some hundreds more of them. */
  private static final int MOST_KNOWN = 2_000;

  private final Set<String> known = ConcurrentHashMap.newKeySet();

  @Override
  public void executeStart(ExecuteContext context) {
    Stream.of(context.batchSQL()).filter(Predicate.not(known::contains)).forEach(this::demand);
  }

  private void demand(String statement) {
    if (!names(statement)) {
      throw new IllegalStateException("whose rows are meant? " + statement);
    }
    if (known.size() < MOST_KNOWN) {
      known.add(statement);
    }
  }

  /** Whether the statement says whose rows it is about, wherever it speaks of a table. */
  static boolean names(String statement) {
    Matcher adding = ADDING.matcher(statement);
    if (adding.find() && isTable(adding) && !statement.toLowerCase(Locale.ROOT).contains(COLUMN)) {
      return false;
    }
    long tables = TABLE.matcher(statement).results().filter(NamedMunicipality::isTable).count();
    return tables == 0 || NAMED.matcher(statement).results().count() >= tables;
  }

  private static boolean isTable(MatchResult found) {
    return TABLES.contains(found.group(1).toLowerCase(Locale.ROOT));
  }
}
