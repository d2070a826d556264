package jp.madoguchi.terminal.outside;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The last page of a terminal that the centre had wiped: nothing leads on from here. */
public final class OrderedWipePage implements Page {
  private final Region root;

  public OrderedWipePage(Texts texts, Order order) {
    String title = texts.get("outside.wiped.title", order.device().value());
    VBox words =
        new VBox(
            Parts.paragraph(title, "login-title"),
            Parts.paragraph(
                texts.get("outside.wiped.what", RecordWords.moment(order.given())), "oldcopy-what"),
            Parts.paragraph(texts.get("outside.wiped.reason", order.reason()), "keys-why"),
            Parts.paragraph(texts.get("outside.wiped.gone"), "keys-why"),
            Parts.paragraph(texts.get("outside.wiped.call"), "oldcopy-call"),
            Parts.label(texts.get("outside.wiped.code"), "oldcopy-code"));
    words.getStyleClass().add("oldcopy-words");
    HBox card = new HBox(new FontIcon(Feather.TRASH_2), words);
    card.getStyleClass().addAll("card", "oldcopy");
    card.setId("outside-wiped");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    card.setAccessibleText(title);
    StackPane place = new StackPane(card);
    place.getStyleClass().add("login");
    root = Parts.filling(place);
  }

  @Override
  public String titleKey() {
    return "outside.wiped.title";
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
