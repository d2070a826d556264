package jp.madoguchi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.name.DrawnNames;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.task.FxThread;
import jp.madoguchi.terminal.theme.Fonts;
import jp.madoguchi.terminal.words.WordsWatch;

/**
 * What it takes to page through a table of 400 rows with two names of hard characters each: a page
 * laid out and drawn, for names that are drawn the first time, for names that were drawn before,
 * for plain text that shows no variants, and for words that a watch looks through.
 */
public final class NameMeasurement {
  private static final int ROWS = 400;
  private static final int PAGE = 10;
  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;
  private static final int ROUNDS = 5;

  /**
   * Bases with the number of their first selector after U+E0100, and how many follow each other.
   */
  private static final int[][] VARIANTS = {
    {0x9089, 0x0F, 15}, {0x908A, 0x08, 11}, {0x845B, 0x02, 7}, {0x82A6, 0x02, 8}, {0x8FBB, 0x02, 2}
  };

  private NameMeasurement() {}

  public static void main(String[] line) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    FxThread.start(started::countDown);
    started.await();
    Fonts fonts = Fonts.load();
    FutureTask<Boolean> work = new FutureTask<>(() -> measure(fonts));
    new FxThread().execute(work);
    work.get();
    Platform.exit();
  }

  private static boolean measure(Fonts fonts) throws Exception {
    long from = System.nanoTime();
    NameFactory names = new DrawnNames(fonts.nameFont().orElseThrow());
    Figures.line("name font opened", Figures.since(from), "ms");
    from = System.nanoTime();
    names.drawing();
    Figures.line("fields proven at the start", Figures.since(from), "ms");
    Stage stage = new Stage();
    // The virtual machine learns to draw with names that nobody measures.
    for (int round = 0; round < ROUNDS; round++) {
      pages(stage, round * ROWS, name -> names.show(name, 17));
      pages(stage, round * ROWS, Text::new);
      watched(stage, fonts, names, round * ROWS, 0x4E00);
      watched(stage, fonts, names, round * ROWS, 0xE000);
    }
    int fresh = ROUNDS * ROWS;
    Figures.spread("a page of names, the first time", pages(stage, fresh, n -> names.show(n, 17)));
    Figures.spread("a page of names, again", pages(stage, fresh, n -> names.show(n, 17)));
    Figures.spread("a page of plain text", pages(stage, fresh, Text::new));
    Figures.spread("a page of words, watched", watched(stage, fonts, names, fresh, 0x4E00));
    Figures.spread("a page of words with codes", watched(stage, fonts, names, fresh, 0xE000));
    stage.hide();
    return true;
  }

  /** Words with a character each, from this one on. */
  private static double[] watched(
      Stage stage, Fonts fonts, NameFactory names, int serial, int from) {
    TableView<Integer> table = new TableView<>();
    for (double share : new double[] {0.3, 0.3, 0.4}) {
      Columns.words(table, "words", share, row -> "渡" + Character.toString(from + row) + "　一郎");
    }
    Scene scene = new Scene(table, WIDTH, HEIGHT);
    try (WordsWatch _ =
        new WordsWatch(scene, names.outlines().orElseThrow(), fonts.interfaceFont())) {
      return pages(stage, scene, table, serial);
    }
  }

  private interface Draw {
    Node name(String name);
  }

  /** Milliseconds of each page, from the top to the end. */
  private static double[] pages(Stage stage, int serial, Draw draw) {
    TableView<Integer> table = new TableView<>();
    Columns.nodes(table, "name", 0.3, row -> draw.name(name(row)));
    Columns.nodes(table, "head", 0.3, row -> draw.name(name(row + 7)));
    Columns.words(table, "number", 0.4, row -> Integer.toString(row));
    return pages(stage, new Scene(table, WIDTH, HEIGHT), table, serial);
  }

  private static double[] pages(Stage stage, Scene scene, TableView<Integer> table, int serial) {
    for (int i = 0; i < ROWS; i++) {
      table.getItems().add(serial + i);
    }
    stage.setScene(scene);
    stage.show();
    List<Double> millis = new ArrayList<>();
    for (int top = 0; top < ROWS; top += PAGE) {
      long from = System.nanoTime();
      table.scrollTo(top);
      table.applyCss();
      table.layout();
      table.snapshot(new SnapshotParameters(), null);
      millis.add(Figures.since(from));
    }
    return millis.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Another one for each number, as long as numbers are few. */
  private static String name(int number) {
    int[] variant = VARIANTS[number % VARIANTS.length];
    int selector = 0xE0100 + variant[1] + number / VARIANTS.length % variant[2];
    return "渡"
        + Character.toString(variant[0])
        + Character.toString(selector)
        + "　"
        + Character.toString(0x20000 + number % 6_000)
        + "郎";
  }
}
