package jp.madoguchi.sandbox.drive;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/**
 * A keyboard with the US layout and an input method. Keys go through the toolkit's robot, which
 * delivers them later; committed text arrives at once. Screen's thread only.
 */
final class Keyboard {
  private static final String PLAIN = " -=\\;',./`";
  private static final String SHIFTED = " _+|:\"<>?~";
  private static final String DIGITS_SHIFTED = ")!@#$%^&*(";
  private static final List<KeyCode> SIGNS =
      List.of(
          KeyCode.SPACE,
          KeyCode.MINUS,
          KeyCode.EQUALS,
          KeyCode.BACK_SLASH,
          KeyCode.SEMICOLON,
          KeyCode.QUOTE,
          KeyCode.COMMA,
          KeyCode.PERIOD,
          KeyCode.SLASH,
          KeyCode.BACK_QUOTE);

  private final Robot robot = new Robot();

  /** One key with what is held down for it. */
  record Stroke(KeyCode key, List<KeyCode> held) {
    /** How many keys come up again. */
    int releases() {
      return held.size() + 1;
    }
  }

  void strike(Stroke stroke) {
    stroke.held().forEach(robot::keyPress);
    robot.keyPress(stroke.key());
    robot.keyRelease(stroke.key());
    stroke.held().reversed().forEach(robot::keyRelease);
  }

  /** Whether the layout has a key for this character; the toolkit's has none for brackets. */
  static boolean hasKey(int character) {
    return character >= ' ' && character <= '~' && "[]{}".indexOf(character) < 0;
  }

  /** The key for a printable ASCII character. */
  static Stroke keyOf(char character) {
    int shiftedDigit = DIGITS_SHIFTED.indexOf(character);
    if (character >= '0' && character <= '9') {
      return plain(digit(character - '0'));
    } else if (shiftedDigit >= 0) {
      return shifted(digit(shiftedDigit));
    } else if (character >= 'a' && character <= 'z') {
      return plain(letter(character - 'a'));
    } else if (character >= 'A' && character <= 'Z') {
      return shifted(letter(character - 'A'));
    } else if (PLAIN.indexOf(character) >= 0) {
      return plain(SIGNS.get(PLAIN.indexOf(character)));
    }
    return shifted(SIGNS.get(SHIFTED.indexOf(character)));
  }

  /** Commits text to the focused node as an input method does after a conversion. */
  static void commit(Node focused, String text) {
    boolean secret =
        focused.getAccessibleRole() == AccessibleRole.PASSWORD_FIELD
            && !(focused instanceof TextInputControl);
    if (secret) {
      throw new IllegalArgumentException("only digits can be typed into " + focused.getId());
    }
    Event.fireEvent(
        focused,
        new InputMethodEvent(
            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), text, text.length()));
  }

  /** Cuts a text into runs that are typed with keys and runs that are committed. */
  static List<String> runs(String text) {
    int[] points = text.codePoints().toArray();
    Set<Integer> cuts =
        IntStream.range(1, points.length)
            .filter(i -> hasKey(points[i]) != hasKey(points[i - 1]))
            .boxed()
            .collect(Collectors.toSet());
    StringBuilder marked = new StringBuilder();
    for (int i = 0; i < points.length; i++) {
      marked.append(cuts.contains(i) ? "\0" : "").appendCodePoint(points[i]);
    }
    return text.isEmpty() ? List.of() : List.of(marked.toString().split("\0"));
  }

  private static KeyCode digit(int value) {
    return KeyCode.values()[KeyCode.DIGIT0.ordinal() + value];
  }

  private static KeyCode letter(int place) {
    return KeyCode.values()[KeyCode.A.ordinal() + place];
  }

  private static Stroke plain(KeyCode key) {
    return new Stroke(key, List.of());
  }

  private static Stroke shifted(KeyCode key) {
    return new Stroke(key, List.of(KeyCode.SHIFT));
  }
}
