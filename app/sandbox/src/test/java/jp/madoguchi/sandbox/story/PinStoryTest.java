package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.simulator.card.VirtualPuk;
import jp.madoguchi.sandbox.maker.TrayCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PIN of a card is changed before anybody is signed in, with the keyboard alone. */
class PinStoryTest {
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("madoguchi.pictures")).map(Path::of);
  private static final String NEW = "77120934";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path sandbox;

  @BeforeEach
  void make() throws Exception {
    sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
  }

  private static void picture(OpenTerminal terminal, String name) throws Exception {
    if (PICTURES.isPresent()) {
      terminal.driver().picture(PICTURES.get().resolve(name + ".png"), 1366, 768, 1);
      terminal.driver().picture(PICTURES.get().resolve(name + "-150.png"), 1366, 768, 1.5);
      terminal.driver().picture(PICTURES.get().resolve(name + "-small.png"), 1024, 640, 1);
    }
  }

  private static void opens(OpenTerminal terminal, TrayCard card) throws Exception {
    terminal.sees(terminal.text("login.card.insert"));
    terminal.insert(card);
    terminal.driver().awaitFocus("login-pin");
    terminal.sees(terminal.text("login.pin.change"));
    picture(terminal, "login-pin-due");
    terminal.driver().press(KeyCode.I, KeyCode.CONTROL);
    terminal.driver().awaitFocus("pin-old");
    terminal.driver().awaitVisible("pin-tries");
  }

  private static void types(OpenTerminal terminal, String old, String fresh) {
    terminal.driver().type(old);
    terminal.driver().press(KeyCode.ENTER);
    terminal.driver().awaitFocus("pin-new");
    terminal.driver().type(fresh);
    terminal.driver().press(KeyCode.ENTER);
    terminal.driver().awaitFocus("pin-again");
    terminal.driver().type(fresh);
    terminal.driver().press(KeyCode.ENTER);
  }

  @Test
  void aNewClerkChangesThePinThatCameInALetterAndSignsIn() throws Exception {
    try (OpenTerminal terminal = OpenTerminal.easily(sandbox)) {
      opens(terminal, TrayCard.AOKI);
      picture(terminal, "login-pin-change");
      types(terminal, terminal.pin(TrayCard.AOKI), NEW);
      terminal.driver().awaitFocus("login-pin");
      terminal.sees(terminal.text("pin.done"));
      picture(terminal, "login-pin-changed");
      terminal.driver().type(NEW);
      terminal.driver().press(KeyCode.ENTER);
      terminal.sees(terminal.text("desk.search"));
      terminal.driver().press(KeyCode.I, KeyCode.CONTROL);
      terminal.driver().awaitFocus("pin-old");
      List<AccessEntry> entries =
          terminal.running().terminalStore().orElseThrow().log().from(1, 100);
      assertEquals(
          1, entries.stream().filter(each -> each.event() == AccessEvent.PIN_CHANGED).count());
    }
  }

  @Test
  void whoeverMistypesTheOldOneIsToldBeforeTheLastTry() throws Exception {
    try (OpenTerminal terminal = OpenTerminal.over(sandbox)) {
      opens(terminal, TrayCard.AOKI);
      types(terminal, "000001", NEW);
      terminal.sees(terminal.text("pin.tries", 2));
      types(terminal, "000001", NEW);
      terminal.sees(terminal.text("pin.tries.last", 1));
      picture(terminal, "login-pin-last");
      types(terminal, "000001", NEW);
      terminal.sees(terminal.text("login.card.blocked"));
      terminal.running().pull();
      terminal.sees(terminal.text("login.card.insert"));
    }
  }

  @Test
  void anAdministratorUnblocksACardAtTheSeat() throws Exception {
    try (OpenTerminal terminal = OpenTerminal.easily(sandbox)) {
      terminal.sees(terminal.text("login.card.insert"));
      terminal.insert(TrayCard.BLOCKED);
      terminal.sees(terminal.text("login.card.blocked"));
      terminal.driver().awaitFocus("login-pin-change");
      terminal.sees(terminal.text("login.puk.open"));
      picture(terminal, "login-blocked");
      terminal.driver().press(KeyCode.I, KeyCode.CONTROL);
      terminal.driver().awaitFocus("puk-old");
      types(terminal, "12345679", NEW);
      terminal.sees(terminal.text("puk.tries", 2));
      picture(terminal, "login-unblock");
      types(terminal, VirtualPuk.DIGITS, NEW);
      terminal.driver().awaitFocus("login-pin");
      terminal.sees(terminal.text("puk.done"));
      terminal.driver().type(NEW);
      terminal.driver().press(KeyCode.ENTER);
      terminal.sees(terminal.text("desk.search"));
    }
  }

  @Test
  void escapeAndThePulledCardLeadBackToTheLogin() throws Exception {
    try (OpenTerminal terminal = OpenTerminal.over(sandbox)) {
      opens(terminal, TrayCard.AOKI);
      terminal.driver().press(KeyCode.ESCAPE);
      terminal.driver().awaitFocus("login-pin");
      terminal.driver().press(KeyCode.I, KeyCode.CONTROL);
      terminal.driver().awaitFocus("pin-old");
      terminal.running().pull();
      terminal.sees(terminal.text("login.card.lost"));
      terminal.signIn(TrayCard.UEDA);
      terminal.sees(terminal.text("desk.search"));
    }
  }
}
