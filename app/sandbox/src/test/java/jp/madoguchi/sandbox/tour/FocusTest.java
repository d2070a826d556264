package jp.madoguchi.sandbox.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import jp.madoguchi.sandbox.drive.Toolkit;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.text.Texts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page of the real window: wherever Tab goes can be seen, it goes as one reads, and comes
 * back to where it began.
 */
class FocusTest {
  private static final int MOST_TABS = 80;

  /** A caret that blinks is no sign: it is thinner than this many pixels. */
  private static final int SEEN = 60;

  /** Where pictures of every page are laid down, where somebody asks for them. */
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("madoguchi.pictures")).map(Path::of);

  @TempDir Path folder;
  private final Set<String> flaws = new LinkedHashSet<>();

  @ParameterizedTest
  @ValueSource(strings = {"light", "contrast"})
  void everyStopIsSeenAndInItsOrder(String look) throws Exception {
    Toolkit.start();
    try (var stage =
        SmallSandbox.stage(
            folder, new Texts(Locale.JAPANESE), List.of(), folder.resolve("failures"))) {
      Hands hands =
          new Hands(stage, new Transcript(folder.resolve("transcript"), stage.clock(), "focus"));
      new ScreenWalk(hands)
          .walk(page -> {
            wear(hands, look);
            round(hands, page);
            if (PICTURES.isPresent()) {
              String name = page.replace(' ', '-') + "-" + look + ".png";
              hands.window().picture(PICTURES.get().resolve(name), 1366, 768, 1);
            }
          });
    }
    assertEquals(List.of(), List.copyOf(flaws), () -> String.join("\n", flaws));
  }

  /** Whoever signs in finds the colours as they had them. */
  private static void wear(Hands hands, String look) {
    while (!hands.window().see(() -> worn(look))) {
      hands.window().press(Command.THEME.keys().getCode());
    }
  }

  private static boolean worn(String look) {
    Set<PseudoClass> now = scene().getRoot().getPseudoClassStates();
    boolean contrast = now.contains(PseudoClass.getPseudoClass("contrast"));
    boolean dark = now.contains(PseudoClass.getPseudoClass("dark"));
    return look.equals("contrast") ? contrast : !dark;
  }

  private void round(Hands hands, String page) {
    Node first = focused(hands);
    // A page may put the keyboard into its middle; from its end one goes back to its beginning.
    Node beginning =
        hands
            .window()
            .see(() -> new Inspection(scene()).reachable().stream().findFirst().orElse(first));
    Node at = first;
    for (int tabs = 0; tabs < MOST_TABS; tabs++) {
      Node stop = at;
      WritableImage there = hands.window().see(() -> picture(stop));
      hands.window().press(KeyCode.TAB);
      Node next = focused(hands);
      if (next == stop) {
        return;
      }
      WritableImage left = hands.window().see(() -> picture(stop));
      if (differing(there, left) < SEEN) {
        flaws.add(page + ": the focus is not seen at " + Inspection.words(stop));
      }
      if (next == first) {
        return;
      }
      if (next != beginning) {
        hands
            .window()
            .see(() -> ReadingOrder.flaw(stop, next))
            .ifPresent(flaw -> flaws.add(page + ": " + flaw));
      }
      at = next;
    }
    flaws.add(page + ": Tab does not come back to " + Inspection.words(first));
  }

  private static Node focused(Hands hands) {
    return hands.window().see(() -> Objects.requireNonNull(scene().getFocusOwner()));
  }

  private static Scene scene() {
    return Window.getWindows().stream()
        .filter(Stage.class::isInstance)
        .map(Window::getScene)
        .findFirst()
        .orElseThrow();
  }

  private static WritableImage picture(Node node) {
    scene().getRoot().applyCss();
    scene().getRoot().layout();
    return node.snapshot(null, null);
  }

  private static int differing(WritableImage one, WritableImage other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      return Integer.MAX_VALUE;
    }
    int count = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
          count++;
        }
      }
    }
    return count;
  }
}
