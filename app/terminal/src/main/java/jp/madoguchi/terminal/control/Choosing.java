package jp.madoguchi.terminal.control;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/** How a row of a table is opened. */
public final class Choosing {
  private Choosing() {}

  /** By Enter, and by a double click. */
  public static <S> void opens(TableView<S> table, Consumer<S> open) {
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            selected(table).ifPresent(open);
            event.consume();
          }
        });
    table.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        selected(table).ifPresent(open);
      }
    });
  }

  private static <S> Optional<S> selected(TableView<S> table) {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }
}
