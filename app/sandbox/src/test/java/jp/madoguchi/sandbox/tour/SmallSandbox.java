package jp.madoguchi.sandbox.tour;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.text.character.CharacterTable;
import jp.madoguchi.core.text.character.MjCharacter;
import jp.madoguchi.core.text.character.Radical;
import jp.madoguchi.sandbox.RunningSandbox;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.SandboxCopies;
import jp.madoguchi.storage.dictionary.CharacterFile;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;

/** A stage over a fresh sandbox of few residents. */
final class SmallSandbox {
  /** 子, and a variant as a sequence, in place of the table of 59,000. */
  private static final List<MjCharacter> CHARACTERS =
      List.of(
          new MjCharacter(
              10_001,
              "子",
              3,
              List.of("シ", "ス", "こ"),
              List.of("子"),
              Optional.empty(),
              List.of(new Radical(39, 0))),
          new MjCharacter(
              10_002,
              "孑",
              3,
              List.of("ケツ", "ひとり"),
              List.of("子", "孑"),
              Optional.empty(),
              List.of(new Radical(39, 0))),
          new MjCharacter(
              26_190,
              "\u9089\uDB40\uDD10",
              17,
              List.of("ヘン", "あたり", "ほとり"),
              List.of("辺"),
              Optional.empty(),
              List.of(new Radical(162, 13))));

  private SmallSandbox() {}

  static SandboxStage stage(Path folder, Texts texts, List<Movement> more, Path failures)
      throws Exception {
    Clock clock = new SystemClock();
    Randomness randomness = new SystemRandomness();
    Path sandbox = folder.resolve("sandbox");
    SandboxCopies.SMALL.to(sandbox);
    Sandbox opened = Sandbox.open(sandbox, clock, randomness);
    new CharacterFile(
            opened.terminalFiles(), opened.installation().keys()::deviceSecret, randomness)
        .save(CharacterTable.of(CHARACTERS));
    return new SandboxStage(
        new RunningSandbox(opened, texts, clock, randomness),
        texts,
        clock,
        Fonts.load(),
        TourPlan.forCast(clock.today(), "minatomachi", more),
        failures);
  }
}
