package jp.madoguchi.core.delta;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Bytes;

/**
 * States of residents as the centre holds them, in the order in which they became present there.
 *
 * <p>Wire: map {1: format (1), 2: environment, 3: municipality, 4: kind, 5: from cursor, 6: to
 * cursor, 7: rows[] as byte strings of {@link jp.madoguchi.core.resident.ResidentCodec}, 8:
 * tombstones[], 9: root after or nothing}.
 *
 * @param fromCursor of the newest state before these
 * @param toCursor of the last of these; as {@code fromCursor} where there is nothing newer, and in
 *     an answer
 * @param rows at most {@link #MOST_ROWS}
 * @param tombstones who is not at the centre any more; at most as many
 * @param rootAfter of the reconciliation tree after the page; absent where the page ends in the
 *     midst of what became present together
 */
public record Delta(
    Environment environment,
    MunicipalityCode municipality,
    Kind kind,
    long fromCursor,
    long toCursor,
    List<ResidentRecord> rows,
    List<AddressNumber> tombstones,
    Optional<Bytes> rootAfter) {
  /** Rows, and tombstones too, at most. */
  public static final int MOST_ROWS = 5_000;

  /** Rows while clerks are at work: a page is taken in within one transaction. */
  public static final int USUAL_ROWS = 500;

  /** Which question it answers. */
  public enum Kind {
    /** What became present after a cursor. */
    PAGE(1),
    /** All states of residents who were asked for by their numbers, as of the cursor. */
    RESIDENTS(2);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    /** The number that travels. */
    public int code() {
      return code;
    }
  }

  public Delta {
    rows = List.copyOf(rows);
    tombstones = List.copyOf(tombstones);
    if (fromCursor < 0 || toCursor < fromCursor) {
      throw new IllegalArgumentException("from " + fromCursor + " to " + toCursor);
    }
    if (rows.size() > MOST_ROWS || tombstones.size() > MOST_ROWS) {
      throw new IllegalArgumentException("too many rows");
    }
  }

  /** Whether nothing became present after {@code fromCursor}. */
  public boolean isEnd() {
    return kind == Kind.PAGE && fromCursor == toCursor;
  }
}
