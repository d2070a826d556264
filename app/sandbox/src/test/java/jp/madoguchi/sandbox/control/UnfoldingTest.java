package jp.madoguchi.sandbox.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import jp.madoguchi.sandbox.drive.Toolkit;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.terminal.control.Unfolding;
import jp.madoguchi.terminal.task.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lower part of a long page keeps nobody waiting. */
class UnfoldingTest {
  private final List<String> order = new CopyOnWriteArrayList<>();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private UiDriver screen;

  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    Toolkit.start();
    screen = new UiDriver(new FxThread(), () -> stage, folder);
    stage = screen.see(Stage::new);
  }

  @AfterEach
  void close() {
    screen.on(stage::hide);
  }

  private StackPane shown(Label lower) {
    StackPane root = new StackPane(new Unfolding(List.of(new Label("upper")), List.of(lower)));
    stage.setScene(new Scene(root));
    stage.show();
    return root;
  }

  @Test
  void whatWaitedWhileTheUpperPartWasLaidOutGoesFirst() {
    screen.on(() -> {
      Label lower = new Label("lower");
      lower
          .sceneProperty()
          .subscribe(now -> {
            if (now != null) {
              order.add("lower");
            }
          });
      Platform.runLater(() -> order.add("key"));
      shown(lower);
    });
    screen.await("the lower part", () -> order.contains("lower"));
    assertEquals(List.of("key", "lower"), order);
  }

  @Test
  void aPageThatIsLeftAtOnceHasBothPartsWhenItComesBack() {
    screen.on(() -> {
      StackPane root = shown(new Label("lower"));
      Node page = root.getChildren().getFirst();
      root.getChildren().setAll(new Label("another page"));
      Platform.runLater(() -> Platform.runLater(() -> root.getChildren().setAll(page)));
    });
    screen.await("both", () -> screen.texts().contains("lower"));
    assertEquals(List.of("upper", "lower"), screen.texts());
  }
}
