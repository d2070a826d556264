package jp.madoguchi.sandbox.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An input method at work in a name field. */
class CompositionTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private FieldWindow inTest;

  private final List<String> heard = new ArrayList<>();

  @BeforeEach
  void open() throws Exception {
    inTest = new FieldWindow(folder);
    inTest.set("佐", 1);
    inTest.driver().on(() -> inTest.field().settledProperty().subscribe((_, now) -> hear(now)));
  }

  @AfterEach
  void close() {
    inTest.close();
  }

  private void hear(String text) {
    heard.add(text);
  }

  private List<String> heard() {
    return inTest.driver().see(() -> List.copyOf(heard));
  }

  private boolean composing() {
    return inTest.driver().see(() -> inTest.field().composingProperty().get());
  }

  @Nested
  class WhoeverReadsTheField {
    @Test
    void hearsNothingHalfComposed() {
      inTest.compose("t");
      inTest.compose("とう");
      assertEquals("佐とう", inTest.text());
      assertTrue(composing());
      assertEquals("佐", inTest.settled());
      assertEquals(List.of(), heard());
    }

    @Test
    void hearsWhatIsCommitted() {
      inTest.compose("とう");
      inTest.compose("藤");
      inTest.commit("藤");
      assertFalse(composing());
      assertEquals(List.of("佐藤"), heard());
    }

    @Test
    void hearsNothingOfWhatIsGivenUp() {
      inTest.compose("とう");
      inTest.compose("");
      inTest.pulse();
      inTest.leave();
      assertEquals("佐", inTest.text());
      assertEquals(List.of(), heard());
    }

    @Test
    void hearsEachClauseWithoutTheNextOne() {
      inTest.compose("とう");
      inTest.commit("藤");
      inTest.compose("いち");
      assertEquals("佐藤いち", inTest.text());
      assertEquals("佐藤", inTest.settled());
    }

    @Test
    void hearsAVariantThatTheEngineCommits() {
      inTest.compose("なべ");
      inTest.commit("\u9089\uDB40\uDD10");
      assertEquals(List.of("佐\u9089\uDB40\uDD10"), heard());
    }

    @Test
    void losesNothingWhereASelectorIsCommittedAlone() {
      inTest.set("\u9089", 1);
      inTest.compose("\uDB40\uDD10");
      inTest.commit("\uDB40\uDD11");
      assertEquals("\u9089\uDB40\uDD11", inTest.settled());
    }
  }

  @Nested
  class AKeyThatReachesTheWindow {
    @BeforeEach
    void compose() {
      inTest.compose("とう");
    }

    @Test
    void doesNotReviewMeanwhile() {
      inTest.driver().press(KeyCode.F8);
      assertEquals(0, inTest.reviewed());
      assertEquals("佐とう", inTest.text());
      inTest.commit("藤");
      inTest.driver().press(KeyCode.F8);
      assertEquals(1, inTest.reviewed());
      assertEquals("佐藤", inTest.settled());
    }

    @Test
    void isNoEnterMeanwhile() {
      inTest.driver().press(KeyCode.ENTER);
      assertEquals(0, inTest.entered());
      inTest.commit("藤");
      inTest.driver().press(KeyCode.ENTER);
      assertEquals(1, inTest.entered());
    }

    @ParameterizedTest
    @EnumSource(
        value = KeyCode.class,
        names = {"TAB", "BACK_SPACE", "DELETE", "LEFT", "HOME"})
    void changesNothingMeanwhile(KeyCode key) {
      inTest.driver().press(key);
      inTest.commit("藤");
      assertEquals("佐藤", inTest.settled());
      assertEquals("name", inTest.driver().focused());
    }

    @Test
    void givesTheCompositionUpWhereItIsEsc() {
      inTest.driver().press(KeyCode.ESCAPE);
      assertFalse(composing());
      assertEquals("佐", inTest.text());
    }
  }

  @Nested
  class WhoeverLeavesTheField {
    @BeforeEach
    void compose() {
      inTest.compose("かに");
    }

    @Test
    void keepsWhatStoodThereWhereTheEngineDropsIt() {
      inTest.dropAndLeave();
      assertEquals("佐かに", inTest.text());
      assertEquals("佐かに", inTest.settled());
    }

    @Test
    void keepsWhatStoodThereWhereTheEngineSaysNothing() {
      inTest.leave();
      assertFalse(composing());
      assertEquals("佐かに", inTest.settled());
    }

    @Test
    void keepsWhatTheEngineCommitsOnce() {
      inTest.commit("蟹");
      inTest.leave();
      assertEquals("佐蟹", inTest.settled());
    }

    @Test
    void goesOnComposingElsewhereInTheTextWhenTheyComeBack() {
      inTest.leave();
      inTest.driver().on(() -> inTest.field().requestFocus());
      inTest.driver().on(() -> inTest.field().positionCaret(0));
      inTest.compose("い");
      inTest.commit("伊");
      assertEquals("伊佐かに", inTest.settled());
    }
  }
}
