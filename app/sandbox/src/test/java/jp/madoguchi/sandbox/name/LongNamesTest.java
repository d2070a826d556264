package jp.madoguchi.sandbox.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import jp.madoguchi.sandbox.drive.Toolkit;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.name.NameOutlines;
import jp.madoguchi.terminal.name.NameView;
import jp.madoguchi.terminal.task.FxThread;
import jp.madoguchi.terminal.theme.Fonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name of fifty characters is whole, wherever it stands. */
class LongNamesTest {
  private static final String LONG = "架空　" + "長".repeat(47);
  private static final double SIZE = 14;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private NameOutlines outlines;

  @SuppressWarnings("NullAway.Init")
  private UiDriver screen;

  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    Optional<Path> file = Fonts.nameFontFile();
    assumeTrue(file.isPresent(), "IPAmj Mincho (ipamjm.ttf) is not installed");
    outlines = new NameOutlines(file.orElseThrow());
    Toolkit.start();
    screen = new UiDriver(new FxThread(), () -> stage, folder);
    stage = screen.see(Stage::new);
  }

  @AfterEach
  void close() {
    screen.on(stage::hide);
  }

  private void show(javafx.scene.Parent root) {
    stage.setScene(new Scene(root, 400, 300));
    stage.show();
    root.applyCss();
    root.layout();
  }

  /** Every line of a name lies within these bounds of the scene. */
  private static void within(Bounds room, NameView name) {
    assertTrue(name.lookupAll(".name-shape").size() > 1);
    name.lookupAll(".name-shape").stream()
        .map(line -> line.localToScene(line.getBoundsInLocal()))
        .forEach(line -> assertTrue(room.contains(line), () -> line + " out of " + room));
  }

  @Test
  void itTakesSeveralLinesInABox() {
    NameView name = screen.see(() -> new NameView(outlines, SIZE, LONG));
    screen.on(() -> {
      VBox box = new VBox(name);
      show(box);
      within(new javafx.geometry.BoundingBox(-1, -1, 402, name.getHeight() + 2), name);
    });
  }

  @Test
  void aShortOneKeepsItsLineAndItsHeight() {
    NameView name = screen.see(() -> new NameView(outlines, SIZE, "渡辺　一郎"));
    screen.on(() -> show(new VBox(name)));
    assertEquals(1, screen.see(() -> name.lookupAll(".name-shape").size()));
    assertEquals(Math.ceil(SIZE * 1.25), screen.see(name::getHeight), 0.5);
  }

  @Test
  void itsRowInATableGrowsAndNothingRunsIntoTheNextColumn() {
    TableView<String> table = screen.see(TableView::new);
    NameView[] shown = new NameView[1];
    screen.on(() -> {
      Columns.nodes(
          table,
          "name",
          0.5,
          name -> {
            shown[0] = new NameView(outlines, SIZE, name);
            return new VBox(shown[0]);
          });
      Columns.words(table, "other", 0.5, _ -> "x");
      table.getItems().setAll(List.of(LONG));
      show(table);
    });
    screen.await("a row", () -> shown[0] != null && shown[0].getHeight() > 0);
    screen.on(() -> {
      Bounds cell =
          shown[0]
              .getParent()
              .getParent()
              .localToScene(shown[0].getParent().getParent().getBoundsInLocal());
      within(cell, shown[0]);
    });
  }
}
