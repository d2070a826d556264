package jp.madoguchi.core.supervision;

import jp.madoguchi.core.operator.OperatorId;

/**
 * A supervisor's word for an operator whose palm cannot be taken. It is worth something only before
 * a {@link SupervisionDesk}.
 *
 * @param operator whom it is for
 * @param supervisor whose card and PIN were proven, and palm where the policy asks for it
 * @param how the supervisor was proven, for the access log
 * @param obstacle what the terminal itself saw of the operator's palm
 * @param reason in the supervisor's words; blank is none
 */
public record Word(
    OperatorId operator, OperatorId supervisor, String how, Obstacle obstacle, String reason) {
  private static final int LONGEST = 200;

  /** The end of a longer reason is cut off. */
  public Word {
    reason = cut(reason.strip());
  }

  private static String cut(String reason) {
    int letters = reason.codePointCount(0, reason.length());
    return letters <= LONGEST ? reason : reason.substring(0, reason.offsetByCodePoints(0, LONGEST));
  }
}
