package jp.madoguchi.core.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Ulid;

/**
 * One erasing of what is due, from its beginning to its end, as it is kept and shown.
 *
 * @param operator who began it, or in whose session the terminal did
 * @param byItself whether the terminal began it (自動消去), and not an administrator
 * @param asOf the day for which it was found out what is due
 * @param outcomes one for each rule that erases, in the order of {@link Kept}
 */
public record RetentionRun(
    Ulid id,
    OperatorId operator,
    boolean byItself,
    LocalDate asOf,
    Instant begun,
    Stage stage,
    Optional<Instant> finished,
    List<Outcome> outcomes) {
  /** How far it has come. */
  public enum Stage {
    /** Rows are being erased. */
    ERASING(1),
    /** All rows are erased; the file is still to be written anew. Another run may begin. */
    REWRITING(2),
    /** Nothing is left of them in the file. */
    DONE(3);

    private final int code;

    Stage(int code) {
      this.code = code;
    }

    /** The number that is stored. */
    public int code() {
      return code;
    }
  }

  /**
   * What became of one rule.
   *
   * @param through what counts from this day or from a day before is due
   * @param due how many there were when the run began
   * @param erased how many are erased by now
   * @param oldest the earliest day from which one of them counted
   */
  public record Outcome(
      Kept kept, LocalDate through, long due, long erased, Optional<LocalDate> oldest) {}

  public RetentionRun {
    outcomes = List.copyOf(outcomes);
  }

  /** How many things it has erased. */
  public long erased() {
    return outcomes.stream().mapToLong(Outcome::erased).sum();
  }

  /** How many things were due when it began. */
  public long due() {
    return outcomes.stream().mapToLong(Outcome::due).sum();
  }

  public boolean isDone() {
    return stage == Stage.DONE;
  }
}
