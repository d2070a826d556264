package jp.madoguchi.core.identity;

/** Why a check came to nothing. */
public enum Abandoned {
  /** The clerk says that it is not the person. */
  NOT_THE_PERSON,
  /** The clerk or the person broke it off. */
  BROKEN_OFF,
  /** The PIN was wrong. */
  WRONG_PIN,
  /** The PIN is locked. */
  PIN_LOCKED,
  /** The card was pulled, or none was there. */
  CARD_GONE,
  /** It is no My Number card. */
  OTHER_CARD,
  /** The card's answer could not be understood. */
  UNREADABLE
}
