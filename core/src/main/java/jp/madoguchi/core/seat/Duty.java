package jp.madoguchi.core.seat;

/** What must be done because something happened at the seat. */
public enum Duty {
  /** Begin to read the card that is in the reader; what was begun with it before is forgotten. */
  READ_CARD,
  /** Forget what was begun with the card: its connection, PIN and secrets. */
  FORGET_TRY,
  /** Open the store with the card's key, and vouch for the session. */
  OPEN_KEYS,
  /** Show the operator's own place, or else the desk; only the operator's own. */
  SHOW_PLACE,
  /** Keep where the operator is, sealed, under their id. */
  KEEP_PLACE,
  /** Say in the access log that the session ended, and why. */
  LOG,
  /** Close session and store. */
  DROP_KEYS,
  /** Leave nothing of the session on the screen or within its reach. */
  CLEAN_DESK,
  /** Close again what was opened too late, and log it. */
  GIVE_BACK
}
