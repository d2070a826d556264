package jp.madoguchi.core.certificate;

import jp.madoguchi.core.text.ExactText;

/**
 * In whose name a certificate is given (認証者, 1.3.9).
 *
 * @param office 汐見市長, 汐見市長職務代理者 …
 */
public record Certifier(String office, ExactText name) {
  /** As it stands below the sentence. */
  public String words() {
    return office + "　" + name.value();
  }
}
