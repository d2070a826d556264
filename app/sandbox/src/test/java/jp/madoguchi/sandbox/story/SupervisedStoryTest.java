package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.policy.Fallback;
import jp.madoguchi.core.policy.LoginPolicy;
import jp.madoguchi.core.policy.OfficePolicy;
import jp.madoguchi.core.policy.PolicyCodec;
import jp.madoguchi.core.policy.PolicyFile;
import jp.madoguchi.core.policy.SupervisedTerms;
import jp.madoguchi.core.simulator.camera.Scene;
import jp.madoguchi.sandbox.maker.CentreFiles;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk's hand is bandaged; an administrator stands in for the palm, by keyboard alone. */
class SupervisedStoryTest {
  @TempDir Path folder;
  private Path sandbox;

  @BeforeEach
  void thePolicyAllowsIt() throws Exception {
    sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox);
    LoginPolicy usual = LoginPolicy.usual();
    try (Sandbox opened = Sandbox.open(sandbox, new SystemClock(), new SystemRandomness())) {
      CentreFiles files = CentreFiles.of(opened);
      OfficePolicy policy =
          new OfficePolicy(
              files.office().environment(),
              files.office().municipality().code(),
              new LoginPolicy(
                  1,
                  usual.modalities(),
                  usual.exponent(),
                  usual.gestures(),
                  usual.tries(),
                  Fallback.SUPERVISOR,
                  new SupervisedTerms(Duration.ofMinutes(20), true),
                  usual.seat()));
      opened
          .terminalFiles()
          .replace(PolicyFile.FILE, PolicyCodec.sign(policy, files.keys()).toArray());
    }
  }

  private static void types(OpenTerminal terminal, TrayCard card) {
    terminal.driver().awaitFocus("login-pin");
    terminal.driver().type(terminal.pin(card));
    terminal.driver().press(KeyCode.ENTER);
  }

  private static void asks(OpenTerminal terminal, Scene scene, String seen) {
    terminal.running().play(scene);
    terminal.insert(TrayCard.AOKI);
    types(terminal, TrayCard.AOKI);
    terminal.sees(terminal.text(seen));
    terminal.driver().press(KeyCode.F8);
    terminal.sees(terminal.text("login.supervise.asked"));
    terminal.running().pull();
  }

  private static void vouches(OpenTerminal terminal) {
    terminal.insert(TrayCard.EGUCHI);
    types(terminal, TrayCard.EGUCHI);
    terminal.driver().awaitFocus("login-reason");
    terminal.driver().press(KeyCode.F12);
    terminal.sees(terminal.text("login.supervise.NO_REASON"));
    terminal.driver().type("bandaged hand");
    terminal.driver().press(KeyCode.ENTER);
    terminal.sees(terminal.text("login.supervise.given"));
    terminal.running().pull();
  }

  private static List<AccessEntry> log(OpenTerminal terminal) {
    var log = terminal.running().terminalStore().orElseThrow().log();
    return log.from(1, 100).stream()
        .filter(
            entry -> entry.event() == AccessEvent.SUPERVISED || entry.event() == AccessEvent.LOGIN)
        .toList();
  }

  @Test
  void theClerkWorksAtTheCounterOnTheAdministratorsWord() throws Exception {
    try (OpenTerminal terminal = OpenTerminal.over(sandbox)) {
      asks(terminal, Scene.NO_HAND, "palm.NOTHING");
      terminal.running().play(Scene.GOOD_HAND);
      vouches(terminal);
      terminal.insert(TrayCard.AOKI);
      types(terminal, TrayCard.AOKI);
      terminal.sees(terminal.text("desk.search"));
      terminal.sees(terminal.text("status.supervised", "OP-EGUCHI", 20));
      List<AccessEntry> entries = log(terminal);
      assertEquals("OP-EGUCHI", entries.getFirst().operator().value());
      assertTrue(entries.getFirst().detail().endsWith("SAID: bandaged hand"));
      assertEquals("card, on the word of OP-EGUCHI", entries.getLast().detail());
    }
  }

  @Test
  void withoutACameraTheAdministratorsCardAndPinAreEnoughHere() throws Exception {
    try (OpenTerminal terminal = OpenTerminal.over(sandbox)) {
      asks(terminal, Scene.UNPLUGGED, "login.camera.none");
      vouches(terminal);
      terminal.insert(TrayCard.AOKI);
      types(terminal, TrayCard.AOKI);
      terminal.sees(terminal.text("desk.search"));
      assertTrue(log(terminal).getFirst().detail().contains("by card alone, NO_CAMERA"));
    }
  }

  @Test
  void whoeverIsVouchedForApprovesNothing() throws Exception {
    try (OpenTerminal terminal = OpenTerminal.over(sandbox)) {
      asks(terminal, Scene.NO_HAND, "palm.NOTHING");
      terminal.running().play(Scene.GOOD_HAND);
      vouches(terminal);
      terminal.insert(TrayCard.AOKI);
      types(terminal, TrayCard.AOKI);
      terminal.sees(terminal.text("desk.search"));
      terminal.driver().press(KeyCode.U, KeyCode.CONTROL);
      terminal.sees(terminal.text("unlock.trouble.NO_RIGHT"));
    }
  }
}
