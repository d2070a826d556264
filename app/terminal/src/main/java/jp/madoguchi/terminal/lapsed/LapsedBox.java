package jp.madoguchi.terminal.lapsed;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.text.Texts;

/** Says at the sign-in that the terminal opens for nobody, and leads to what can be done. */
public final class LapsedBox {
  private final Texts texts;
  private final Commands commands;
  private final LapsedViewModel model;
  private final Runnable open;
  private final Label words = Parts.paragraph("", "login-problem");
  private final VBox root;
  private BooleanProperty may = new SimpleBooleanProperty();
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param open shows the page
   */
  public LapsedBox(Texts texts, Commands commands, LapsedViewModel model, Runnable open) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    this.open = open;
    CommandButton button = new CommandButton(texts, commands, Command.MEDIA, "lapsed.open");
    button.setId("lapsed-open");
    words.setId("login-lapsed");
    root = new VBox(words, button);
    root.getStyleClass().add("login-lapsed");
    root.managedProperty().bind(root.visibleProperty());
    root.setVisible(false);
  }

  public Node view() {
    return root;
  }

  /** Looks again how the terminal stands. */
  public void look() {
    model.look();
  }

  public void attach() {
    may = commands.bind(Command.MEDIA, open);
    subscription =
        model
            .standing()
            .subscribe(now -> {
              boolean lapsed = now.reason() != LapsedDesk.Reason.NONE;
              may.set(lapsed);
              root.setVisible(lapsed);
              words.setText(lapsed ? texts.get("lapsed.notice." + now.reason()) : "");
            });
    look();
  }

  public void detach() {
    subscription.unsubscribe();
    commands.unbind(Command.MEDIA, may);
  }
}
