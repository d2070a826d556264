package jp.madoguchi.core.movement;

/** What a movement does to somebody's being on the register (1.2.2: 記載, 消除, 修正). */
public enum Turn {
  /** Is written in (記載): was never here, or is here again. */
  ENTERS,
  /** Is removed (消除). */
  LEAVES,
  /** Stays, with something changed (修正). */
  STAYS,
  /** Was removed and stays so, with something written on the removed record (除票). */
  STAYS_OFF,
  /** Nothing: something is noted beside the record, of whoever is or was on the register. */
  BESIDE;

  /** Whether whoever it is about is not on the register afterwards. */
  public boolean leaves() {
    return this == LEAVES;
  }
}
