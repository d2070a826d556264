package jp.madoguchi.core.seat;

/** What can happen at the terminal's seat. */
public enum SeatEvent {
  /** A card was put in. */
  CARD_IN,
  /** It is known whose card it is; told by {@link Seat#read}. */
  CARD_READ,
  /** The card was pulled, or does not answer any more. */
  CARD_OUT,
  /** A PIN was typed, or what unblocks the card. */
  PIN_TYPED,
  /** The card did not take what was typed; it may be typed again. */
  PIN_WRONG,
  PIN_RIGHT,
  /** The card takes no PIN, until it is unblocked. */
  PIN_BLOCKED,
  /** The card has another PIN now, and is to be asked for as if it had just been put in. */
  PIN_CHANGED,
  /** A palm that was not the operator's; they may try again. */
  PALM_OTHER,
  PALM_OWN,
  /** The card, its operator or the store lets nobody in. */
  REFUSED,
  /** The store is open and the session begun. */
  OPENED,
  /** No key, click or wheel for too long. */
  IDLE,
  /** The operator locks the terminal by its key. */
  LOCK_KEY,
  /** An administrator's card was out of the reader for too long. */
  SWAP_OVERDUE,
  /** A session's longest time is over. */
  LONGEST,
  /** The operator signs out. */
  SIGN_OUT,
  /** The operator's card does not count any more. */
  REVOKED,
  /** A part of the terminal is an old copy: work is stopped. */
  OLD_COPY,
  /** The store is gone for good. */
  WIPED,
  /** The window is closed. */
  CLOSED
}
