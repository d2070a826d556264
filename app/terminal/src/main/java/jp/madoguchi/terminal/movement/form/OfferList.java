package jp.madoguchi.terminal.movement.form;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import jp.madoguchi.terminal.control.KeyFirst;
import jp.madoguchi.terminal.control.Parts;

/**
 * What fits what is typed in a field, below it: the arrow keys choose, Enter takes one, Esc closes
 * the list. Enter goes on where none is chosen. Where there is no list, ↓ asks for one. A list
 * costs more than the field that it belongs to, so that it is in the window only while it shows.
 */
final class OfferList<T> extends StackPane {
  private static final int ROWS = 5;
  private static final double ROW = 32;

  private final ListView<T> list = new ListView<>();
  private final TextField field;
  private final Supplier<Offer<T>> ask;
  private final Consumer<T> take;
  private Subscription closing = Subscription.EMPTY;

  /**
   * @param ask what there is to choose from as the field stands
   * @param take is told which was taken
   * @param words how one stands in the list
   */
  OfferList(TextField field, Supplier<Offer<T>> ask, Consumer<T> take, Function<T, String> words) {
    this.field = field;
    this.ask = ask;
    this.take = take;
    list.setFocusTraversable(false);
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> new OfferCell<>(words));
    list.setOnMouseClicked(_ -> takeChosen());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field
        .focusedProperty()
        .subscribe((_, now) -> {
          if (!now) {
            hide();
          }
        });
    hide();
  }

  /** Under this id, and read as that. */
  OfferList<T> called(String id, String name) {
    list.setId(id);
    list.setAccessibleText(name);
    return this;
  }

  /** Shows these, unless the keyboard is elsewhere. Enter takes the first where it is certain. */
  void show(Offer<T> found) {
    list.getItems().setAll(found.all());
    boolean shown = !found.all().isEmpty() && field.isFocused();
    shown(shown);
    list.setPrefHeight(Math.min(ROWS, found.all().size()) * ROW + 4);
    list.getSelectionModel().clearSelection();
    if (shown && found.certain()) {
      list.getSelectionModel().selectFirst();
    }
    if (shown) {
      Parts.reveal(this);
    }
  }

  void hide() {
    shown(false);
  }

  private void shown(boolean shown) {
    if (shown && getChildren().isEmpty()) {
      getChildren().add(list);
      // Without its looks it would not know how tall it is, and the page not how far to scroll.
      applyCss();
    } else if (!shown) {
      getChildren().clear();
    }
    setVisible(shown);
    setManaged(shown);
    closing.unsubscribe();
    closing = shown ? KeyFirst.on(field, KeyCode.ESCAPE, this::hide) : Subscription.EMPTY;
  }

  private void pressed(KeyEvent event) {
    KeyCode key = event.getCode();
    if (key == KeyCode.ENTER) {
      enter();
    } else if (key == KeyCode.DOWN) {
      down();
    } else if (isVisible() && key == KeyCode.UP) {
      list.getSelectionModel().selectPrevious();
    } else {
      return;
    }
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
    event.consume();
  }

  private void enter() {
    if (isVisible() && !list.getSelectionModel().isEmpty()) {
      takeChosen();
    } else {
      NextField.after(field);
    }
  }

  private void down() {
    if (isVisible()) {
      list.getSelectionModel().selectNext();
    } else {
      show(ask.get());
    }
  }

  private void takeChosen() {
    T chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      hide();
      take.accept(chosen);
    }
  }

  private static final class OfferCell<T> extends ListCell<T> {
    private final Function<T, String> words;

    OfferCell(Function<T, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(T item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? null : words.apply(item));
    }
  }
}
