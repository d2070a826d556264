package jp.madoguchi.core.ledger;

/** How a centre's log is not what it was said to be; the numbers are stored and never change. */
public enum LedgerFlaw {
  /**
   * It is shorter than the one that is known, or of an earlier era, and nobody at the centre has
   * said that it was put back.
   */
  WENT_BACK(1, "L-30"),
  /** It does not begin with the one that is known: there are two. */
  FORKED(2, "L-31"),
  /** A batch of this terminal that was acknowledged is not in it, or not where it was. */
  RECEIPT_MISSING(3, "L-32");

  private final int code;
  private final String said;

  LedgerFlaw(int code, String said) {
    this.code = code;
    this.said = said;
  }

  /** What people read to each other. */
  public String said() {
    return said;
  }

  /** The number that is stored. */
  public int code() {
    return code;
  }
}
