package jp.madoguchi.terminal.help;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What the keyboard is at.
 *
 * @param control which has the keyboard
 * @param trouble what the checks say at it now
 */
public record Topic(Node control, Help help, ReadOnlyObjectProperty<Message> trouble) {
  /** The field, list or other thing around a control that help knows. */
  public static Optional<Topic> of(HelpTexts texts, Node control) {
    for (@Nullable Node at = control; at != null; at = at.getParent()) {
      Optional<Topic> found = at(texts, control, at);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Topic> at(HelpTexts texts, Node control, Node at) {
    if (at instanceof FormField field) {
      return texts
          .field(field.labelKey(), field.label())
          .map(help -> new Topic(control, help, field.trouble()));
    }
    // A button within a list that help knows is a button of its own.
    boolean itself = at == control || holdsFocusFor(control);
    return Optional.ofNullable(at.getId())
        .filter(_ -> itself)
        .flatMap(texts::at)
        .map(help ->
            new Topic(
                control, help, new ReadOnlyObjectWrapper<>(Message.NONE).getReadOnlyProperty()));
  }

  /** Rows take the keyboard for the list that holds them. */
  private static boolean holdsFocusFor(Node control) {
    InputKind kind = InputKind.of(control);
    return kind == InputKind.TABLE || kind == InputKind.READ;
  }
}
