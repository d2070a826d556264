package jp.madoguchi.core.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * A file that was taken in.
 *
 * @param digest SHA-256 of the file: the same one again is told
 * @param taker who made the dry run, and alone goes on with it
 * @param day 異動日 and 届出日 of lines that say none
 * @param takenAt whole milliseconds
 * @param counts how many items have each fate
 */
public record Lot(
    Ulid id,
    String format,
    String file,
    Bytes digest,
    OperatorId taker,
    Purpose purpose,
    LocalDate day,
    Instant takenAt,
    State state,
    Map<Fate.Kind, Integer> counts) {
  public Lot {
    Map<Fate.Kind, Integer> copy = new EnumMap<>(Fate.Kind.class);
    copy.putAll(counts);
    counts = Collections.unmodifiableMap(copy);
  }

  /** Where a lot stands. */
  public enum State {
    /** 仮処理: nothing is entered yet. */
    DRY(1),
    /** 本処理: begun, and not finished. */
    RUNNING(2),
    /** Every line has its fate. */
    DONE(3),
    /** Given up before it was begun. */
    DISCARDED(4);

    private final int code;

    State(int code) {
      this.code = code;
    }

    /** The number that is stored. */
    public int code() {
      return code;
    }

    boolean open() {
      return this == DRY || this == RUNNING;
    }
  }

  public int count(Fate.Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** All items. */
  public int size() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
