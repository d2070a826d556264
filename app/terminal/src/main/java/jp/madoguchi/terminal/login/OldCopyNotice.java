package jp.madoguchi.terminal.login;

import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page that stops all work: what was found, that nothing is overwritten, whom to call. */
final class OldCopyNotice extends HBox {
  OldCopyNotice(Texts texts, OldCopy found) {
    VBox words =
        new VBox(
            Parts.paragraph(texts.get("oldcopy.title"), "login-title"),
            Parts.paragraph(texts.get("oldcopy.what." + found.name()), "oldcopy-what"),
            Parts.paragraph(
                texts.get(found.ofLoginBook() ? "oldcopy.stopped.book" : "oldcopy.stopped"),
                "oldcopy-stopped"),
            Parts.paragraph(
                texts.get(found.ofLoginBook() ? "oldcopy.kept.book" : "oldcopy.kept"),
                "oldcopy-kept"),
            Parts.paragraph(
                texts.get(found.ofLoginBook() ? "oldcopy.call.book" : "oldcopy.call"),
                "oldcopy-call"),
            Parts.label(texts.get("oldcopy.code", found.code()), "oldcopy-code"));
    words.getStyleClass().add("oldcopy-words");
    getChildren().addAll(new FontIcon(Feather.ALERT_OCTAGON), words);
    getStyleClass().addAll("card", "oldcopy");
    setId("oldcopy");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAccessibleText(texts.get("oldcopy.title"));
  }
}
