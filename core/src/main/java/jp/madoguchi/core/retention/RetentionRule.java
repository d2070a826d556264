package jp.madoguchi.core.retention;

import java.util.OptionalInt;

/**
 * One line of the rules.
 *
 * @param atLeast the smallest count that the source allows, in the term's unit
 * @param atMost the largest one
 * @param source the law, the clause or the promise it rests on, in Japanese as it is cited
 */
public record RetentionRule(
    Kept kept,
    CountedFrom from,
    Term term,
    Effect effect,
    OptionalInt atLeast,
    OptionalInt atMost,
    String source) {
  public RetentionRule {
    if (term.count() < atLeast.orElse(1) || term.count() > atMost.orElse(Term.LONGEST)) {
      throw new IllegalArgumentException(kept + " may not be kept for " + term.count());
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException(kept + " has no source");
    }
  }

  /** Whether a municipality may set this count. */
  public boolean mayLast(int count) {
    return count >= atLeast.orElse(1) && count <= atMost.orElse(Term.LONGEST);
  }

  /**
   * The same rule as a municipality sets it.
   *
   * @param basis what the municipality rests it on
   * @throws IllegalArgumentException shorter or longer than the source allows
   */
  public RetentionRule lasting(int count, String basis) {
    Term own = new Term(count, term.unit(), term.lastDay());
    return new RetentionRule(kept, from, own, effect, atLeast, atMost, basis);
  }
}
