package jp.madoguchi.centre.intake;

import java.util.List;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.value.Bytes;

/** What the centre answers to a sealed batch. */
public sealed interface Intake {
  /** It is taken in now, with these verdicts; these are its receipt's signed bytes. */
  record Receipted(Bytes receipt, List<Verdict> verdicts) implements Intake {
    public Receipted {
      verdicts = List.copyOf(verdicts);
    }
  }

  /** It was taken in earlier; these are the signed bytes of the receipt that was given then. */
  record Repeated(Bytes receipt) implements Intake {}

  /** It is not taken in. */
  record Declined(LineRefusal refusal) implements Intake {}

  static Intake declined(LineRefusal.Code code) {
    return new Declined(LineRefusal.of(code));
  }
}
