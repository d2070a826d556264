package jp.madoguchi.sandbox.tray;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.text.Texts;

/** The cards of one reader: arrow keys choose one, Enter puts it in or takes it out. */
final class CardPile {
  private static final double BORDERS = 4;

  private final CardSlot slot;
  private final Words words;
  private final ListView<TrayItem> cards = new ListView<>();
  private final Button use = new Button();
  private final Label inserted = Parts.paragraph("", "tray-note");

  /**
   * What is said about it.
   *
   * @param id of the list; that of the button follows {@code idOfUse}
   * @param title key of the list's name
   * @param use key of what the button does
   * @param full key for the card that is in
   * @param empty key where none is
   */
  record Words(String id, String idOfUse, String title, String use, String full, String empty) {}

  CardPile(CardSlot slot, Words words) {
    this.slot = slot;
    this.words = words;
  }

  /** The list, its button and what is in the reader, one below the other. */
  List<Node> nodes(Texts texts) {
    cards.setId(words.id());
    cards.setAccessibleText(texts.get(words.title()));
    cards.getItems().setAll(slot.cards());
    cards
        .fixedCellSizeProperty()
        .subscribe(row -> {
          cards.setPrefHeight(row.doubleValue() * slot.cards().size() + BORDERS);
          cards.setMinHeight(cards.getPrefHeight());
        });
    cards.setCellFactory(_ -> new CardCell());
    cards.getSelectionModel().selectFirst();
    cards.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            use(texts);
            event.consume();
          }
        });
    cards.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        use(texts);
      }
    });
    use.setText(texts.get(words.use()));
    use.setId(words.idOfUse());
    use.setMaxWidth(Double.MAX_VALUE);
    use.setOnAction(_ -> use(texts));
    show(texts);
    return List.of(cards, use, inserted);
  }

  void requestFocus() {
    cards.requestFocus();
  }

  private void use(Texts texts) {
    TrayItem chosen = cards.getSelectionModel().getSelectedItem();
    Optional<TrayItem> now = slot.inserted();
    if (now.isPresent()) {
      slot.pull();
    }
    if (chosen != null && now.filter(chosen::equals).isEmpty()) {
      slot.insert(chosen);
    }
    show(texts);
  }

  private void show(Texts texts) {
    inserted.setText(
        slot.inserted()
            .map(card -> texts.get(words.full(), card.title()))
            .orElse(texts.get(words.empty())));
    cards.refresh();
  }

  private final class CardCell extends ListCell<TrayItem> {
    @Override
    protected void updateItem(TrayItem card, boolean empty) {
      super.updateItem(card, empty);
      if (empty || card == null) {
        setGraphic(null);
        return;
      }
      String mark = slot.inserted().filter(card::equals).isPresent() ? "▶ " : "";
      VBox both =
          new VBox(
              Parts.label(mark + card.title(), "tray-card"), Parts.label(card.hint(), "tray-note"));
      setGraphic(both);
    }
  }
}
