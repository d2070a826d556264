package jp.madoguchi.sandbox.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
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
 * Every page of the real window: each control has a name and is reached by Tab, and no words are
 * cut at 1024×640, or at 1280×800 with letters four pixels larger, in either language.
 */
class AccessibilityTest {
  private static final int MOST_TABS = 80;
  private static final int LARGER = 18;

  @TempDir Path folder;
  private final Set<String> flaws = new LinkedHashSet<>();

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void everyPageCanBeHeardReachedAndRead(String language) throws Exception {
    Toolkit.start();
    try (var stage =
        SmallSandbox.stage(
            folder, new Texts(Locale.of(language)), List.of(), folder.resolve("failures"))) {
      Hands hands =
          new Hands(
              stage, new Transcript(folder.resolve("transcript"), stage.clock(), "accessibility"));
      walk(hands);
    }
    assertEquals(List.of(), List.copyOf(flaws), () -> String.join("\n", flaws));
  }

  private void walk(Hands hands) throws Exception {
    LoginScreens login = new LoginScreens(hands);
    EntryScreens entry = new EntryScreens(hands);
    ApprovalScreens approvals = new ApprovalScreens(hands);
    Movement movement = hands.stage().plan().main();
    login.waitForCard();
    inspect(hands, "login");
    login.signIn(TourCard.CLERK);
    atTheDesk(hands);
    inspect(hands, "desk");
    hands.press(Command.KEY_SHEET);
    inspect(hands, "key sheet");
    hands.press(KeyCode.ESCAPE);
    hands.press(Command.SENDING);
    hands.awaits("another page", () -> !hands.window().visible("desk-search"));
    inspect(hands, "sending");
    entry.search(movement);
    inspect(hands, "search");
    entry.open();
    inspect(hands, "record");
    entry.begin();
    hands.press(Command.REVIEW);
    hands.sees("rule.E09.eventDate");
    inspect(hands, "move");
    entry.fill(movement);
    entry.review();
    inspect(hands, "review");
    entry.submit(movement);
    login.changeTo(TourCard.SECOND_CLERK);
    atTheDesk(hands);
    approvals.list();
    inspect(hands, "approvals");
    hands.window().focusTo("approval-list");
    hands.press(KeyCode.ENTER);
    hands.sees("compare.summary");
    inspect(hands, "compare");
  }

  private static void atTheDesk(Hands hands) {
    hands.awaits("the desk", () -> hands.window().visible("desk-search"));
  }

  private void inspect(Hands hands, String page) {
    names(hands, page);
    round(hands, page);
    hands.window().size(1024, 640);
    cut(hands, page + " at 1024×640");
    hands.window().size(1280, 800);
    style(hands, "-fx-font-size: " + LARGER + "px;");
    cut(hands, page + " with larger letters");
    style(hands, "");
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

  private void cut(Hands hands, String page) {
    note(page, hands.window().see(() -> new Inspection(scene()).cut()));
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

  private void style(Hands hands, String more) {
    hands
        .window()
        .on(() -> {
          Node root = scene().getRoot();
          String family = root.getStyle().replaceAll("-fx-font-size: \\d+px;", "");
          root.setStyle(family + more);
        });
  }
}
