package jp.madoguchi.sandbox.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCode;
import jp.madoguchi.terminal.text.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is edited by what its reader takes for one character. */
class NameFieldTest {
  /** 邉 with the seventeenth selector, three chars. */
  private static final String VARIANT = "\u9089\uDB40\uDD10";

  private static final String TALL_YOSHI = "\uD842\uDFB7";

  /** 渡 at 0, the variant at 1, か with its mark at 4, 𠮷 at 6; it ends at 8. */
  private static final String NAME = "渡" + VARIANT + "か\u3099" + TALL_YOSHI;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private FieldWindow inTest;

  @BeforeEach
  void open() throws Exception {
    inTest = new FieldWindow(folder);
  }

  @AfterEach
  void close() {
    inTest.close();
  }

  private void press(KeyCode key, KeyCode... held) {
    inTest.driver().press(key, held);
  }

  @Nested
  class Deleting {
    @Test
    void backspaceTakesACharacterWithItsSelector() {
      inTest.set(NAME, 4);
      press(KeyCode.BACK_SPACE);
      assertEquals("渡か\u3099" + TALL_YOSHI, inTest.text());
      assertEquals(1, inTest.caret());
    }

    @Test
    void backspaceTakesOneAfterTheOther() {
      inTest.set(NAME, 8);
      press(KeyCode.BACK_SPACE);
      press(KeyCode.BACK_SPACE);
      assertEquals("渡" + VARIANT, inTest.text());
      press(KeyCode.BACK_SPACE);
      press(KeyCode.BACK_SPACE);
      press(KeyCode.BACK_SPACE);
      assertEquals("", inTest.text());
    }

    @Test
    void deleteTakesACharacterWithItsSelector() {
      inTest.set(NAME, 1);
      press(KeyCode.DELETE);
      assertEquals("渡か\u3099" + TALL_YOSHI, inTest.text());
      press(KeyCode.DELETE);
      assertEquals("渡" + TALL_YOSHI, inTest.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"BACK_SPACE", "DELETE"})
    void aSelectionGoesAndNothingMore(KeyCode key) {
      inTest.set(NAME, 8);
      inTest.driver().on(() -> inTest.field().selectRange(1, 4));
      press(key);
      assertEquals("渡か\u3099" + TALL_YOSHI, inTest.text());
    }
  }

  @Nested
  class Moving {
    @Test
    void theCaretGoesRightByWholeCharacters() {
      inTest.set(NAME, 0);
      for (int expected : new int[] {1, 4, 6, 8, 8}) {
        press(KeyCode.RIGHT);
        assertEquals(expected, inTest.caret());
      }
    }

    @Test
    void theCaretGoesLeftByWholeCharacters() {
      inTest.set(NAME, 8);
      for (int expected : new int[] {6, 4, 1, 0, 0}) {
        press(KeyCode.LEFT);
        assertEquals(expected, inTest.caret());
      }
    }

    @Test
    void aSelectionGrowsByWholeCharacters() {
      inTest.set(NAME, 1);
      press(KeyCode.RIGHT, KeyCode.SHIFT);
      assertEquals(VARIANT, inTest.driver().see(() -> inTest.field().getSelectedText()));
      press(KeyCode.RIGHT, KeyCode.SHIFT);
      assertEquals(
          VARIANT + "か\u3099", inTest.driver().see(() -> inTest.field().getSelectedText()));
      press(KeyCode.LEFT, KeyCode.SHIFT);
      assertEquals(VARIANT, inTest.driver().see(() -> inTest.field().getSelectedText()));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aPlaceWithinACharacterIsNone(int place) {
      inTest.set(NAME, 8);
      inTest.driver().on(() -> inTest.field().positionCaret(place));
      assertEquals(1, inTest.caret());
    }

    @Test
    void aSelectionThatBeginsAndEndsWithinCharactersTakesThemWhole() {
      inTest.set(NAME, 0);
      inTest.driver().on(() -> inTest.field().selectRange(2, 5));
      assertEquals(
          VARIANT + "か\u3099", inTest.driver().see(() -> inTest.field().getSelectedText()));
    }
  }

  @Nested
  class Pasting {
    private void paste(String text) {
      inTest.copy(text);
      press(KeyCode.V, KeyCode.CONTROL);
    }

    private String said() {
      return inTest
          .driver()
          .see(() ->
              inTest.field().problem(new SimpleObjectProperty<>(Message.NONE)).getValue().key());
    }

    @ParameterizedTest
    @ValueSource(strings = {NAME, "\uFA19崎", "か\u3099", "Ａ\u3000 B", "\uE001", "O\u2019Neil"})
    void whatIsCopiedComesAsItIs(String text) {
      paste(text);
      assertEquals(text, inTest.text());
      assertEquals("", said());
    }

    @Test
    void itTakesThePlaceOfTheSelection() {
      inTest.set("渡辺一郎", 0);
      inTest.driver().on(() -> inTest.field().selectRange(1, 2));
      paste(VARIANT);
      assertEquals("渡" + VARIANT + "一郎", inTest.text());
      assertEquals(4, inTest.caret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"渡辺\n", "渡辺\r\n", "渡辺\t"})
    void theEndOfACopiedLineIsNotOfTheName(String text) {
      paste(text);
      assertEquals("渡辺", inTest.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"渡辺\n一郎", "渡辺\t一郎", "渡\u200B辺", "\u202E辺渡"})
    void aLineEndOrAnInvisibleCharacterWithinIsRefused(String text) {
      inTest.set("前", 1);
      paste(text);
      assertEquals("前", inTest.text());
      assertEquals("name.paste.lines", said());
    }

    @Test
    void aSelectorBelongsToWhatStandsBefore() {
      inTest.set("\u9089", 1);
      paste("\uDB40\uDD10");
      assertEquals(VARIANT, inTest.text());
    }

    @Test
    void aSelectorWithoutItsCharacterIsRefused() {
      paste("\uDB40\uDD10");
      assertEquals("", inTest.text());
      assertEquals("name.paste.selector", said());
    }

    @Test
    void halfASurrogatePairIsRefused() {
      inTest.driver().on(() -> inTest.field().insert("\uD842"));
      assertEquals("", inTest.text());
      assertEquals("name.paste.unknown", said());
    }

    @Test
    void theSentenceGoesWithTheNextChange() {
      paste("渡辺\n一郎");
      inTest.driver().type("a");
      assertEquals("", said());
    }
  }

  @Nested
  class Bound {
    @Test
    void theModelHasWhatStandsThereAndTheOtherWayRound() {
      StringProperty model = new SimpleStringProperty("前");
      inTest.driver().on(() -> inTest.field().settledProperty().bindBidirectional(model));
      assertEquals("前", inTest.text());
      press(KeyCode.END);
      inTest.driver().type("a");
      assertEquals("前a", inTest.driver().see(model::get));
      inTest.driver().on(() -> model.set(NAME));
      assertEquals(NAME, inTest.text());
    }
  }
}
