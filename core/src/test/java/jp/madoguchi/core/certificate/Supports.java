package jp.madoguchi.core.certificate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.restraint.Ground;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.Perpetrator;
import jp.madoguchi.core.restraint.Stage;
import jp.madoguchi.core.text.ExactText;

/** A support measure that was decided yesterday. */
final class Supports {
  private Supports() {}

  static Measure decided() {
    return Measure.support(
        1,
        Samples.TODAY.minusDays(1),
        new Ground.Support(
            new ExactText("R8-7"),
            Stage.DECIDED,
            false,
            Set.of(),
            new Perpetrator(
                new ExactText("架空　太郎"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ExactText.EMPTY,
                ExactText.EMPTY),
            ExactText.EMPTY,
            List.of()));
  }
}
