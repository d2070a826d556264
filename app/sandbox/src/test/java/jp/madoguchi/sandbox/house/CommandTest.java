package jp.madoguchi.sandbox.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.text.Texts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandTest {

  @Test
  void noTwoCommandsShareTheirKeys() {
    Set<KeyCombination> seen = new HashSet<>();
    assertEquals(
        List.of(),
        Arrays.stream(Command.values()).filter(command -> !seen.add(command.keys())).toList());
  }

  @Test
  void noTwoCommandsShareWhatTheKeySheetPrints() {
    Set<String> seen = new HashSet<>();
    assertEquals(
        List.of(),
        Arrays.stream(Command.values()).filter(command -> !seen.add(command.keyName())).toList());
  }

  @ParameterizedTest
  @EnumSource
  void everyCommandHasItsWordsInBothLanguages(Command command) {
    for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
      assertFalse(new Texts(locale).get(command.textKey()).isBlank());
    }
  }

  @Test
  void noTwoCommandsShareTheirWords() {
    for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
      Texts texts = new Texts(locale);
      Stream<String> words =
          Arrays.stream(Command.values()).map(command -> texts.get(command.textKey()));
      assertEquals(Command.values().length, words.distinct().count(), locale::toString);
    }
  }

  /** What the commands do on a page. */
  @Nested
  class Bindings {
    private final Commands inTest = new Commands();
    private int runs;

    @Test
    void aBoundCommandRuns() {
      inTest.bind(Command.DESK, () -> runs++);
      assertTrue(inTest.run(Command.DESK));
      assertEquals(1, runs);
    }

    @Test
    void aCommandThatIsNotBoundDoesNothing() {
      inTest.bind(Command.DESK, () -> runs++);
      inTest.unbind(Command.DESK);
      assertFalse(inTest.run(Command.DESK));
      assertEquals(0, runs);
    }

    @Test
    void aCommandThatIsNotEnabledDoesNothing() {
      inTest.bind(Command.DESK, () -> runs++).set(false);
      assertFalse(inTest.run(Command.DESK));
      assertEquals(0, runs);
    }
  }
}
