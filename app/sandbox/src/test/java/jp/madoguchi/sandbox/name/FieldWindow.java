package jp.madoguchi.sandbox.name;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import jp.madoguchi.sandbox.drive.InputMethod;
import jp.madoguchi.sandbox.drive.Toolkit;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.name.NameField;
import jp.madoguchi.terminal.task.FxThread;

/** A window with a name field, a button, and F8; and the events of an input method. */
final class FieldWindow implements AutoCloseable {
  private final NameField field;
  private final Button other;
  private final Stage stage;
  private final UiDriver driver;
  private int reviewed;
  private int entered;

  FieldWindow(Path failures) throws InterruptedException {
    Toolkit.start();
    driver = new UiDriver(new FxThread(), this::stage, failures);
    field = driver.see(NameField::new);
    other = driver.see(() -> new Button("次へ"));
    stage = driver.see(this::show);
    driver.awaitFocus("name");
  }

  private Stage stage() {
    return stage;
  }

  private Stage show() {
    field.setId("name");
    other.setId("other");
    field.setOnAction(_ -> entered++);
    Commands commands = new Commands();
    commands.bind(Command.REVIEW, () -> reviewed++);
    Scene scene = new Scene(new VBox(field, other), 400, 100);
    commands.listen(scene);
    Stage shown = new Stage();
    shown.setScene(scene);
    shown.show();
    return shown;
  }

  UiDriver driver() {
    return driver;
  }

  NameField field() {
    return field;
  }

  /** How often F8 was heard. */
  int reviewed() {
    return driver.see(() -> reviewed);
  }

  /** How often Enter was heard. */
  int entered() {
    return driver.see(() -> entered);
  }

  void set(String text, int caret) {
    driver.on(() -> {
      field.setText(text);
      field.positionCaret(caret);
    });
  }

  String text() {
    return driver.see(field::getText);
  }

  String settled() {
    return driver.see(() -> field.settledProperty().get());
  }

  int caret() {
    return driver.see(field::getCaretPosition);
  }

  /** The input method shows this as not finished yet; nothing takes it away. */
  void compose(String text) {
    driver.on(() -> InputMethod.compose(field, text));
  }

  /** The input method is done with it. */
  void commit(String text) {
    driver.on(() -> InputMethod.commit(field, text));
  }

  /** As a click elsewhere does it: the engine drops what it has, then the focus moves. */
  void dropAndLeave() {
    driver.on(() -> {
      InputMethod.compose(field, "");
      other.requestFocus();
    });
  }

  void leave() {
    driver.on(other::requestFocus);
  }

  void copy(String text) {
    driver.on(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    });
  }

  /** Waits until the screen was drawn again. */
  void pulse() {
    int[] seen = {0};
    driver.await("two pulses", () -> seen[0]++ > 2);
  }

  @Override
  public void close() {
    driver.on(stage::hide);
  }
}
