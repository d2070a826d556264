package jp.madoguchi.core.reception;

import java.util.Optional;
import jp.madoguchi.core.log.Purpose;

/**
 * What somebody came for (用件), as a clerk writes it down once.
 *
 * @param slip the number on their paper (届書、申請書); empty where there is none
 * @param applicant who asks; empty while that is not known, or where nobody does, as in an enquiry
 *     of the office itself
 */
public record Matter(Purpose.Reason reason, String slip, Optional<Applicant> applicant) {
  /** A reference has room for the acceptance number and so much. */
  public static final int LONGEST_SLIP = 50;

  public Matter {
    slip = slip.strip();
    if (slip.length() > LONGEST_SLIP) {
      throw new IllegalArgumentException("a slip's number has at most 50 characters");
    }
  }

  /** Why records are opened for it, under this number. */
  Purpose under(AcceptanceNumber number) {
    return new Purpose(reason, slip.isEmpty() ? number.text() : number.text() + " " + slip);
  }
}
