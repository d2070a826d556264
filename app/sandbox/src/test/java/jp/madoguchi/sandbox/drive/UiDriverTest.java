package jp.madoguchi.sandbox.drive;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UiDriverTest {

  @TempDir Path folder;
  private final AtomicReference<@Nullable Stage> stage = new AtomicReference<>();
  private UiDriver inTest = new UiDriver(Platform::runLater, this::window, Path.of(""));
  private final TextField name = new TextField();
  private final TextField note = new TextField();
  private final CheckBox agreed = new CheckBox("agreed");
  private final ComboBox<String> reason = new ComboBox<>();
  private final ComboBox<String> relation = new ComboBox<>();
  private final TableView<String> table = new TableView<>();
  private final Label answer = new Label();
  private final Label hidden = new Label("nobody sees this");

  @BeforeAll
  static void startTheToolkit() throws InterruptedException {
    Toolkit.start();
  }

  @BeforeEach
  void showAWindow() {
    inTest = new UiDriver(Platform::runLater, this::window, folder);
    inTest.on(this::show);
    inTest.awaitFocus("name");
  }

  @AfterEach
  void closeIt() {
    inTest.on(() -> window().hide());
  }

  private Stage window() {
    return Objects.requireNonNull(stage.get());
  }

  private void show() {
    name.setId("name");
    note.setId("note");
    agreed.setId("agreed");
    reason.setId("reason");
    relation.setId("relation");
    table.setId("table");
    answer.setId("answer");
    hidden.setVisible(false);
    hidden.setId("hidden");
    reason.getItems().setAll("届出", "照会", "職権");
    relation.setEditable(true);
    TableColumn<String, String> column = new TableColumn<>("氏名");
    column.setCellValueFactory(
        row -> new javafx.beans.property.ReadOnlyStringWrapper(row.getValue()));
    table.getColumns().add(column);
    table.getItems().setAll("佐倉 健一", "佐倉 由美子", "𠮷田 シゲ");
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(chosen -> answer.setText(chosen == null ? "" : "chosen " + chosen));
    Scene scene =
        new Scene(new VBox(name, agreed, reason, relation, note, table, answer, hidden), 400, 300);
    scene
        .getAccelerators()
        .put(
            KeyCombination.keyCombination("Ctrl+Shift+S"),
            () -> answer.setText("saved " + name.getText()));
    Stage shown = new Stage();
    shown.setScene(scene);
    shown.show();
    stage.set(shown);
  }

  @Nested
  class Typing {

    @Test
    void everyPrintableCharacterOfAsciiHasItsKey() {
      StringBuilder all = new StringBuilder();
      for (char c = ' '; c <= '~'; c++) {
        all.append(c);
      }
      inTest.type(all.toString());
      assertEquals(all.toString(), inTest.text("name"));
    }

    @Test
    void textWithoutKeysIsCommittedBetweenKeys() {
      inTest.type("12丁目3-4 𠮷田ビル");
      assertEquals("12丁目3-4 𠮷田ビル", inTest.text("name"));
    }

    @Test
    void aVariantSelectorArrivesAsItIs() {
      inTest.type("渡邉\uDB40\uDD10");
      assertEquals("渡邉\uDB40\uDD10", inTest.text("name"));
    }

    @Test
    void anEditableComboBoxTakesJapaneseText() {
      inTest.focusTo("relation");
      inTest.type("世帯主2");
      assertEquals("世帯主2", inTest.text("relation"));
    }

    @Test
    void retypingReplacesWhatWasThere() {
      inTest.type("before");
      inTest.retype("後");
      assertEquals("後", inTest.text("name"));
    }
  }

  @Nested
  class Pressing {

    @Test
    void spaceTicksACheckBox() {
      inTest.focusTo("agreed");
      inTest.press(KeyCode.SPACE);
      assertTrue(inTest.see(agreed::isSelected));
    }

    @Test
    void theDownKeyChoosesInAComboBox() {
      inTest.focusTo("reason");
      inTest.press(KeyCode.DOWN);
      inTest.press(KeyCode.DOWN);
      assertEquals("照会", inTest.text("reason"));
    }

    @Test
    void theDownKeyWalksATable() {
      inTest.focusTo("table");
      inTest.press(KeyCode.END);
      inTest.awaitText("chosen", text -> text.equals("chosen 𠮷田 シゲ"));
    }

    @Test
    void anAcceleratorFires() {
      inTest.type("𠮷");
      inTest.press(KeyCode.S, KeyCode.CONTROL, KeyCode.SHIFT);
      assertEquals("saved 𠮷", inTest.text("answer"));
    }

    @Test
    void tabGoesFromFieldToField() {
      inTest.focusTo("note");
      inTest.type("here");
      assertAll(
          () -> assertEquals("note", inTest.focused()),
          () -> assertEquals("", inTest.text("name")),
          () -> assertEquals("here", inTest.text("note")));
    }
  }

  @Nested
  class Seeing {

    @Test
    void onlyWhatIsVisibleIsInView() {
      assertAll(
          () -> assertTrue(inTest.texts().contains("佐倉 由美子")),
          () -> assertFalse(inTest.texts().contains("nobody sees this")),
          () -> assertFalse(inTest.visible("hidden")));
    }

    @Test
    void whatComesLaterIsAwaited() {
      inTest.on(() -> Platform.runLater(() -> hidden.setVisible(true)));
      inTest.awaitVisible("hidden");
    }

    @Test
    void aPictureHasTheWindowsSizeTimesItsScale() throws Exception {
      inTest.picture(folder.resolve("a.png"), 1280, 800, 1);
      inTest.picture(folder.resolve("b.png"), 640, 400, 1.5);
      var plain = ImageIO.read(folder.resolve("a.png").toFile());
      var large = ImageIO.read(folder.resolve("b.png").toFile());
      assertEquals(
          List.of(1280, 800, 960, 600),
          List.of(plain.getWidth(), plain.getHeight(), large.getWidth(), large.getHeight()));
    }
  }

  @Nested
  class Failing {

    @Test
    void aFailureTellsWhatWasAwaitedAndWhatWasThere() {
      DriveFailed failure =
          assertThrows(
              DriveFailed.class,
              () -> inTest.await("a miracle", () -> false, Duration.ofMillis(50)));
      assertAll(
          () -> assertTrue(failure.toString().contains("a miracle")),
          () -> assertTrue(failure.toString().contains("佐倉 由美子")),
          () -> assertTrue(Files.exists(failure.picture().orElseThrow())));
    }

    @Test
    void anIdThatTabNeverReachesIsToldWithTheWholeRound() {
      DriveFailed failure = assertThrows(DriveFailed.class, () -> inTest.focusTo("answer"));
      assertTrue(
          failure.toString().contains("name → agreed → reason → relation → note → table"),
          failure::toString);
    }

    @Test
    void aConditionThatBreaksIsNotWaitedFor() {
      assertThrows(
          IllegalStateException.class,
          () ->
              inTest.await(
                  "broken",
                  () -> {
                    throw new IllegalArgumentException("broken");
                  }));
    }
  }
}
