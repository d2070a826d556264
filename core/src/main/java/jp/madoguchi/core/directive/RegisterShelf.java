package jp.madoguchi.core.directive;

import jp.madoguchi.core.value.Bytes;

/**
 * Where a terminal's open store keeps the newest register of operators. Each method is one
 * transaction; what was kept is on the disk when it returns. Safe for use by several threads.
 */
public interface RegisterShelf {
  /** The version of the newest register that was kept; 0 where there is none. */
  long version();

  /**
   * Puts the operators of a register that was verified in the place of those before. Rights of
   * operators whom it does not name have ended then; their entries stay, for the log's sake.
   *
   * @return whether it was newer than the one before; where not, nothing was changed
   */
  boolean keep(OperatorRegister register, Bytes signed);
}
