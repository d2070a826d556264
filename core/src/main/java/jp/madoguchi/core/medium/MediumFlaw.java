package jp.madoguchi.core.medium;

/** Why a medium is not written, or not taken. Numbers never change their meaning. */
public enum MediumFlaw {
  /**
   * Nothing on it can be opened here: no medium of ours, another office's, of another environment,
   * or one whose index is damaged. These cannot be told apart, which is what hides them.
   */
  NO_INDEX(1),
  /** More than one index. */
  TWO_INDEXES(2),
  /** More files than a medium has. */
  TOO_MANY_FILES(3),
  /** A signature or a certificate does not hold. */
  SIGNATURE(4),
  /** Signed, but not an index as this version knows it. */
  MALFORMED(5),
  /** Signed for another environment. */
  OTHER_ENVIRONMENT(6),
  /** About another municipality. */
  OTHER_OFFICE(7),
  /** About another terminal than the one that signed it, or than this one. */
  OTHER_DEVICE(8),
  /** The centre knows no such terminal. */
  UNKNOWN_DEVICE(9),
  /** A file that the index names is not there. */
  FILE_MISSING(10),
  /** A file has another size than files of a medium have. */
  FILE_TORN(11),
  /** A file holds something else than the index says. */
  FILE_CHANGED(12),
  /** There are other files on it; nothing was overwritten. */
  NOT_EMPTY(20),
  /** What was read back is not what was written. */
  READ_BACK(21),
  /** The ledger has this number as out. */
  STILL_OUT(22),
  /** The ledger has no such medium that is out or missing. */
  NOT_OUT(23),
  /** A name or a reason is missing or too long. */
  WORDS(24),
  /** The operator has not the right. */
  NO_RIGHT(25),
  /** It holds what a terminal wrote and what was not read in yet; nothing was overwritten. */
  NOT_READ(26),
  /** What it brings as a lease is none of the centre's for this question. */
  LEASE_NOT_OURS(27),
  /** It answers, and brings no lease. */
  LEASE_NOT_GIVEN(28),
  /** The lease that it brings is over, or has not begun by this terminal's clock. */
  LEASE_NOT_NOW(29),
  /** The certificates that it brings are none of the centre's for this terminal's new keys. */
  CERTIFICATES_NOT_OURS(32);

  private final int number;

  MediumFlaw(int number) {
    this.number = number;
  }

  /** The code that people read to each other, such as {@code B-10}. */
  public String code() {
    return "B-%02d".formatted(number);
  }
}
