package jp.madoguchi.core.retention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What is kept for how long, as the table {@code codes/retention.csv} says. Immutable.
 *
 * @param all one for each of {@link Kept}, in its order
 */
public record RetentionRules(List<RetentionRule> all) {
  private static final String RESOURCE = "/jp/madoguchi/codes/retention.csv";

  /** The first line of the table. */
  static final String HEADING = "kept,from,count,unit,last day,effect,at least,at most,source";

  /**
   * @throws IllegalArgumentException a rule is missing, comes twice or out of order
   */
  public RetentionRules {
    all = List.copyOf(all);
    if (!all.stream().map(RetentionRule::kept).toList().equals(List.of(Kept.values()))) {
      throw new IllegalArgumentException("one rule for each thing that is kept, in their order");
    }
  }

  /** The table that comes with the product. */
  public static RetentionRules standard() {
    return Standard.RULES;
  }

  /**
   * Reads the table: its heading, then a line for each rule, nothing else.
   *
   * @throws IllegalArgumentException it is not exactly that
   */
  public static RetentionRules read(Reader source) throws IOException {
    List<String> lines = new BufferedReader(source).lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEADING)) {
      throw new IllegalArgumentException("no table of retention: " + HEADING);
    }
    return new RetentionRules(lines.stream().skip(1).map(RetentionRules::rule).toList());
  }

  private static RetentionRule rule(String line) {
    String[] column = line.split(",", -1);
    if (column.length != HEADING.split(",").length) {
      throw new IllegalArgumentException("not a rule of retention: " + line);
    }
    return new RetentionRule(
        Kept.valueOf(column[0]),
        CountedFrom.valueOf(column[1]),
        new Term(
            Integer.parseInt(column[2]),
            Term.Unit.valueOf(column[3]),
            Term.LastDay.valueOf(column[4])),
        Effect.valueOf(column[5]),
        bound(column[6]),
        bound(column[7]),
        column[8]);
  }

  private static OptionalInt bound(String column) {
    return column.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(column));
  }

  /** The rule for one thing. */
  public RetentionRule of(Kept kept) {
    return all.get(kept.ordinal());
  }

  /**
   * The same rules with one of them as a municipality sets it.
   *
   * @throws IllegalArgumentException shorter or longer than its source allows
   */
  public RetentionRules with(Kept kept, int count) {
    return with(of(kept).lasting(count, of(kept).source()));
  }

  RetentionRules with(RetentionRule own) {
    return new RetentionRules(
        all.stream().map(rule -> rule.kept() == own.kept() ? own : rule).toList());
  }

  private static final class Standard {
    static final RetentionRules RULES = load();

    private static RetentionRules load() {
      try (InputStream source =
          Objects.requireNonNull(RetentionRules.class.getResourceAsStream(RESOURCE), RESOURCE)) {
        return read(new InputStreamReader(source, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
