package jp.madoguchi.core.resident;

import jp.madoguchi.core.text.ExactText;

/** What stands in a record where something is withheld. No field can be made to say this. */
public final class Hidden {
  /** In no language, so that also whoever forgets to put words there tells nothing. */
  public static final ExactText TEXT = new ExactText("＊＊＊＊");

  private Hidden() {}

  /** Whether a text is withheld. */
  public static boolean is(ExactText text) {
    return text.equals(TEXT);
  }
}
