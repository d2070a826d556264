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
   * @throws IllegalStateException rows of the one before are still being erased
   */
  void begin(RetentionRun run);

  /** All its rows are erased; in the pages of the file they may be found until it is rewritten. */
  void erased(Ulid run);

  /** What waits for the file to be written anew. */
  Unwritten unwritten();

  /** The file was written anew, or nothing had been in it: whatever was erased is gone from it. */
  void written(Instant at);
}
