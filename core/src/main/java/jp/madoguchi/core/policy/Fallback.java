package jp.madoguchi.core.policy;

/** What lets an operator in whose modality cannot be compared, for a time, and logged. */
public enum Fallback {
  /** Nothing does. */
  NONE(0),
  /** The next modality of the policy. */
  SECOND_MODALITY(1),
  /** The operator's PIN together with a supervisor's card. */
  SUPERVISOR(2);

  private final int code;

  Fallback(int code) {
    this.code = code;
  }

  /** The number that travels. */
  public int code() {
    return code;
  }
}
