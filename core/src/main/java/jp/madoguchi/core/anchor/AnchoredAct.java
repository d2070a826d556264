package jp.madoguchi.core.anchor;

/** The acts that move a store's anchor. */
public enum AnchoredAct {
  LOGIN(1),
  /** 決裁. */
  APPROVAL(2),
  /** A batch was sealed for the centre. */
  SEAL(3),
  /** The centre's receipt was stored. */
  RECEIPT(4),
  LOGOUT(5),
  /** An operator was added to the key slots or removed from them. */
  SLOTS(6),
  /** The store was copied to a new store key. */
  ROTATION(7),
  /** A newer trust list was taken from the centre. */
  TRUST(8),
  /** A newer register of operators was taken from the centre. */
  REGISTER(9);

  private final byte code;

  AnchoredAct(int code) {
    this.code = (byte) code;
  }

  byte code() {
    return code;
  }
}
