package jp.madoguchi.sandbox.tour;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.text.Texts;

/** A clerk's hands and eyes: everything pressed and seen goes into the transcript. */
final class Hands {
  private final TourStage stage;
  private final Transcript transcript;

  Hands(TourStage stage, Transcript transcript) {
    this.stage = stage;
    this.transcript = transcript;
  }

  TourStage stage() {
    return stage;
  }

  Texts texts() {
    return stage.texts();
  }

  UiDriver window() {
    return stage.window();
  }

  /** Presses a command's keys. */
  void press(Command command) {
    KeyCodeCombination keys = command.keys();
    KeyCode[] held =
        Stream.of(
                Optional.of(KeyCode.CONTROL)
                    .filter(_ -> keys.getControl() == KeyCombination.ModifierValue.DOWN),
                Optional.of(KeyCode.SHIFT)
                    .filter(_ -> keys.getShift() == KeyCombination.ModifierValue.DOWN))
            .flatMap(Optional::stream)
            .toArray(KeyCode[]::new);
    window().press(keys.getCode(), held);
    transcript.pressed("`" + command.keyName() + "`");
  }

  void press(KeyCode key) {
    window().press(key);
    transcript.pressed("`" + key.getName() + "`");
  }

  void type(String text) {
    window().type(text);
    transcript.pressed("“" + text + "”");
  }

  /** Types what the transcript must not show. */
  void typeSecretly(String digits) {
    window().type(digits);
    transcript.pressed("“" + "●".repeat(digits.length()) + "”");
  }

  /** Writes down how long something took that began at this tick. */
  void took(String what, long since) {
    transcript.took(what, Duration.ofNanos(stage.clock().tick() - since));
  }

  /** Goes to a field with Tab. */
  void go(String id) {
    window().focusTo(id);
    transcript.pressed("`Tab`→" + id);
  }

  /** Goes to a field with Tab and types in place of what it holds. */
  void fill(String id, String text) {
    go(id);
    window().retype(text);
    awaits("“" + text + "” in #" + id, () -> window().text(id).equals(text));
    transcript.pressed("“" + text + "”");
  }

  /** Waits for a text of the window, with whatever in its places, and returns it as it stands. */
  String sees(String key) {
    return seesOneOf(List.of(key));
  }

  /** Waits for one of several texts. */
  String seesOneOf(List<String> keys) {
    List<Saying> sayings = keys.stream().map(key -> Saying.of(texts(), key)).toList();
    return remembered(
        keys.toString(), text -> sayings.stream().anyMatch(saying -> saying.isSaidBy(text)));
  }

  /** Waits for a text that holds these words. */
  String seesWords(String words) {
    return remembered("“" + words + "”", text -> text.contains(words));
  }

  /** Whether a text of the window is in view now. */
  boolean shows(String key) {
    Saying saying = Saying.of(texts(), key);
    return window().texts().stream().anyMatch(saying::isSaidBy);
  }

  /** Waits for something that has no text. */
  void awaits(String what, BooleanSupplier condition) {
    window().await(what, condition);
  }

  /** Waits until the focus is somewhere. */
  void arrives(String id) {
    window().awaitFocus(id);
  }

  /** Reads a control that is known to be there. */
  <N extends Node, T> T read(String id, Class<N> type, Function<N, T> look) {
    N node =
        window()
            .find(id)
            .map(type::cast)
            .orElseThrow(() -> new IllegalStateException("no #" + id + " in the window"));
    return window().see(() -> look.apply(node));
  }

  /** Fails the tour where the window shows something wrong. */
  void insist(boolean holds, String otherwise) {
    if (!holds) {
      window().fail(otherwise);
    }
  }

  /** Writes down something that is not on the screen. */
  void note(String fact) {
    transcript.seen(fact);
  }

  private String remembered(String what, java.util.function.Predicate<String> passes) {
    String text = window().awaitText(what, passes);
    transcript.seen(text);
    return text;
  }
}
