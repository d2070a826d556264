package jp.madoguchi.core.modality;

import java.util.regex.Pattern;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.value.Bytes;

/**
 * What is kept of a person for one modality (生体テンプレート). Personal data of the most sensitive kind:
 * callers keep it sealed.
 *
 * @param extractor names the algorithm, its parameters and its model; 1 to 64 printing letters of
 *     ASCII. Templates of different ones are never compared
 * @param content the modality's own
 */
public record Template(Modality modality, String extractor, Bytes content) {
  private static final Pattern EXTRACTOR = Pattern.compile("[!-~]{1,64}");

  public Template {
    if (!EXTRACTOR.matcher(extractor).matches()) {
      throw new IllegalArgumentException("extractor " + extractor);
    }
  }

  /** Says nothing of the person. */
  @Override
  public String toString() {
    return "Template[" + modality + " " + extractor + "]";
  }
}
