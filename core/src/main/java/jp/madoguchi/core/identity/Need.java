package jp.madoguchi.core.identity;

/** What is still to be shown or asked. */
public enum Need {
  /**
   * Three of the four items agree. That is never proof, even where nobody else is found by them:
   * 西東京市 gave a foreign resident another person's number by name, birth date and sex.
   */
  FOURTH_ITEM,
  /** Fewer than three items agree. */
  MORE_ITEMS,
  /** Another document without a picture, or one with a picture. */
  SECOND_PAPER,
  /** An item is what the record had before: another document that has the present one. */
  PRESENT_ITEM
}
