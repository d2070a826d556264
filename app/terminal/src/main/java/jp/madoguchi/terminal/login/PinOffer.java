package jp.madoguchi.terminal.login;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.util.Subscription;
import jp.madoguchi.core.seat.Stage;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.text.Texts;

/** Offers to give the card another PIN, as long as it waits for its PIN, or is blocked. */
final class PinOffer {
  private final Texts texts;
  private final Commands commands;
  private final LoginViewModel model;
  private final Runnable open;
  private final CommandButton button;
  private BooleanProperty may = new SimpleBooleanProperty(false);
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param open opens the page
   */
  PinOffer(Texts texts, Commands commands, LoginViewModel model, Runnable open) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    this.open = open;
    button = new CommandButton(texts, commands, Command.CHANGE_PIN, "login.pin.change");
    button.setId("login-pin-change");
    button.managedProperty().bind(button.visibleProperty());
  }

  Node view() {
    return button;
  }

  void attach() {
    may = commands.bind(Command.CHANGE_PIN, open);
    subscription = model.stage().subscribe(this::show);
  }

  private void show(Stage stage) {
    may.set(stage == Stage.PIN || stage == Stage.BLOCKED);
    button.setVisible(may.get());
    String words = texts.get(stage == Stage.BLOCKED ? "login.puk.open" : "login.pin.change");
    button.setText(words);
    button.setAccessibleText(words + " " + Command.CHANGE_PIN.keyName());
    if (stage == Stage.BLOCKED) {
      button.requestFocus();
    }
  }

  void detach() {
    subscription.unsubscribe();
    commands.unbind(Command.CHANGE_PIN, may);
  }
}
