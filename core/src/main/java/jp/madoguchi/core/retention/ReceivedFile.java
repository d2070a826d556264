package jp.madoguchi.core.retention;

import java.time.LocalDate;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * Data about people that came in, or is to go on, as a whole, and is kept for a short term.
 *
 * @param kept {@link Kept#MOVE_OUT_DATA} or {@link Kept#ADDRESSEES}
 * @param countedFrom 転出予定日, or the day on which it was handed on
 * @param content exactly as it came; at most 16 MiB
 */
public record ReceivedFile(Ulid id, Kept kept, LocalDate countedFrom, Bytes content) {
  private static final int LONGEST = 1 << 24;

  public ReceivedFile {
    if (kept != Kept.MOVE_OUT_DATA && kept != Kept.ADDRESSEES) {
      throw new IllegalArgumentException(kept + " is no file that came in");
    }
    if (content.length() > LONGEST) {
      throw new IllegalArgumentException("longer than 16 MiB");
    }
  }
}
