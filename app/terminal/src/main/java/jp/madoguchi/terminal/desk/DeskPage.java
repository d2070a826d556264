package jp.madoguchi.terminal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What waits for me: a few large tiles with counts, each one key away. */
public final class DeskPage implements Page {
  private final Texts texts;
  private final ReadOnlyObjectProperty<Optional<Message>> word;
  private final Label said = Parts.paragraph("", "alert-box");
  private final Node root;
  private Subscription hearing = Subscription.EMPTY;
  private final List<Button> buttons = new ArrayList<>();

  /**
   * One tile.
   *
   * @param count what is large on it
   * @param urgent waits for somebody and is shown so
   */
  public record Tile(
      String id,
      Ikon icon,
      Message title,
      String count,
      Message detail,
      boolean urgent,
      Runnable open) {}

  /**
   * @param hints what stands below the greeting
   * @param word what somebody has to do beside the tiles; may come and go
   */
  public DeskPage(
      Texts texts,
      Message greeting,
      List<Message> hints,
      List<Tile> tiles,
      ReadOnlyObjectProperty<Optional<Message>> word) {
    this.texts = texts;
    this.word = word;
    said.setId("desk-word");
    said.managedProperty().bind(said.visibleProperty());
    FlowPane flow = new FlowPane();
    flow.getStyleClass().add("tiles");
    for (Tile tile : tiles) {
      flow.getChildren().add(button(texts, tile));
    }
    VBox page = new VBox(Parts.label(texts.get(greeting), "page-title"));
    page.getStyleClass().add("page");
    for (Message hint : hints) {
      page.getChildren().add(Parts.paragraph(texts.get(hint), "page-subtitle"));
    }
    page.getChildren().addAll(said, flow);
    root = Parts.scrolling(page);
  }

  @Override
  public String titleKey() {
    return "desk.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return buttons.getFirst();
  }

  @Override
  public void attach() {
    hearing = word.subscribe(this::say);
  }

  @Override
  public void detach() {
    hearing.unsubscribe();
  }

  private void say(Optional<Message> heard) {
    said.setText(heard.map(texts::get).orElse(""));
    said.setVisible(heard.isPresent());
  }

  private Button button(Texts texts, Tile tile) {
    Label count = Parts.label(tile.count(), "tile-count");
    VBox words =
        new VBox(
            Parts.row(
                new FontIcon(tile.icon()), Parts.label(texts.get(tile.title()), "tile-title")),
            count,
            Parts.paragraph(texts.get(tile.detail()), "tile-detail"));
    words.getStyleClass().add("tile-words");
    Button button = new Button();
    button.setId("desk-" + tile.id());
    button.setGraphic(words);
    button.getStyleClass().add("tile");
    if (tile.urgent()) {
      button.getStyleClass().add("tile-urgent");
    }
    button.setAccessibleText(
        texts.get(tile.title()) + " " + tile.count() + " " + texts.get(tile.detail()));
    button.setOnAction(_ -> tile.open().run());
    buttons.add(button);
    return button;
  }
}
