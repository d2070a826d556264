package jp.madoguchi.core.modality;

import jp.madoguchi.core.policy.Modality;

/** A template that this program cannot compare with. */
public final class UnfitTemplate extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean ofAnotherTime;

  /**
   * @param ofAnotherTime whether it was right once, with another extractor; it is to be enrolled
   *     anew
   */
  public UnfitTemplate(Modality modality, boolean ofAnotherTime, Throwable cause) {
    super(modality.name(), cause);
    this.ofAnotherTime = ofAnotherTime;
  }

  /** Of another extractor than the one of now. */
  public UnfitTemplate(Template template) {
    super(template.modality().name());
    ofAnotherTime = true;
  }

  public boolean isOfAnotherTime() {
    return ofAnotherTime;
  }
}
