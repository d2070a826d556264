package jp.madoguchi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import jp.madoguchi.core.text.character.CharacterTable;
import jp.madoguchi.core.text.character.MjCharacter;
import jp.madoguchi.terminal.character.PickerModel;
import jp.madoguchi.terminal.character.PickerPage;
import jp.madoguchi.terminal.character.Target;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.name.DrawnNames;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.name.NameField;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.task.FxThread;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;
import jp.madoguchi.terminal.theme.Theme;

/**
 * What a clerk waits for who looks for one of 59,000 characters: from the key until the answers are
 * laid out, and how long the screen's thread answered nobody meanwhile. Each several times, the
 * first time told apart; beside a plain list of the same characters as text.
 */
public final class PickerMeasurement {
  private static final int ROUNDS = 15;
  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;
  private static final long TURN = 1;

  private final FxThread screen = new FxThread();
  private final CharacterTable table;
  private final NameFactory names;
  private final Background background;
  private final StackPane root = new StackPane();
  private final Stage stage;

  private PickerMeasurement(
      CharacterTable table, NameFactory names, ExecutorService workers, Stage stage) {
    this.table = table;
    this.names = names;
    this.stage = stage;
    background = new Background(workers, screen, PickerMeasurement::fail);
  }

  private void window(Fonts fonts) {
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    new Theme(scene, fonts).apply();
    stage.setScene(scene);
    stage.show();
  }

  public static void main(String[] line) throws Exception {
    long from = System.nanoTime();
    byte[] kept = BenchCharacters.table().encode();
    Figures.line("table imported", Figures.since(from), "ms");
    from = System.nanoTime();
    CharacterTable table = CharacterTable.decode(kept);
    Figures.line("table opened from its compact form", Figures.since(from), "ms");
    CountDownLatch started = new CountDownLatch(1);
    FxThread.start(started::countDown);
    started.await();
    Fonts fonts = Fonts.load();
    FxThread screen = new FxThread();
    NameFactory names = new DrawnNames(fonts.nameFont().orElseThrow());
    FutureTask<Stage> made = new FutureTask<>(Stage::new);
    screen.execute(made);
    Stage stage = made.get();
    try (ExecutorService workers = Executors.newSingleThreadExecutor()) {
      PickerMeasurement inTest = new PickerMeasurement(table, names, workers, stage);
      FutureTask<Boolean> ready =
          new FutureTask<>(
              () -> {
                inTest.window(fonts);
                names.drawing();
              },
              true);
      screen.execute(ready);
      ready.get();
      inTest.measure();
    }
    Platform.exit();
  }

  private static void fail(Exception problem) {
    throw new IllegalStateException(problem);
  }

  private void measure() throws Exception {
    List<Shown> plain = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      plain.add(timed(this::plainList));
    }
    report("plain list of all, as text", plain);
    Shown open = new Shown();
    List<Shown> all = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      all.add(timed(() -> open(open)));
    }
    report("picker opened on variants", all);
    report("found by reading", searches(open, model -> model.reading().set("ヘン")));
    report("found by strokes", searches(open, model -> model.strokes().set("17")));
    report("found by variants", searches(open, model -> model.like().set("辺")));
    FutureTask<Boolean> hidden = new FutureTask<>(stage::hide, true);
    screen.execute(hidden);
    hidden.get();
  }

  /** What was seen of one turn. */
  private static final class Shown {
    private double millis;
    private double blocked;
    private PickerModel model = new PickerModel(CharacterTable.of(List.of()), NOBODY);
  }

  private static final Background NOBODY =
      new Background(Runnable::run, Runnable::run, PickerMeasurement::fail);

  private interface Turn {
    /** On the screen's thread: begins, and says when its answers are there. */
    ObservableList<?> begin();
  }

  private interface Asked {
    void ask(PickerModel model);
  }

  private List<Shown> searches(Shown open, Asked asked) throws Exception {
    List<Shown> all = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      all.add(
          timed(() -> {
            PickerModel model = open.model;
            model.like().set("");
            model.reading().set("");
            model.strokes().set("");
            asked.ask(model);
            model.found().clear();
            model.search();
            return model.found();
          }));
    }
    return all;
  }

  /** Asks the screen's thread again and again meanwhile, and so learns how long it is busy. */
  private Shown timed(Turn turn) throws Exception {
    Shown shown = new Shown();
    AtomicBoolean there = new AtomicBoolean();
    long from = System.nanoTime();
    screen.execute(() -> {
      ObservableList<?> answers = turn.begin();
      stage
          .getScene()
          .addPostLayoutPulseListener(
              new Runnable() {
                @Override
                public void run() {
                  if (!answers.isEmpty()) {
                    stage.getScene().removePostLayoutPulseListener(this);
                    shown.millis = Figures.since(from);
                    there.set(true);
                  }
                  Platform.requestNextPulse();
                }
              });
      Platform.requestNextPulse();
    });
    while (!there.get()) {
      Thread.sleep(TURN);
      long asked = System.nanoTime();
      FutureTask<Boolean> answer = new FutureTask<>(() -> true);
      screen.execute(answer);
      answer.get();
      shown.blocked = Math.max(shown.blocked, Figures.since(asked));
    }
    return shown;
  }

  private ObservableList<?> open(Shown open) {
    NameField field = new NameField();
    field.setText("渡辺");
    field.end();
    PickerModel model = new PickerModel(table, background);
    open.model = model;
    PickerPage page =
        new PickerPage(
            new Texts(Locale.JAPANESE),
            new Commands(),
            names,
            model,
            new Target(field),
            (_, _) -> {},
            new Nothing());
    show(page.view());
    return model.found();
  }

  private ObservableList<?> plainList() {
    ObservableList<String> all =
        FXCollections.observableArrayList(table.all().map(MjCharacter::sequence).toList());
    show(new ListView<>(all));
    return all;
  }

  /** In the window that is there, as a page takes the place of another. */
  private void show(Node page) {
    root.getChildren().setAll(page);
    root.applyCss();
    root.layout();
  }

  private static void report(String what, List<Shown> all) {
    Figures.line(what + ", the first time", all.getFirst().millis, "ms");
    Figures.line("  screen's thread busy at most", all.getFirst().blocked, "ms");
    List<Shown> more = all.subList(1, all.size());
    Figures.spread("  later", more.stream().mapToDouble(it -> it.millis).toArray());
    Figures.spread(
        "  screen's thread busy at most", more.stream().mapToDouble(it -> it.blocked).toArray());
  }

  /** The page that the picker is for. */
  private static final class Nothing implements Page {
    private final Node view = new NameField();

    @Override
    public String titleKey() {
      return "search.title";
    }

    @Override
    public Node view() {
      return view;
    }

    @Override
    public Node firstFocus() {
      return view;
    }
  }
}
