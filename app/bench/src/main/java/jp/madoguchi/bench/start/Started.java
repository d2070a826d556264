package jp.madoguchi.bench.start;

import javafx.application.Application;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import jp.madoguchi.terminal.program.Main;

/**
 * {@code terminal | bare}: the process that is measured. It is the real program, or one bare
 * window, and says on a line of its own when its first window was laid out.
 */
final class Started {
  static final String TERMINAL = "terminal";
  static final String BARE = "bare";

  /** The line. */
  static final String LAID_OUT = "laid out";

  private Started() {}

  public static void main(String[] line) {
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> change.getList().forEach(window -> tell(window.getScene())));
    if (line[0].equals(TERMINAL)) {
      Main.main(new String[0]);
    } else {
      Application.launch(Bare.class);
    }
  }

  private static void tell(Scene scene) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            System.out.println(LAID_OUT);
          }
        });
  }

  /** What any program on this toolkit costs. */
  public static final class Bare extends Application {
    @Override
    public void start(Stage stage) {
      stage.setScene(new Scene(new VBox(new Label("窓口"), new Button("開く")), 1280, 800));
      stage.show();
    }
  }
}
