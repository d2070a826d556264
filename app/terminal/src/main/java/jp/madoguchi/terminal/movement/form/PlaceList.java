package jp.madoguchi.terminal.movement.form;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import jp.madoguchi.core.address.FormerTown;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.address.Place;
import jp.madoguchi.core.address.Prefecture;
import jp.madoguchi.core.address.Suggestion;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.terminal.control.KeyFirst;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.text.Texts;

/**
 * Places that fit what is typed in a field, below it: the arrow keys choose, Enter takes one, Esc
 * closes the list. Enter goes on where none is chosen. Where there is no list, ↓ asks for one.
 */
final class PlaceList extends ListView<Place> {
  private static final int ROWS = 5;
  private static final double ROW = 32;

  private final Texts texts;
  private final TextField field;
  private final Supplier<Suggestion> ask;
  private final Consumer<Place> take;
  private Subscription closing = Subscription.EMPTY;

  /**
   * @param ask what there is to choose from as the field stands
   * @param take is told which was taken
   */
  PlaceList(Texts texts, TextField field, Supplier<Suggestion> ask, Consumer<Place> take) {
    this.texts = texts;
    this.field = field;
    this.ask = ask;
    this.take = take;
    setAccessibleText(texts.get("move.town.list"));
    setFocusTraversable(false);
    setFixedCellSize(ROW);
    setCellFactory(_ -> new PlaceCell());
    setOnMouseClicked(_ -> takeChosen());
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

  /** Shows these, unless the keyboard is elsewhere. Enter takes the first where it is certain. */
  void show(Suggestion found) {
    List<Place> places = found.places();
    getItems().setAll(places);
    boolean shown = !places.isEmpty() && field.isFocused();
    shown(shown);
    setPrefHeight(Math.min(ROWS, places.size()) * ROW + 4);
    getSelectionModel().clearSelection();
    if (shown && found.certain()) {
      getSelectionModel().selectFirst();
    }
    if (shown) {
      Parts.reveal(this);
    }
  }

  void hide() {
    shown(false);
  }

  private void shown(boolean shown) {
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
      getSelectionModel().selectPrevious();
    } else {
      return;
    }
    scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - 2));
    event.consume();
  }

  private void enter() {
    if (isVisible() && !getSelectionModel().isEmpty()) {
      takeChosen();
    } else {
      NextField.after(field);
    }
  }

  private void down() {
    if (isVisible()) {
      getSelectionModel().selectNext();
    } else {
      show(ask.get());
    }
  }

  private void takeChosen() {
    Place chosen = getSelectionModel().getSelectedItem();
    if (chosen != null) {
      hide();
      take.accept(chosen);
    }
  }

  private String words(Place place) {
    return switch (place) {
      case Town town ->
          texts.get("move.town.listed", town.postalCode().withHyphen(), named(town), town.note());
      case FormerTown former ->
          texts.get(
              "move.town.former",
              named(former),
              former.now().map(Place::oneLine).orElse(texts.get("move.town.former.unknown")));
      case Municipality _, Prefecture _ -> named(place);
    };
  }

  private static String named(Place place) {
    return place.oneLine() + "　" + place.kana();
  }

  private final class PlaceCell extends ListCell<Place> {
    @Override
    protected void updateItem(Place place, boolean empty) {
      super.updateItem(place, empty);
      setText(empty || place == null ? null : words(place));
    }
  }
}
