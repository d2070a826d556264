package jp.madoguchi.terminal.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says above every page what whoever works there has to know; takes no room else. */
final class WarningBar extends HBox {
  private final Texts texts;
  private final Label sentence = Parts.paragraph("", "notice-text");

  WarningBar(Texts texts, String id, Feather icon, ObservableValue<Message> warning) {
    this.texts = texts;
    setId(id);
    getStyleClass().addAll("notice-bar", "notice-bar-warning");
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().addAll(new FontIcon(icon), sentence);
    warning.subscribe(this::show);
  }

  private void show(Message warning) {
    setVisible(!warning.none());
    setManaged(isVisible());
    sentence.setText(warning.none() ? "" : texts.get(warning));
    setAccessibleText(sentence.getText());
  }
}
