package jp.madoguchi.terminal.movement.form;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.text.Texts;

/**
 * The new town: type a postal code, kana or Latin letters, choose with the arrow keys, Enter takes
 * it.
 */
final class TownPicker extends VBox {
  private static final int ROWS = 5;
  private static final double ROW = 32;

  private final AddressModel model;
  private final TextField search = new TextField();
  private final ListView<Town> list = new ListView<>();

  TownPicker(Texts texts, AddressModel model) {
    this.model = model;
    search.setId("move-town");
    search.setPromptText(texts.get("move.town.prompt"));
    list.setId("move-town-list");
    list.setItems(model.candidates());
    list.setAccessibleText(texts.get("move.town.list"));
    list.setFocusTraversable(false);
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> new TownCell());
    list.setOnMouseClicked(_ -> take());
    list.setVisible(false);
    list.setManaged(false);
    // A change listener comes after the list's own, which would take the selection away again.
    model.candidates().addListener((ListChangeListener<Town>) _ -> resize());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    getChildren()
        .addAll(
            new FormField(texts, "move.town", search)
                .speaking(model.townField().problem(), model.understood()),
            list);
    getStyleClass().add("town-picker");
  }

  TextField field() {
    return search;
  }

  Subscription bind() {
    search.textProperty().bindBidirectional(model.search());
    return () -> search.textProperty().unbindBidirectional(model.search());
  }

  private void resize() {
    int count = model.candidates().size();
    boolean shown = count > 0 && search.isFocused();
    list.setVisible(shown);
    list.setManaged(shown);
    list.setPrefHeight(Math.min(ROWS, count) * ROW + 4);
    if (shown) {
      list.getSelectionModel().selectFirst();
    }
  }

  private void pressed(KeyEvent event) {
    if (!list.isVisible()) {
      if (event.getCode() == KeyCode.ENTER) {
        NextField.after(search);
        event.consume();
      }
      return;
    }
    switch (event.getCode()) {
      case KeyCode.DOWN -> list.getSelectionModel().selectNext();
      case KeyCode.UP -> list.getSelectionModel().selectPrevious();
      case KeyCode.ENTER -> take();
      default -> {
        return;
      }
    }
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
    event.consume();
  }

  private void take() {
    Town chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.town().set(Optional.of(chosen));
      list.setVisible(false);
      list.setManaged(false);
      NextField.after(search);
    }
  }

  private static final class TownCell extends ListCell<Town> {
    @Override
    protected void updateItem(Town town, boolean empty) {
      super.updateItem(town, empty);
      setText(
          empty || town == null
              ? null
              : "〒" + town.postalCode().withHyphen() + "　" + town.oneLine() + "　" + town.kana());
    }
  }
}
