package jp.madoguchi.core.retention;

import java.time.LocalDate;
import jp.madoguchi.core.value.Ulid;

/**
 * Where one kind of thing is kept. Whoever keeps something new for a time adds a shelf, and a rule.
 * Safe for use by several threads.
 */
public sealed interface RetentionShelf {
  /** What is on it. */
  Kept kept();

  /** What counts from {@code through} or from a day before. */
  Due due(LocalDate through);

  /** A shelf that is only closed: whoever reads from it asks for the day. */
  non-sealed interface Closing extends RetentionShelf {}

  /** A shelf from which things are erased. */
  non-sealed interface Erasing extends RetentionShelf {
    /**
     * Erases at most {@code limit} of what is due, in one short transaction that counts them to the
     * run: a power cut leaves both or neither.
     *
     * @return how many; 0 once nothing is left
     */
    int erase(Ulid run, LocalDate through, int limit);
  }
}
