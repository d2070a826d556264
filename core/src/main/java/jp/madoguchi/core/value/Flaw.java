package jp.madoguchi.core.value;

/**
 * What is wrong with an entered value. The sentence for the clerk is the business of the screen.
 */
public enum Flaw {
  /** Nothing was entered. */
  EMPTY,
  /** Too few or too many digits. */
  WRONG_LENGTH,
  /** Something other than digits was entered. */
  NOT_DIGITS,
  /** The check digit (検査数字) does not fit the other digits. */
  CHECK_DIGIT,
  /** One digit repeated; such a number is never issued, although its check digit may fit. */
  ALL_SAME_DIGIT,
  /** The entry has none of the forms of a date. */
  NOT_A_DATE,
  /** The month or the day does not exist. */
  NO_SUCH_DAY,
  /** The day lies outside the era (元号) that was named, or before 1 January 1873. */
  OUTSIDE_ERA,
  /** The year was entered without its era, and the current era gives no likely date. */
  ERA_MISSING,
  /** Half of a surrogate pair stands alone. */
  LONE_SURROGATE,
  /** A code point to which Unicode has given no character. */
  UNASSIGNED_CHARACTER,
  /** A control or an invisible formatting character. */
  CONTROL_CHARACTER,
  /** A variation selector (字形選択子) that follows no character. */
  ORPHAN_SELECTOR
}
