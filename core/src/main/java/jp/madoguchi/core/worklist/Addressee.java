package jp.madoguchi.core.worklist;

import java.util.Optional;
import jp.madoguchi.core.operator.Right;

/** To whom a clerk hands up what they cannot settle (上申). */
public enum Addressee {
  /** 決裁者. */
  APPROVER(1, Optional.of(Right.APPROVE)),
  /** 管理者. */
  ADMINISTRATOR(2, Optional.of(Right.ADMINISTER)),
  /** 所属長: the office's chief, for whom there is no right of their own. */
  CHIEF(3, Optional.empty());

  private final int code;
  private final Optional<Right> right;

  Addressee(int code, Optional<Right> right) {
    this.code = code;
    this.right = right;
  }

  /** The number that is stored; never reused. */
  public int code() {
    return code;
  }

  /** Whoever has this right sees what was handed up to them, also without the right to enter. */
  public Optional<Right> right() {
    return right;
  }
}
