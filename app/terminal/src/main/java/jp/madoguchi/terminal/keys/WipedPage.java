package jp.madoguchi.terminal.keys;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.custody.Wiped;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The last page of a terminal that was wiped: nothing leads on from here. */
public final class WipedPage implements Page {
  private final Region root;

  public WipedPage(Texts texts, Wiped wiped) {
    VBox words =
        new VBox(
            Parts.paragraph(texts.get("keys.wiped.title", wiped.terminal()), "login-title"),
            Parts.paragraph(
                texts.get("keys.wiped.what", RecordWords.moment(wiped.at()), wiped.by().value()),
                "oldcopy-what"),
            Parts.paragraph(texts.get("keys.wiped.gone"), "keys-why"),
            Parts.paragraph(
                wiped.changes() == 0
                    ? texts.get("keys.wiped.nothing")
                    : texts.get("keys.wiped.lost", wiped.changes()),
                "keys-why"));
    if (wiped.undecided() > 0) {
      words
          .getChildren()
          .add(Parts.paragraph(texts.get("keys.wiped.undecided", wiped.undecided()), "keys-why"));
    }
    words.getChildren().add(Parts.paragraph(texts.get("keys.wiped.next"), "keys-why"));
    words.getStyleClass().add("oldcopy-words");
    HBox card = new HBox(new FontIcon(Feather.TRASH_2), words);
    card.getStyleClass().addAll("card", "oldcopy");
    card.setId("keys-wiped");
    card.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
    card.setAccessibleText(texts.get("keys.wiped.title", wiped.terminal()));
    StackPane place = new StackPane(card);
    place.getStyleClass().add("login");
    root = Parts.filling(place);
  }

  @Override
  public String titleKey() {
    return "keys.wiped.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return root;
  }
}
