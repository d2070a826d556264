package jp.madoguchi.terminal.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the present notice; takes no room while there is none. */
final class NoticeBar extends HBox {
  private final Texts texts;
  private final FontIcon icon = new FontIcon(Feather.INFO);
  private final Label sentence = Parts.paragraph("", "notice-text");
  private final Label code = Parts.label("", "notice-code");

  NoticeBar(Texts texts, Notices notices) {
    this.texts = texts;
    getStyleClass().add("notice-bar");
    setAccessibleRole(AccessibleRole.TEXT);
    code.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(icon, sentence, Parts.spring(), code);
    notices.current().subscribe(this::show);
  }

  private void show(Notices.Notice notice) {
    boolean visible = !notice.message().none();
    setVisible(visible);
    setManaged(visible);
    sentence.setText(texts.get(notice.message()));
    code.setText(notice.code().orElse(""));
    icon.setIconCode(
        switch (notice.kind()) {
          case DONE -> Feather.CHECK_CIRCLE;
          case INFO -> Feather.INFO;
          case PROBLEM -> Feather.ALERT_TRIANGLE;
        });
    getStyleClass().removeIf(name -> name.startsWith("notice-bar-"));
    getStyleClass().add("notice-bar-" + notice.kind().name().toLowerCase(java.util.Locale.ROOT));
    setAccessibleText(sentence.getText());
  }
}
