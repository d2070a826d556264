package jp.madoguchi.sandbox.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import jp.madoguchi.sandbox.drive.Toolkit;
import jp.madoguchi.terminal.approval.LotLine;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.text.Texts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A month's notices from the medium to the register, with the keyboard alone. */
class LotStoryTest {
  /** Thirty good lines, one of them about somebody whose record is closed. */
  private static final int ENTERED = 29;

  private static final String PICTURES = System.getProperty("madoguchi.pictures", "");

  @TempDir Path folder;

  private int picture;

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void aClerkTakesAFileInAndAnotherApprovesItLineByLine(String language) throws Exception {
    Toolkit.start();
    try (var stage =
        SmallSandbox.stage(
            folder, new Texts(Locale.of(language)), List.of(), folder.resolve("failures"))) {
      Hands hands =
          new Hands(stage, new Transcript(folder.resolve("transcript"), stage.clock(), "lots"));
      LoginScreens login = new LoginScreens(hands);
      login.signIn(TourCard.CLERK);
      take(hands, language);
      int entered = enter(hands, language);
      login.changeTo(TourCard.SECOND_CLERK);
      approve(hands, language, entered);
    }
  }

  private void take(Hands hands, String language) throws IOException {
    hands.awaits("the desk", () -> hands.window().visible("desk-search"));
    hands.press(Command.LOTS);
    hands.arrives("lots-format");
    hands.press(Command.SUBMIT);
    hands.sees("lots.file.missing");
    hands.press(KeyCode.DOWN);
    hands.press(KeyCode.DOWN);
    hands.awaits("a medium", () -> !hands.window().text("lots-place").isEmpty());
    String first = hands.window().text("lots-place");
    hands.fill("lots-place", first.replaceFirst("USB-1$", "USB-NOTICES"));
    hands.fill("lots-file", "kokuho.csv");
    hands.fill("lots-reference", "R8-0100");
    picture(hands, language, "lots");
    hands.press(Command.SUBMIT);
    hands.arrives("lot-lines");
    picture(hands, language, "dry-run");
  }

  private int enter(Hands hands, String language) throws IOException {
    hands.press(Command.SUBMIT);
    hands.sees("lots.ran");
    picture(hands, language, "entered");
    hands.press(Command.LOTS);
    hands.arrives("lots-format");
    hands.seesWords("kokuho.csv");
    picture(hands, language, "lots-after");
    return ENTERED;
  }

  private void approve(Hands hands, String language, int entered) throws IOException {
    hands.press(Command.LOTS);
    hands.awaits("the lots", () -> hands.window().visible("lots"));
    hands.go("lots");
    hands.press(KeyCode.ENTER);
    hands.arrives("lotapproval-lines");
    assertEquals(entered, lines(hands));
    hands.press(Command.SUBMIT);
    hands.sees("lotapproval.unseen");
    hands.press(Command.BACK);
    hands.awaits("the lots again", () -> hands.window().visible("lots"));
    hands.go("lots");
    hands.press(KeyCode.ENTER);
    hands.arrives("lotapproval-lines");
    picture(hands, language, "approval");
    for (int i = 0; i < entered; i++) {
      int left = entered - i - 1;
      hands.press(KeyCode.ENTER);
      hands.awaits(left + " to be seen", () -> unseen(hands) == left);
    }
    picture(hands, language, "all-seen");
    hands.fill("lotapproval-reason", "本人の申出と違う");
    hands.press(Command.SEND_BACK);
    hands.sees("lotapproval.returned");
    hands.press(Command.SUBMIT);
    hands.arrives("lotapproval-pin");
    hands.typeSecretly(hands.stage().pin(TourCard.SECOND_CLERK));
    hands.press(KeyCode.ENTER);
    hands.sees("lotapproval.approved");
    picture(hands, language, "approved");
    assertEquals(0, lines(hands));
  }

  private static int lines(Hands hands) {
    return hands.read("lotapproval-lines", TableView.class, table -> table.getItems().size());
  }

  private static long unseen(Hands hands) {
    return hands.read("lotapproval-lines", TableView.class, LotStoryTest::unseen);
  }

  private static long unseen(TableView<?> table) {
    return table.getItems().stream()
        .map(line -> (LotLine) line)
        .filter(line -> !line.seen())
        .count();
  }

  /** For the eyes of whoever changes these pages: {@code -Dmadoguchi.pictures=DIR}. */
  private void picture(Hands hands, String language, String name) throws IOException {
    if (!PICTURES.isEmpty()) {
      String file = "%s-%02d-%s".formatted(language, ++picture, name);
      hands.window().picture(Path.of(PICTURES, file + ".png"), 1366, 768, 1);
      hands.window().picture(Path.of(PICTURES, file + "-150.png"), 1024, 640, 1.5);
    }
  }
}
