package jp.madoguchi.sandbox.tour;

/** The virtual cards that the tour puts into the reader. */
public enum TourCard {
  /** A clerk who may enter movements. */
  CLERK,
  /** Another clerk, who may approve them. */
  SECOND_CLERK,
  /** An administrator, who may not look residents up. */
  ADMINISTRATOR,
  /** A clerk's card whose PIN was typed wrongly too often. */
  LOCKED,
  /** A card that is no operator's card of this environment. */
  UNKNOWN
}
