package jp.madoguchi.core.tell;

import java.time.Instant;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.value.Ulid;

/**
 * Somebody found after an issue that another one had asked than was written down (標準仕様書 8.1.2).
 * What was written down stays, and so do earlier corrections; the last counts.
 *
 * @param place among those of the copy, from 1
 * @param reason never blank
 */
public record Correction(
    Ulid copy, int place, Claim claim, String reason, OperatorId by, Instant at) {
  /** A reason is no longer than this. */
  public static final int LONGEST = 100;

  public Correction {
    if (place < 1) {
      throw new IllegalArgumentException("places begin at 1, not " + place);
    }
    if (reason.isBlank() || reason.length() > LONGEST) {
      throw new IllegalArgumentException("a reason has 1 to 100 characters");
    }
  }
}
