package jp.madoguchi.core.seat;

/** How far somebody has come at the terminal's seat. */
public enum Stage {
  /** No card in the reader. Where somebody's place is kept, the terminal is locked. */
  EMPTY,
  /** The card is being read. */
  READING,
  /** The card waits for its PIN. */
  PIN,
  /** The card takes no PIN any more; it waits for what unblocks it (PUK) and a new PIN. */
  BLOCKED,
  /** The card checks the PIN. */
  CHECKING,
  /** The PIN was right; the camera waits for the palm. */
  PALM,
  /** The palm was right; the store is being opened. */
  OPENING,
  /** An operator works: the only stage in which keys are live. */
  IN,
  /** This card gets no further; it is to be taken out. */
  STOPPED,
  /** The terminal was wiped or its window closed; nothing opens here any more. */
  OVER;

  /** Whether a card's try is under way, which has to be forgotten if it comes to nothing. */
  public boolean isTrying() {
    return switch (this) {
      case READING, PIN, BLOCKED, CHECKING, PALM, OPENING -> true;
      case EMPTY, IN, STOPPED, OVER -> false;
    };
  }
}
