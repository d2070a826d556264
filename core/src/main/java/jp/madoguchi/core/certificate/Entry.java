package jp.madoguchi.core.certificate;

import jp.madoguchi.core.text.ExactText;

/**
 * One field of a certificate.
 *
 * @param label as the standard's form calls it
 * @param value what is recorded, blank where nothing is
 * @param omitted nobody asked for it; the sheet says so in its place
 */
public record Entry(String label, ExactText value, boolean omitted) {
  static Entry of(String label, ExactText value) {
    return new Entry(label, value, false);
  }

  static Entry of(String label, String value) {
    return of(label, new ExactText(value));
  }

  static Entry omitted(String label) {
    return new Entry(label, ExactText.EMPTY, true);
  }

  /** What stands there. */
  public String words() {
    return omitted ? "【省略】" : value.value();
  }
}
