package jp.madoguchi.terminal.control;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.text.Texts;

/** A button that does a command and shows its key. */
public final class CommandButton extends Button {
  private final Command command;

  public CommandButton(Texts texts, Commands commands, Command command) {
    this(texts, commands, command, command.textKey());
  }

  /** The same command under the words that fit this page. */
  public CommandButton(Texts texts, Commands commands, Command command, String textKey) {
    super(texts.get(textKey));
    this.command = command;
    Label key = new Label(command.keyName());
    key.getStyleClass().add("key-cap");
    setGraphic(key);
    setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    getStyleClass().add("command-button");
    setMinWidth(USE_PREF_SIZE);
    setAccessibleText(texts.get(textKey) + " " + command.keyName());
    setOnAction(_ -> commands.run(command));
  }

  /** What it does. */
  public Command command() {
    return command;
  }
}
