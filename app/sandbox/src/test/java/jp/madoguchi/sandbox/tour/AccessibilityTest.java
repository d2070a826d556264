package jp.madoguchi.sandbox.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import jp.madoguchi.sandbox.drive.Toolkit;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.help.HelpTexts;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Look;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page of the real window: each control has a name, is reached by Tab and known to help,
 * nothing outlives the page as a picture, and no words are cut, drawn over others or out of reach
 * at 1024×640 with letters four pixels larger (design, 10), in either language; no words are faint,
 * in a sample of pages in all colours.
 */
class AccessibilityTest {
  private static final int MOST_TABS = 80;
  private static final int USUAL = 14;

  /** One page of so many is looked at in the other colours too. */
  private static final int SAMPLED = 6;

  private static final List<Sitting> SITTINGS =
      List.of(new Sitting(1024, 640, 0), new Sitting(1024, 640, 4), new Sitting(1280, 800, 0));

  /** How somebody looks at the window: logical pixels, and letters that many pixels larger. */
  private record Sitting(int width, int height, int more) {
    @Override
    public String toString() {
      return "at " + width + "×" + height + (more == 0 ? "" : " with letters +" + more);
    }
  }

  /** Where pictures of every page are laid down, where somebody asks for them. */
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("madoguchi.pictures")).map(Path::of);

  /** Where help is open already. */
  private static final Set<String> HELPED = Set.of("help of the page", "key sheet");

  @TempDir Path folder;
  private HelpTexts help = new HelpTexts(new Texts(Locale.JAPANESE));
  private final Set<String> flaws = new LinkedHashSet<>();
  private int inspected;

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void everyPageCanBeHeardReachedAndRead(String language) throws Exception {
    Toolkit.start();
    help = new HelpTexts(new Texts(Locale.of(language)));
    try (var stage =
        SmallSandbox.stage(
            folder, new Texts(Locale.of(language)), List.of(), folder.resolve("failures"))) {
      Hands hands =
          new Hands(
              stage, new Transcript(folder.resolve("transcript"), stage.clock(), "accessibility"));
      new ScreenWalk(hands)
          .walk(page -> {
            inspect(hands, page);
            picture(hands, page + " " + language);
          });
    }
    assertEquals(List.of(), List.copyOf(flaws), () -> String.join("\n", flaws));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void whatALapsedTerminalShowsCanBeHeardReachedAndRead(String language) throws Exception {
    Toolkit.start();
    help = new HelpTexts(new Texts(Locale.of(language)));
    try (var stage =
        SmallSandbox.lapsed(folder, new Texts(Locale.of(language)), folder.resolve("failures"))) {
      Hands hands =
          new Hands(stage, new Transcript(folder.resolve("transcript"), stage.clock(), "lapsed"));
      hands.window().awaitVisible("login-lapsed");
      inspect(hands, "sign-in of a lapsed terminal");
      picture(hands, "sign-in of a lapsed terminal " + language);
      hands.window().press(KeyCode.M, KeyCode.CONTROL);
      hands.window().awaitFocus("lapsed-number");
      inspect(hands, "lapsed terminal");
      picture(hands, "lapsed terminal " + language);
    }
    assertEquals(List.of(), List.copyOf(flaws), () -> String.join("\n", flaws));
  }

  private void inspect(Hands hands, String page) {
    names(hands, page);
    note(page, hands.window().see(() -> new Inspection(scene()).pictured()));
    round(hands, page);
    helped(hands, page);
    for (Sitting sitting : SITTINGS) {
      hands.window().size(sitting.width(), sitting.height());
      style(hands, sitting.more());
      fit(hands, page + " " + sitting);
    }
    style(hands, 0);
    faint(hands, page);
    if (inspected++ % SAMPLED == 0) {
      inHighContrast(hands, page);
    }
  }

  /** Edges are wider there, so that what just fitted may not. */
  private void inHighContrast(Hands hands, String page) {
    for (Look look : Look.values()) {
      if (look != Look.LIGHT) {
        hands.window().press(Command.THEME.keys().getCode());
        faint(hands, page + " in " + look);
      }
    }
    hands.window().size(1024, 640);
    style(hands, 4);
    fit(hands, page + " in high contrast");
    if (PICTURES.isPresent()) {
      contrastPicture(hands, page);
    }
    style(hands, 0);
    hands.window().press(Command.THEME.keys().getCode());
  }

  private static void contrastPicture(Hands hands, String page) {
    try {
      Path name = PICTURES.orElseThrow().resolve(page.replace(' ', '-') + "-contrast.png");
      hands.window().picture(name, 1366, 768, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void faint(Hands hands, String page) {
    note(page, hands.window().see(() -> new Faint(scene()).flaws()));
  }

  /** As an office sees it, at 150 %, and all of a long page at once. */
  private static void picture(Hands hands, String page) throws IOException {
    if (PICTURES.isPresent()) {
      Path name = PICTURES.get().resolve(page.replace(' ', '-'));
      hands.window().picture(Path.of(name + ".png"), 1366, 768, 1);
      hands.window().picture(Path.of(name + "-150.png"), 1366, 768, 1.5);
      hands.window().picture(Path.of(name + "-long.png"), 1366, 1800, 1);
    }
  }

  private static Scene scene() {
    return Window.getWindows().stream()
        .filter(Stage.class::isInstance)
        .map(Window::getScene)
        .findFirst()
        .orElseThrow();
  }

  private void names(Hands hands, String page) {
    note(page, hands.window().see(() -> new Inspection(scene()).nameless()));
  }

  /** Help knows every input and the page, and leaves the keyboard where it is. */
  private void helped(Hands hands, String page) {
    note(page, hands.window().see(() -> new Inspection(scene()).helpless(help)));
    if (HELPED.contains(page)) {
      return;
    }
    Node before = hands.window().see(() -> Objects.requireNonNull(scene().getFocusOwner()));
    hands.window().press(Command.HELP.keys().getCode());
    if (!hands.window().visible("help")) {
      note(page, List.of("no help"));
    }
    hands.window().size(1024, 640);
    style(hands, 4);
    fit(hands, page + " with help");
    style(hands, 0);
    for (int more = 0; more < 2 && !sheet(hands); more++) {
      hands.window().press(Command.HELP.keys().getCode());
    }
    note(page, sheet(hands) ? List.of() : List.of("F1 does not lead to the keys"));
    hands.window().press(Command.HELP.keys().getCode());
    note(page, sheet(hands) ? List.of("F1 does not close the keys") : List.of());
    Node after = hands.window().see(() -> Objects.requireNonNull(scene().getFocusOwner()));
    note(page, before == after ? List.of() : List.of("help takes the keyboard"));
  }

  private static boolean sheet(Hands hands) {
    return hands.window().see(() -> scene().lookup(".sheet-veil").isVisible());
  }

  private void fit(Hands hands, String page) {
    note(page, hands.window().see(() -> new Fit(scene()).flaws()));
  }

  /** Tab goes round through every control. */
  private void round(Hands hands, String page) {
    Set<Node> left = hands.window().see(() -> new Inspection(scene()).reachable());
    Node first = hands.window().see(() -> Objects.requireNonNull(scene().getFocusOwner()));
    Node at = first;
    for (int tabs = 0; tabs < MOST_TABS; tabs++) {
      left.remove(at);
      hands.window().press(KeyCode.TAB);
      at = hands.window().see(() -> Objects.requireNonNull(scene().getFocusOwner()));
      if (at == first) {
        break;
      }
    }
    List<String> missed = new ArrayList<>();
    left.forEach(node -> missed.add("Tab does not reach " + Inspection.words(node)));
    note(page, missed);
  }

  private void note(String page, List<String> found) {
    found.forEach(flaw -> flaws.add(page + ": " + flaw));
  }

  private void style(Hands hands, int more) {
    hands
        .window()
        .on(() -> {
          Node root = scene().getRoot();
          String size = "-fx-font-size: " + (USUAL + more) + "px;";
          root.setStyle(root.getStyle().replaceAll("-fx-font-size: \\d+px;", size));
        });
  }
}
