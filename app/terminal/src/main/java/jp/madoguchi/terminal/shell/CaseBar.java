package jp.madoguchi.terminal.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Who stands at the counter, above every page, and how to go on to the next person; takes no room
 * while nobody does.
 */
final class CaseBar extends HBox {
  private final Texts texts;
  private final Label sentence = Parts.paragraph("", "case-words");

  CaseBar(Texts texts, Commands commands, ObservableValue<Message> counterCase) {
    this.texts = texts;
    setId("case-bar");
    getStyleClass().add("case-bar");
    setAccessibleRole(AccessibleRole.TEXT);
    CommandButton next = new CommandButton(texts, commands, Command.NEXT);
    // Tab stays on the page: there is a key for this.
    next.setFocusTraversable(false);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    getChildren().addAll(new FontIcon(Feather.USER), sentence, next);
    counterCase.subscribe(this::show);
  }

  private void show(Message said) {
    setVisible(!said.none());
    setManaged(isVisible());
    sentence.setText(said.none() ? "" : texts.get(said));
    setAccessibleText(sentence.getText());
  }
}
