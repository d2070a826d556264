package jp.madoguchi.core.notice;

import java.util.Set;

/** Where a letter stands. Transitions outside {@link #next()} are refused by the store. */
public enum NoticeState {
  /** It may be printed, and nobody waits for it. */
  OFFERED(1),
  /** It is to be printed. */
  ASKED(2),
  /** It has a number; whether a sheet came out is not known. */
  BEGUN(3),
  /** The printer took it. */
  PRINTED(4),
  /** Somebody said, with a reason, that it does not go out. */
  NOT_NEEDED(5),
  /** What asked for it was undone, or does not stand any more. */
  TAKEN_BACK(6),
  /** It is asked for by a copy of which nobody knows yet whether a sheet came out. */
  HELD(7);

  private final int code;

  NoticeState(int code) {
    this.code = code;
  }

  /** The number that is stored; never reused. */
  public int code() {
    return code;
  }

  /** The states that may follow. */
  public Set<NoticeState> next() {
    return switch (this) {
      case OFFERED, ASKED -> Set.of(BEGUN, NOT_NEEDED, TAKEN_BACK);
      case BEGUN -> Set.of(PRINTED, ASKED);
      case PRINTED, NOT_NEEDED -> Set.of(ASKED);
      case HELD -> Set.of(ASKED, TAKEN_BACK);
      // It is found again that the copy asks for it.
      case TAKEN_BACK -> Set.of(HELD);
    };
  }

  /** Whether a sheet may be made of it now. */
  public boolean mayBePrinted() {
    return next().contains(BEGUN);
  }

  /** Whether somebody has to do something about it. */
  public boolean waits() {
    return this == ASKED || this == BEGUN;
  }
}
