package jp.madoguchi.core.change;

import java.util.Set;

/** Where a change stands. Transitions outside {@link #next()} are refused by the store. */
public enum ChangeState {
  /** 仮登録: others see the data before the change. */
  ENTERED,
  /** 差戻し: back with the entrant, with a reason. */
  RETURNED,
  /** The entrant took it back. */
  WITHDRAWN,
  /** 決裁済: in effect on this terminal, to be sent. */
  APPROVED,
  /** In a numbered batch whose bytes are stored. */
  SEALED,
  /** The centre applied it. */
  APPLIED,
  /** The centre refused it; it is on the work list. */
  REFUSED,
  /** The centre waits for something; it is on the work list. */
  HELD;

  /** The states that may follow. */
  public Set<ChangeState> next() {
    return switch (this) {
      case ENTERED -> Set.of(RETURNED, WITHDRAWN, APPROVED);
      case RETURNED -> Set.of(WITHDRAWN);
      case APPROVED -> Set.of(SEALED);
      case SEALED -> Set.of(APPLIED, REFUSED, HELD);
      case HELD -> Set.of(APPLIED, REFUSED);
      case WITHDRAWN, APPLIED, REFUSED -> Set.of();
    };
  }
}
