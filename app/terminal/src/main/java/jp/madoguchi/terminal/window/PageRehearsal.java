package jp.madoguchi.terminal.window;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import jp.madoguchi.core.sight.Sight;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.record.RecordPage;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Texts;

/**
 * Draws a record and a form of nobody where they are not seen, again and again while the terminal
 * waits for a card: the first pages of the day would take some tenths of a second each until the
 * virtual machine has learnt to draw them. Screen's thread only.
 */
final class PageRehearsal {
  private static final int TIMES = 50;
  private static final Duration PAUSE = Duration.millis(60);

  private final Texts texts;
  private final NameFactory names;
  private final Scene window;
  private final Runnable first;
  private final StackPane root = new StackPane();
  private final Timeline steps = new Timeline(new KeyFrame(PAUSE, _ -> step()));

  private boolean begun;
  private boolean form;

  /**
   * @param window whose size and style sheets count; it is not touched
   * @param first done before the first page, when the window has had time to show
   */
  PageRehearsal(Texts texts, NameFactory names, Scene window, Runnable first) {
    this.texts = texts;
    this.names = names;
    this.window = window;
    this.first = first;
  }

  void start() {
    Scene unseen = new Scene(root, window.getWidth(), window.getHeight());
    unseen.getStylesheets().setAll(window.getStylesheets());
    root.setStyle(window.getRoot().getStyle());
    steps.setCycleCount(TIMES);
    steps.setOnFinished(_ -> root.getChildren().clear());
    steps.play();
  }

  /** Somebody begins to work. */
  void stop() {
    steps.stop();
    root.getChildren().clear();
  }

  boolean running() {
    return steps.getStatus() == Animation.Status.RUNNING;
  }

  private void step() {
    if (!begun) {
      begun = true;
      first.run();
    }
    form = !form;
    root.getChildren().setAll(form ? NobodysForm.view(texts, names) : record().view());
    root.applyCss();
    root.layout();
    root.snapshot(new SnapshotParameters(), null);
  }

  private RecordPage record() {
    return new RecordPage(
        texts,
        new Commands(),
        names,
        Nobody.record(),
        new Staff(texts, List.of()),
        _ -> {},
        RecordPage.Ways.none(),
        new Label(),
        () -> new SeenWords(texts, names, Sight.none()),
        List.of());
  }
}
