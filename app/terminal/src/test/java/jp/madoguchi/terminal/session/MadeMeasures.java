package jp.madoguchi.terminal.session;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.restraint.Ground;
import jp.madoguchi.core.restraint.Level;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.Perpetrator;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.restraint.Reach;
import jp.madoguchi.core.restraint.Stage;
import jp.madoguchi.core.text.ExactText;

/** Made-up measures. */
final class MadeMeasures {
  private MadeMeasures() {}

  static Measure support(Stage stage, LocalDate from) {
    return Measure.support(
        1,
        from,
        new Ground.Support(
            new ExactText("R8-0007"),
            stage,
            false,
            Set.of(),
            Perpetrator.UNKNOWN,
            ExactText.EMPTY,
            List.of()));
  }

  static Measure plain(Reach reach, Level level, LocalDate from, Process process) {
    return new Measure(
        2,
        reach,
        EnumSet.of(process),
        level,
        from,
        Optional.empty(),
        new Ground.Plain(new ExactText("例")));
  }
}
