package jp.madoguchi.centre.intake;

import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.value.Bytes;

/** What the centre answers to a sealed batch. */
public sealed interface Intake {
  /** It is taken in, now or earlier; these are its receipt's signed bytes. */
  record Receipted(Bytes receipt) implements Intake {}

  /** It is not taken in. */
  record Declined(LineRefusal refusal) implements Intake {}

  static Intake declined(LineRefusal.Code code) {
    return new Declined(LineRefusal.of(code));
  }
}
