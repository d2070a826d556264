package jp.madoguchi.core.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.value.Ulid;

/**
 * The terminal's shelves and what was erased from them. Each method is one transaction that is on
 * the disk when it returns. Safe for use by several threads.
 */
public interface RetentionBook {
  /** In the order of {@link Kept}. */
  List<RetentionShelf> shelves();

  /** The run that was begun last, with what it has erased by now. */
  Optional<RetentionRun> last();

  /**
   * Keeps a new run.
   *
   * @throws IllegalStateException the one before is not done
   */
  void begin(RetentionRun run);

  /** All rows are erased. What was made from them and lies in memory or beside the store goes. */
  void erased(Ulid run);

  /** The file was written anew, or nothing had been in it. */
  void done(Ulid run, Instant at);
}
