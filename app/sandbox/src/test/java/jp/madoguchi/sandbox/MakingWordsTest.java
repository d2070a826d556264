package jp.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.sandbox.maker.MakingProgress.Step;
import org.junit.jupiter.api.Test;

class MakingWordsTest {
  private static final long SECOND = 1_000_000_000L;

  private final List<String> said = new ArrayList<>();
  private long tick = 7;
  private final MakingWords inTest = new MakingWords(1_000, clock(), said::add);

  private Clock clock() {
    return new Clock() {
      @Override
      public Instant now() {
        return Instant.EPOCH;
      }

      @Override
      public String bootId() {
        return "boot";
      }

      @Override
      public long tick() {
        return tick;
      }
    };
  }

  private void after(long seconds, Step step, long residents) {
    tick += seconds * SECOND;
    inTest.at(step, residents);
  }

  @Test
  void theBeginningIsSaid() {
    inTest.begins(false);
    assertEquals(List.of("練習環境を作ります（住民 1,000 人）… / Making the sandbox (1,000 residents)…"), said);
  }

  @Test
  void clearingAwayIsSaidFirst() {
    inTest.begins(true);
    assertEquals(2, said.size());
    assertEquals(
        "作りかけの練習環境を片付けて作り直します。 / A half-made sandbox is cleared away and made anew.",
        said.getFirst());
  }

  @Test
  void aShortStepSaysOnlyThatItIsDone() {
    inTest.begins(false);
    said.clear();
    after(1, Step.CENTRE, 500);
    after(1, Step.CENTRE, 1_000);
    inTest.done(Step.CENTRE);
    assertEquals(List.of("  ✓ センターの台帳 / the centre's register"), said);
  }

  @Test
  void aLongStepSaysHowFarItIs() {
    inTest.begins(false);
    said.clear();
    after(6, Step.TERMINAL, 300);
    assertEquals(List.of("  … 端末の台帳 / the terminal's register: 300 / 1,000"), said);
  }

  @Test
  void itSaysNothingTwiceWithinFiveSecondsNorWithinOneTenth() {
    inTest.begins(false);
    after(6, Step.TERMINAL, 300);
    said.clear();
    after(4, Step.TERMINAL, 600);
    assertEquals(List.of(), said);
    after(1, Step.TERMINAL, 650);
    assertEquals(1, said.size());
    after(60, Step.TERMINAL, 690);
    assertEquals(1, said.size());
  }

  @Test
  void eachStepSpeaksForItself() {
    inTest.begins(false);
    said.clear();
    after(6, Step.TERMINAL, 300);
    after(0, Step.CENTRE, 400);
    assertEquals(2, said.size());
  }
}
