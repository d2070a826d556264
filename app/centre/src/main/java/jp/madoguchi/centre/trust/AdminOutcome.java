package jp.madoguchi.centre.trust;

/** What came of an administrator's act. */
public sealed interface AdminOutcome {
  /**
   * It is done.
   *
   * @param entry its number among the administrators' entries
   * @param trustVersion of the list that tells terminals of it
   */
  record Done(long entry, long trustVersion) implements AdminOutcome {}

  /** It is written down, and waits for a second administrator who says the same. */
  record Waiting(long entry) implements AdminOutcome {}

  /** Nothing was done or written. */
  record Denied(Reason reason) implements AdminOutcome {}

  /** Why nothing was done. */
  enum Reason {
    /** No operator of that id, or without the right to administer today. */
    NO_RIGHT("T-01"),
    /** The card is not that operator's, does not count any more, or did not sign this. */
    CARD("T-02"),
    /** Signed for another office or environment, or more than five minutes ago. */
    NOT_NOW("T-03"),
    /** The centre does not know that terminal. */
    UNKNOWN_DEVICE("T-04"),
    /** The centre does not know that operator. */
    UNKNOWN_OPERATOR("T-05"),
    /** It was revoked before. */
    ALREADY("T-06"),
    /** There is nothing to decide about that terminal. */
    NOT_QUARANTINED("T-07"),
    /** The same person has decided already; the second must be somebody else. */
    SAME_PERSON("T-08"),
    /** Nobody revokes their own card. */
    ONESELF("T-09"),
    /** The act is about another request than the one that lies here, or its keys are not proven. */
    REQUEST("T-11"),
    /** There is a terminal of that name whose certificates have not ended, or was one. */
    IN_USE("T-12"),
    /** Weaker algorithms than were demanded before, or such as the centre has no keys for. */
    SUITE("T-13"),
    /** Fewer days than seven before the end of a certificate, or more than 180. */
    RENEWAL("T-30"),
    /** Nothing can be granted or ended so: it never counts, is there already, or is not there. */
    GRANT("T-31"),
    /** The log is in that era already, or not in the one before it. */
    NOT_NEXT_ERA("T-20");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** What people read to each other. */
    public String code() {
      return code;
    }
  }
}
