package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.admission.Candidate;
import jp.madoguchi.core.admission.Grant;
import jp.madoguchi.core.card.Slot;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.login.LoginParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator takes an operator in, with two cards in turns in one reader. */
class AdmissionStoryTest {
  private static final String CLERK = "OP-UEDA";

  @TempDir Path folder;
  private Path sandbox;

  @BeforeEach
  void make() throws Exception {
    sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
  }

  @SuppressWarnings("unchecked")
  private static List<Candidate> rows(OpenTerminal terminal) {
    return terminal
        .driver()
        .see(() ->
            terminal
                .driver()
                .find("admission-operators")
                .map(table -> List.copyOf(((TableView<Candidate>) table).getItems()))
                .orElse(List.of()));
  }

  @SuppressWarnings("unchecked")
  private static List<AccessEvent> acts(OpenTerminal terminal) {
    return terminal
        .driver()
        .see(() ->
            terminal.driver().find("grants").stream()
                .flatMap(table -> ((TableView<Grant>) table).getItems().stream())
                .map(Grant::act)
                .toList());
  }

  /** What an auditor reads off the card in hand. */
  private static String signingCertificate(OpenTerminal terminal) {
    return Fingerprint.ofDer(
            terminal
                .running()
                .sandbox()
                .tray()
                .card(TrayCard.UEDA)
                .state()
                .certificate(Slot.SIGNATURE))
        .hex();
  }

  private static void picture(OpenTerminal terminal) throws Exception {
    String pictures = System.getProperty("madoguchi.pictures");
    if (pictures != null) {
      Path folder = Path.of(pictures);
      terminal.driver().picture(folder.resolve("grants.png"), 1366, 768, 1);
      terminal.driver().picture(folder.resolve("grants-150.png"), 1366, 768, 1.5);
    }
  }

  /** Up to where the administrator's card has to go out. */
  private static void begin(OpenTerminal terminal) {
    terminal.signIn(TrayCard.EGUCHI);
    terminal.sees(terminal.text("desk.admission"));
    terminal.driver().press(KeyCode.N, KeyCode.CONTROL);
    terminal.driver().awaitFocus("admission-operators");
    terminal.driver().await("the operators", () -> !rows(terminal).isEmpty());
    for (Candidate above : rows(terminal)) {
      if (above.entry().id().value().equals(CLERK)) {
        break;
      }
      terminal.driver().press(KeyCode.DOWN);
    }
    terminal.driver().press(KeyCode.F12);
    sees(terminal, "CARD");
  }

  private static void sees(OpenTerminal terminal, String step) {
    String words = terminal.text("admission.step." + step, "上田　栞");
    terminal.driver().await(step, () -> terminal.driver().text("admission-step").equals(words));
  }

  private static void types(OpenTerminal terminal, TrayCard card) {
    terminal.driver().awaitFocus("admission-pin");
    terminal.driver().type(terminal.pin(card));
    terminal.driver().press(KeyCode.ENTER);
  }

  @Test
  void theNewcomersCardOpensTheStoreOnceTheAdministratorsIsBack() throws Exception {
    Path slots = sandbox.resolve("terminal").resolve(LoginParts.SLOTS);
    byte[] before = Files.readAllBytes(slots);
    try (OpenTerminal terminal = OpenTerminal.over(sandbox)) {
      begin(terminal);
      terminal.running().pull();
      terminal.insert(TrayCard.UEDA);
      types(terminal, TrayCard.UEDA);
      sees(terminal, "OWN_CARD");
      assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(slots)));
      terminal.running().pull();
      terminal.insert(TrayCard.EGUCHI);
      types(terminal, TrayCard.EGUCHI);
      terminal.sees(terminal.text("admission.done", CLERK));
      terminal.driver().press(KeyCode.F7);
      terminal.driver().awaitFocus("grants");
      assertEquals(List.of(AccessEvent.OPERATOR_ADMITTED), acts(terminal));
      String print = signingCertificate(terminal);
      terminal.sees(print.substring(0, 4) + " " + print.substring(4, 8));
      picture(terminal);
      terminal.driver().press(KeyCode.F12);
      terminal.driver().awaitText("a print", text -> text.startsWith("印刷しました"));
      terminal.driver().press(KeyCode.F8);
      terminal.driver().awaitText("a table", text -> text.contains("grants-T-01-"));
      terminal.running().pull();
      terminal.signIn(TrayCard.UEDA);
      terminal.sees(terminal.text("desk.search"));
    }
    assertTrue(Arrays.mismatch(before, Files.readAllBytes(slots)) >= 0);
  }

  @Test
  void theAdministratorsOwnPalmIsTold() throws Exception {
    try (OpenTerminal terminal = OpenTerminal.over(sandbox)) {
      begin(terminal);
      terminal.running().pull();
      terminal.insert(TrayCard.UEDA);
      types(terminal, TrayCard.UEDA);
      sees(terminal, "PALM");
      // The hand before the sandbox's camera is that of whose card is in the reader.
      terminal.running().pull();
      terminal.insert(TrayCard.EGUCHI);
      sees(terminal, "OWN_CARD");
      terminal.running().pull();
      terminal.insert(TrayCard.EGUCHI);
      types(terminal, TrayCard.EGUCHI);
      terminal.sees(terminal.text("admission.trouble.OWN_PALM"));
    }
  }

  @Test
  void whateverCardComesBackHasToBeTheAdministrators() throws Exception {
    try (OpenTerminal terminal = OpenTerminal.over(sandbox)) {
      begin(terminal);
      terminal.running().pull();
      terminal.insert(TrayCard.UEDA);
      types(terminal, TrayCard.UEDA);
      sees(terminal, "OWN_CARD");
      terminal.running().pull();
      terminal.insert(TrayCard.AOKI);
      types(terminal, TrayCard.AOKI);
      terminal.sees(terminal.text("admission.trouble.NOT_BACK"));
    }
  }

  @Test
  void anotherOperatorsCardIsTold() throws Exception {
    try (OpenTerminal terminal = OpenTerminal.over(sandbox)) {
      begin(terminal);
      terminal.running().pull();
      terminal.insert(TrayCard.AOKI);
      terminal.sees(terminal.text("admission.trouble.OTHER_CARD"));
    }
  }

  @Test
  void nothingElseIsOpenedWhileTheAdministratorsCardIsOut() throws Exception {
    try (OpenTerminal terminal = OpenTerminal.over(sandbox)) {
      begin(terminal);
      terminal.running().pull();
      terminal.driver().press(KeyCode.K, KeyCode.CONTROL);
      terminal.sees(terminal.text("admission.stay"));
      assertFalse(terminal.driver().visible("keys-holders"));
      terminal.driver().press(KeyCode.L, KeyCode.CONTROL);
      terminal.sees(terminal.text("login.card.insert"));
    }
  }

  /** The next operator's card is watched again. */
  @Test
  void whatWasAllowedToTheAdministratorEndsWithTheirSession() throws Exception {
    try (OpenTerminal terminal = OpenTerminal.over(sandbox)) {
      begin(terminal);
      terminal.running().pull();
      terminal.driver().press(KeyCode.L, KeyCode.CONTROL);
      terminal.signIn(TrayCard.AOKI);
      terminal.sees(terminal.text("desk.hint"));
      terminal.running().pull();
      terminal.sees(terminal.text("lock.card"));
    }
  }
}
