package jp.madoguchi.terminal.help;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.text.Texts;

/** The keys that a page binds now, in the words of its own buttons where it has any. */
public record PageKeys(Commands commands, Node page) {
  /** What is bound on every page. */
  private static final Set<Command> EVERYWHERE = EnumSet.of(Command.CHANGE_PIN, Command.PICK);

  Map<String, String> words(Texts texts) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Command command : Command.values()) {
      boolean ofPage =
          command.group() == Command.Group.RECORD || command.group() == Command.Group.FORM;
      if (ofPage
          && !EVERYWHERE.contains(command)
          && commands.find(command).filter(bound -> bound.enabled().get()).isPresent()) {
        words.put(
            command.keyName(), button(page, command).orElseGet(() -> texts.get(command.textKey())));
      }
    }
    return words;
  }

  private static Optional<String> button(Node node, Command command) {
    if (node instanceof CommandButton button && button.command() == command) {
      return Optional.of(button.getText());
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> button(child, command).stream())
            .findFirst()
        : Optional.empty();
  }
}
