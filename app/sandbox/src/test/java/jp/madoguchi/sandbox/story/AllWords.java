package jp.madoguchi.sandbox.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** All that a scene could tell, in view or not: texts, tooltips, and what is read aloud. */
final class AllWords {
  private AllWords() {}

  /** On the screen's thread. */
  static List<String> of(Node node) {
    List<String> words = new ArrayList<>();
    add(node, words);
    return words;
  }

  private static void add(Node node, List<String> words) {
    keep(
        words,
        node.getAccessibleText(),
        node.getAccessibleHelp(),
        node.getAccessibleRoleDescription());
    switch (node) {
      case Labeled labeled -> keep(words, labeled.getText());
      case TextInputControl field -> keep(words, field.getText(), field.getPromptText());
      case Text text -> keep(words, text.getText());
      default -> {}
    }
    if (node instanceof Control control) {
      Tooltip tip = control.getTooltip();
      keep(words, tip == null ? null : tip.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> add(child, words));
    }
  }

  private static void keep(List<String> words, @Nullable String... said) {
    Stream.of(said).filter(Objects::nonNull).forEach(words::add);
  }
}
