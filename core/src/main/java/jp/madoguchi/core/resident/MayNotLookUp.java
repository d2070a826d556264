package jp.madoguchi.core.resident;

import jp.madoguchi.core.operator.Right;

/**
 * The operator was not granted the right to look residents up, or not for today (requirement T5).
 */
public final class MayNotLookUp extends Exception {
  public MayNotLookUp() {
    super("right " + Right.LOOK_UP);
  }
}
