package jp.madoguchi.sandbox.drive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Skinnable;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * Presses keys in a window and waits until it shows what is expected. Nothing sleeps: every act
 * ends when its keys came up in the window, and every wait looks again at each pulse of the screen.
 * Called from any thread but the screen's, one at a time; the toolkit must be running.
 *
 * <p>Typed text that has no key on a US keyboard is committed as an input method commits it.
 */
public final class UiDriver {
  /** How long a wait lasts where the caller does not say; a busy machine takes its time. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int MOST_TABS = 80;

  private final Executor screen;
  private final Supplier<Stage> window;
  private final Path failures;
  private final Typing typing;
  private final Keyboard keyboard;
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger pressed = new AtomicInteger();
  private final AtomicInteger typed = new AtomicInteger();

  /**
   * What the hands did so far.
   *
   * @param pressed keys, each with what is held beside it
   * @param typed characters of texts
   */
  public record Effort(int pressed, int typed) {
    /** What was done since another. */
    public Effort since(Effort before) {
      return new Effort(pressed - before.pressed, typed - before.typed);
    }
  }

  /** How keys of a text follow each other. */
  public enum Typing {
    /** All at once, faster than anybody: what is slow is found out. */
    BURST,
    /** Each when the one before was dealt with, as people do. */
    KEY_BY_KEY
  }

  /**
   * Types in bursts.
   *
   * @param screen runs work on the screen's thread
   * @param window the window that is driven now; asked on the screen's thread before each act
   * @param failures the folder for pictures of windows that did not do what was awaited
   */
  public UiDriver(Executor screen, Supplier<Stage> window, Path failures) {
    this(screen, window, failures, Typing.BURST);
  }

  /** The same with another way to type. */
  public UiDriver(Executor screen, Supplier<Stage> window, Path failures, Typing typing) {
    this.typing = typing;
    this.screen = screen;
    this.window = window;
    this.failures = failures;
    keyboard = see(Keyboard::new);
  }

  /** What was pressed and typed since this driver was made. */
  public Effort effort() {
    return new Effort(pressed.get(), typed.get());
  }

  /** Presses a key while holding the others down, and waits until it was dealt with. */
  public void press(KeyCode key, KeyCode... held) {
    pressed.incrementAndGet();
    strike(List.of(new Keyboard.Stroke(key, List.of(held))));
  }

  /**
   * Types a text into what has the focus.
   *
   * @throws IllegalArgumentException other than ASCII digits were typed into a PIN field
   */
  public void type(String text) {
    typed.addAndGet(text.codePointCount(0, text.length()));
    for (String run : Keyboard.runs(text)) {
      if (Keyboard.hasKey(run.codePointAt(0))) {
        strokes(run.chars().mapToObj(c -> Keyboard.keyOf((char) c)).toList());
      } else {
        await("a layout of what has the focus", this::takesKeys);
        on(() -> Keyboard.commit(focusOwner(), run));
      }
    }
  }

  private void strokes(List<Keyboard.Stroke> strokes) {
    switch (typing) {
      case BURST -> strike(strokes);
      case KEY_BY_KEY -> strokes.forEach(each -> strike(List.of(each)));
    }
  }

  /** Types a text in place of all that the focused field holds. */
  public void retype(String text) {
    press(KeyCode.A, KeyCode.CONTROL);
    press(KeyCode.DELETE);
    type(text);
  }

  /** The id of what has the focus, or of the nearest around it that has one. */
  public String focused() {
    return see(() -> Sight.idOf(scene().getFocusOwner()));
  }

  /** The node with this id, visible or not. */
  public Optional<Node> find(String id) {
    return see(() -> Sight.find(scene(), id));
  }

  /** Whether the node with this id is there and visible. */
  public boolean visible(String id) {
    return see(() -> isVisible(id));
  }

