package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.custody.Holder;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.TrayCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator and the keys of the store, through the real window. */
class KeysStoryTest {
  @TempDir Path folder;
  private final HeldRenewals renewals = new HeldRenewals();
  private Path sandbox;

  @BeforeEach
  void make() throws Exception {
    sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
  }

  private OpenTerminal keys() throws Exception {
    OpenTerminal terminal = OpenTerminal.over(sandbox, parts -> renewals.in(EasyPalms.in(parts)));
    terminal.signIn(TrayCard.EGUCHI);
    terminal.sees(terminal.text("desk.keys"));
    openKeys(terminal);
    return terminal;
  }

  private static void openKeys(OpenTerminal terminal) {
    terminal.driver().press(KeyCode.K, KeyCode.CONTROL);
    terminal.driver().awaitFocus("keys-holders");
    terminal.driver().await("the holders", () -> !holders(terminal.driver()).isEmpty());
  }

  private static List<String> holders(UiDriver driver) {
    return driver.see(
        () -> table(driver).getItems().stream().map(holder -> holder.id().value()).toList());
  }

  @SuppressWarnings("unchecked")
  private static TableView<Holder> table(UiDriver driver) {
    return (TableView<Holder>) driver.find("keys-holders").orElseThrow();
  }

  /** Goes down to an operator with the arrow keys. */
  private static void choose(OpenTerminal terminal, String id) {
    UiDriver driver = terminal.driver();
    for (String above : holders(driver)) {
      if (above.equals(id)) {
        return;
      }
      driver.press(KeyCode.DOWN);
    }
  }

  @Test
  void theKeyIsRenewedWhileWorkGoesOn() throws Exception {
    try (OpenTerminal terminal = keys()) {
      terminal.driver().press(KeyCode.F8);
      terminal.sees(terminal.text("keys.renew.what"));
      terminal.driver().press(KeyCode.F12);
      terminal.driver().awaitVisible("keys-progress");
      terminal.driver().press(KeyCode.CONTROL, KeyCode.F5);
      terminal.sees(terminal.text("sending.title"));
      renewals.letGo();
      terminal.sees(terminal.text("keys.done.RENEW"));
      openKeys(terminal);
      terminal.sees("OP-EGUCHI");
    }
  }

  @Test
  void whoSignsOutMeanwhileSeesTheScreenGoAtOnceAndTheOldKeyStays() throws Exception {
    try (OpenTerminal terminal = keys()) {
      terminal.driver().press(KeyCode.F8);
      terminal.sees(terminal.text("keys.renew.what"));
      terminal.driver().press(KeyCode.F12);
      terminal.driver().awaitVisible("keys-progress");
      terminal.running().pull();
      terminal.sees(terminal.text("lock.card"));
      terminal.driver().awaitVisible("login-pin");
      assertTrue(renewals.isHeld(), "the screen waits for nothing");
      renewals.letGo();
      terminal.signIn(TrayCard.EGUCHI);
      terminal.driver().press(KeyCode.F2);
      terminal.sees(terminal.text("desk.keys"));
    }
    assertEquals(List.of("store.mv.db"), stores());
  }

  @Test
  void whoIsShutOutSignsInNoMore() throws Exception {
    try (OpenTerminal terminal = keys()) {
      renewals.letGo();
      choose(terminal, "OP-UEDA");
      terminal.driver().press(KeyCode.F11);
      terminal.driver().awaitFocus("keys-meant");
      terminal.sees("OP-UEDA");
      terminal.driver().press(KeyCode.F12);
      assertTrue(terminal.driver().visible("keys-meant"), "not before the name is ticked");
      terminal.driver().press(KeyCode.SPACE);
      terminal.driver().press(KeyCode.F12);
      terminal.driver().await("one less", () -> !holders(terminal.driver()).contains("OP-UEDA"));
      terminal.driver().press(KeyCode.Q, KeyCode.CONTROL);
      terminal.sees(terminal.text("login.card.takeout"));
      terminal.running().pull();
      refused(terminal);
      terminal.running().pull();
      terminal.signIn(TrayCard.AOKI);
      terminal.sees(terminal.text("desk.search"));
    }
    assertEquals(List.of("store-1.mv.db"), stores());
  }

  /** The databases among the terminal's files. */
  private List<String> stores() throws Exception {
    try (Stream<Path> files = Files.list(sandbox.resolve("terminal"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".mv.db"))
          .toList();
    }
  }

  private static void refused(OpenTerminal terminal) {
    terminal.sees(terminal.text("login.card.insert"));
    terminal.insert(TrayCard.UEDA);
    terminal.driver().awaitFocus("login-pin");
    terminal.driver().type(terminal.pin(TrayCard.UEDA));
    terminal.driver().press(KeyCode.ENTER);
    terminal
        .driver()
        .awaitText(
            "a refusal",
            text ->
                text.equals(terminal.text("login.operator.rights"))
                    || text.equals(terminal.text("login.operator.unknown")));
  }

  @Test
  void oneselfIsNotShutOut() throws Exception {
    try (OpenTerminal terminal = keys()) {
      choose(terminal, "OP-EGUCHI");
      terminal.sees(terminal.text("keys.trouble.ONESELF"));
      terminal.driver().press(KeyCode.F11);
      assertFalse(terminal.driver().visible("keys-meant"));
    }
  }

  @Test
  void afterAWipeNothingLeadsOn() throws Exception {
    try (OpenTerminal terminal = keys()) {
      terminal.driver().press(KeyCode.DELETE, KeyCode.CONTROL);
      terminal.driver().awaitFocus("keys-terminal");
      terminal.driver().type("T-02");
      terminal.driver().press(KeyCode.F12);
      assertTrue(terminal.driver().visible("keys-terminal"), "not with another terminal's id");
      terminal.driver().retype(Sandbox.TERMINAL.value());
      terminal.driver().press(KeyCode.F12);
      terminal.driver().awaitVisible("keys-wiped");
      terminal.sees(terminal.text("keys.wiped.next"));
      terminal.driver().press(KeyCode.F2);
      terminal.driver().press(KeyCode.F1);
      terminal.driver().press(KeyCode.ESCAPE);
      terminal.running().pull();
      terminal.insert(TrayCard.AOKI);
      terminal.driver().press(KeyCode.Q, KeyCode.CONTROL);
      assertTrue(terminal.driver().visible("keys-wiped"));
      assertFalse(terminal.driver().visible("login-pin"));
    }
  }

  @Test
  void whoIsNoAdministratorIsToldWhy() throws Exception {
    try (OpenTerminal terminal =
        OpenTerminal.over(sandbox, parts -> renewals.in(EasyPalms.in(parts)))) {
      terminal.signIn(TrayCard.UEDA);
      terminal.sees(terminal.text("desk.search"));
      terminal.driver().press(KeyCode.K, KeyCode.CONTROL);
      terminal.sees(terminal.text("keys.trouble.NO_RIGHT"));
      assertEquals(List.of(), holders(terminal.driver()));
    }
  }
}
