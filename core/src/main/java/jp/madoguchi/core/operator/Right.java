package jp.madoguchi.core.operator;

/** One function that the administrator may grant. */
public enum Right {
  /** Search and look up residents. */
  LOOK_UP(1),
  /** Enter movements (仮登録). */
  ENTER(2),
  /** Compare and approve what another entered (決裁). */
  APPROVE(3),
  /** Unlock operators, import tables, close the day. */
  ADMINISTER(4),
  /** Find and open removed records after the term of ordinary access (閲覧制限). */
  OPEN_CLOSED(5),
  /** Set, change and renew measures of restraint and support (抑止の設定). */
  SET_RESTRAINT(6),
  /** End them (抑止の解除). */
  END_RESTRAINT(7),
  /** Lift them for some minutes (一時解除). */
  LIFT_RESTRAINT(8),
  /** Open a protected record for an operator after review (支援措置責任者). */
  RELEASE_RECORD(9),
  /** Issue certificates (証明書発行). */
  ISSUE(10),
  /** Print the official seal on them (電子公印). */
  SEAL(11);

  private final int code;

  Right(int code) {
    this.code = code;
  }

  /** The number that travels and is stored. */
  public int code() {
    return code;
  }
}
