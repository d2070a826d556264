package jp.madoguchi.core.retention;

import jp.madoguchi.core.operator.Right;

/** The operator was not granted the right to administer, or not for today; the try is logged. */
public final class MayNotErase extends Exception {
  private static final long serialVersionUID = 1;

  public MayNotErase() {
    super("right " + Right.ADMINISTER);
  }
}
