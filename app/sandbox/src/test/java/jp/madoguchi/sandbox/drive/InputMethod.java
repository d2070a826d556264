package jp.madoguchi.sandbox.drive;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;

/** What an input method sends to the node that has the keyboard. Screen's thread only. */
public final class InputMethod {
  private InputMethod() {}

  /** Shows this as not finished yet; nothing takes it away. */
  public static void compose(Node node, String text) {
    List<InputMethodTextRun> runs =
        text.isEmpty()
            ? List.of()
            : List.of(new InputMethodTextRun(text, InputMethodHighlight.UNSELECTED_RAW));
    send(node, runs, "");
  }

  /** Is done with it. */
  public static void commit(Node node, String text) {
    send(node, List.of(), text);
  }

  private static void send(Node node, List<InputMethodTextRun> composed, String committed) {
    Event.fireEvent(
        node,
        new InputMethodEvent(
            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, composed, committed, committed.length()));
  }
}
