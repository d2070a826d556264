package jp.madoguchi.core.certificate;

import jp.madoguchi.core.text.ExactText;

/**
 * One field of a certificate.
 *
 * @param label as the standard's form calls it
 * @param value what is recorded, blank where nothing is
 */
public record Entry(String label, ExactText value, Form form) {
  /** How it stands on the sheet. */
  public enum Form {
    /** In a field that is so large and no larger (5.8). */
    FIELD,
    /** Nobody asked for it; the sheet says so in its place. */
    OMITTED,
    /** Over as many lines as it needs: nothing of a remark is cut. */
    TEXT
  }

  static Entry of(String label, ExactText value) {
    return new Entry(label, value, Form.FIELD);
  }

  static Entry of(String label, String value) {
    return of(label, new ExactText(value));
  }

  static Entry omitted(String label) {
    return new Entry(label, ExactText.EMPTY, Form.OMITTED);
  }

  static Entry text(String label, String value) {
    return new Entry(label, new ExactText(value), Form.TEXT);
  }

  /** What stands there. */
  public String words() {
    return form == Form.OMITTED ? "【省略】" : value.value();
  }
}
