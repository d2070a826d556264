package jp.madoguchi.terminal.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says that the terminal is about to lock, or the session to end; takes no room else. */
final class WarningBar extends HBox {
  private final Texts texts;
  private final Label sentence = Parts.paragraph("", "notice-text");

  WarningBar(Texts texts, Notices notices) {
    this.texts = texts;
    setId("seat-warning");
    getStyleClass().addAll("notice-bar", "notice-bar-warning");
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().addAll(new FontIcon(Feather.CLOCK), sentence);
    notices.warning().subscribe(this::show);
  }

  private void show(Message warning) {
    setVisible(!warning.none());
    setManaged(isVisible());
    sentence.setText(warning.none() ? "" : texts.get(warning));
    setAccessibleText(sentence.getText());
  }
}
