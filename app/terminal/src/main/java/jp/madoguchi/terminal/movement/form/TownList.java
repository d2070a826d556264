package jp.madoguchi.terminal.movement.form;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.text.Texts;

/**
 * Towns that fit what is typed in a field, below it: the arrow keys choose, Enter takes one. Enter
 * goes on where none is chosen.
 */
final class TownList extends ListView<Town> {
  private static final int ROWS = 5;
  private static final double ROW = 32;

  private final TextField field;
  private final Consumer<Town> take;

  /**
   * @param take is told which was taken
   */
  TownList(Texts texts, TextField field, Consumer<Town> take) {
    this.field = field;
    this.take = take;
    setAccessibleText(texts.get("move.town.list"));
    setFocusTraversable(false);
    setFixedCellSize(ROW);
    setCellFactory(_ -> new TownCell());
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

  /**
   * Shows these, unless the keyboard is elsewhere.
   *
   * @param chosen whether Enter takes the first at once
   */
  void show(List<Town> towns, boolean chosen) {
    getItems().setAll(towns);
    boolean shown = !towns.isEmpty() && field.isFocused();
    setVisible(shown);
    setManaged(shown);
    setPrefHeight(Math.min(ROWS, towns.size()) * ROW + 4);
    getSelectionModel().clearSelection();
    if (shown && chosen) {
      getSelectionModel().selectFirst();
    }
    if (shown) {
      Parts.reveal(this);
    }
  }

  void hide() {
    setVisible(false);
    setManaged(false);
  }

  private void pressed(KeyEvent event) {
    boolean takes = isVisible() && !getSelectionModel().isEmpty();
    if (event.getCode() == KeyCode.ENTER) {
      if (takes) {
        takeChosen();
      } else {
        NextField.after(field);
      }
    } else if (isVisible() && event.getCode() == KeyCode.DOWN) {
      getSelectionModel().selectNext();
    } else if (isVisible() && event.getCode() == KeyCode.UP) {
      getSelectionModel().selectPrevious();
    } else {
      return;
    }
    scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - 2));
    event.consume();
  }

  private void takeChosen() {
    Town chosen = getSelectionModel().getSelectedItem();
    if (chosen != null) {
      take.accept(chosen);
      hide();
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