  /**
   * The text of the node with this id: of a field or label its own, of anything else all within.
   *
   * @throws DriveFailed there is no such node
   */
  public String text(String id) {
    return see(() -> Sight.find(scene(), id).map(Sight::text))
        .orElseThrow(() -> failure("#" + id + " to read"));
  }

  /** Every text that is in view. */
  public List<String> texts() {
    return see(() -> Sight.texts(scene().getRoot()));
  }

  /** The texts in view inside the node with this id; none where it is not there. */
  public List<String> texts(String id) {
    return see(() -> Sight.find(scene(), id).map(Sight::texts).orElse(List.of()));
  }

  /** Reads something on the screen's thread; at once where it is called there. */
  public <T> T see(Supplier<T> look) {
    if (Platform.isFxApplicationThread()) {
      return look.get();
    }
    CompletableFuture<T> seen = CompletableFuture.supplyAsync(look, screen);
    try {
      return seen.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException problem) {
      if (problem.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(problem.getCause());
    } catch (TimeoutException problem) {
      throw new DriveFailed("the screen's thread does not answer", Optional.empty());
    } catch (InterruptedException problem) {
      throw interrupted();
    }
  }

  /** Does something on the screen's thread. */
  public void on(Runnable act) {
    see(() -> {
      act.run();
      return true;
    });
  }

  /**
   * Waits until a condition holds, looking on the screen's thread at once and at each pulse.
   *
   * @throws DriveFailed it did not within the limit; the message names {@code what}
   */
  public void await(String what, BooleanSupplier condition, Duration limit) {
    Watch watch = new Watch(condition);
    on(watch::start);
    try {
      watch.held().get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException problem) {
      throw failure(what);
    } catch (ExecutionException problem) {
      throw new IllegalStateException("while waiting for " + what, problem.getCause());
    } catch (InterruptedException problem) {
      throw interrupted();
    } finally {
      on(watch::stop);
    }
  }

  /** Waits with {@link #PATIENCE}. */
  public void await(String what, BooleanSupplier condition) {
    await(what, condition, PATIENCE);
  }

  /** Waits until the node with this id is in view. */
  public void awaitVisible(String id) {
    await("#" + id + " in view", () -> isVisible(id));
  }

  /** Waits until the node with this id, or a part of it, has the focus. */
  public void awaitFocus(String id) {
    await("focus on #" + id, () -> hasFocus(id));
  }

  /** Waits until a text in view passes, and returns it. */
  public String awaitText(String what, Predicate<String> passes) {
    AtomicReference<Optional<String>> passed = new AtomicReference<>(Optional.empty());
    await(
        "text " + what,
        () -> {
          passed.set(Sight.texts(scene().getRoot()).stream().filter(passes).findFirst());
          return passed.get().isPresent();
        });
    return passed.get().orElseThrow();
  }

  /**
   * Ends the drive because the window shows something wrong.
   *
   * @throws DriveFailed always
   */
  public void fail(String what) {
    throw failure(what);
  }

  /**
   * Presses Tab until the node with this id has the focus.
   *
   * @throws DriveFailed the focus went round without coming there; the message lists where it was
   */
  public void focusTo(String id) {
    List<String> order = new ArrayList<>(List.of(focused()));
    Node first = see(this::focusOwner);
    while (!order.getLast().equals(id)) {
      press(KeyCode.TAB);
      order.add(focused());
      boolean round = see(() -> scene().getFocusOwner() == first);
      if ((round && !order.getLast().equals(id)) || order.size() > MOST_TABS) {
        throw failure("focus on #" + id + " by Tab; it went " + String.join(" → ", order));
      }
    }
  }

  /**
   * Takes a picture of the window laid out at this size.
   *
   * @param width in logical pixels; the picture has {@code scale} times as many
   * @param scale 1 for 100 %, 1.5 for 150 %
   */
  public void picture(Path file, int width, int height, double scale) throws IOException {
    size(width, height);
    write(file, see(() -> Sight.draw(scene(), scale)));
  }

  /** Lays the window out at this size in logical pixels. */
  public void size(int width, int height) {
    on(() -> resize(width, height));
    await(
        "a window of " + width + "×" + height,
        () -> scene().getWidth() == width && scene().getHeight() == height);
  }

  /** What was disabled keeps the focus until the next pulse, and takes no keys meanwhile. */
  private boolean hasFocus(String id) {
    Node owner = scene().getFocusOwner();
    return owner != null && !owner.isDisabled() && Sight.idOf(owner).equals(id);
  }

  /** A control takes no keys before its first layout, when it gets its skin. */
  private boolean takesKeys() {
    return !(focusOwner() instanceof Skinnable control) || control.getSkin() != null;
  }

  private void strike(List<Keyboard.Stroke> strokes) {
    await("a layout of what has the focus", this::takesKeys);
    int releases = strokes.stream().mapToInt(Keyboard.Stroke::releases).sum();
    Releases up = new Releases(releases);
    Stage struck = see(window);
    on(() -> {
      struck.addEventFilter(KeyEvent.KEY_RELEASED, up);
      strokes.forEach(keyboard::strike);
    });
    try {
      up.all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException problem) {
      throw failure("the window to take the keys " + strokes);
    } catch (InterruptedException problem) {
      throw interrupted();
    } finally {
      // Comes after the handlers of the last key, as it queues behind them.
      on(() -> struck.removeEventFilter(KeyEvent.KEY_RELEASED, up));
    }
  }

  private void resize(int width, int height) {
    Stage stage = window.get();
    stage.setWidth(width + stage.getWidth() - scene().getWidth());
    stage.setHeight(height + stage.getHeight() - scene().getHeight());
  }

  private Scene scene() {
    return window.get().getScene();
  }

  private Node focusOwner() {
    Node owner = scene().getFocusOwner();
    return owner == null ? scene().getRoot() : owner;
  }

  private boolean isVisible(String id) {
    return Sight.find(scene(), id).filter(Sight::visible).isPresent();
  }

  private DriveFailed failure(String what) {
    Path file = failures.resolve("failed-" + failed.incrementAndGet() + ".png");
    Optional<Path> picture;
    try {
      write(file, see(() -> Sight.draw(scene(), 1)));
      picture = Optional.of(file);
    } catch (IOException problem) {
      picture = Optional.empty();
    }
    return new DriveFailed(
        "waited for "
            + what
            + "; focus on "
            + focused()
            + "; picture "
            + picture.map(Path::toString).orElse("could not be written")
            + "; in view: "
            + String.join(" | ", texts()),
        picture);
  }

  private static void write(Path file, WritableImage image) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (!ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile())) {
      throw new IOException("no writer for PNG");
    }
  }

  private static IllegalStateException interrupted() {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while driving the window");
  }

  /** Looks at once and then at every pulse of the screen. */
  private static final class Watch extends AnimationTimer {
    private final BooleanSupplier condition;
    private final CompletableFuture<Boolean> held = new CompletableFuture<>();

    Watch(BooleanSupplier condition) {
      this.condition = condition;
    }

    CompletableFuture<Boolean> held() {
      return held;
    }

    @Override
    public void start() {
      super.start();
      handle(0);
    }

    @Override
    public void handle(long pulse) {
      try {
        if (condition.getAsBoolean()) {
          held.complete(true);
        }
      } catch (RuntimeException problem) {
        held.completeExceptionally(problem);
      }
    }
  }

  /** Counts the keys that came up again. */
  private static final class Releases implements EventHandler<KeyEvent> {
    private final AtomicInteger missing;
    private final CompletableFuture<Boolean> all = new CompletableFuture<>();

    Releases(int expected) {
      missing = new AtomicInteger(expected);
    }

    CompletableFuture<Boolean> all() {
      return all;
    }

    @Override
    public void handle(KeyEvent event) {
      if (missing.decrementAndGet() == 0) {
        all.complete(true);
      }
    }
  }
}
