package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import jp.madoguchi.centre.trust.AdminOutcome;
import jp.madoguchi.centre.trust.ForkChoice;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.DeviceState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A terminal was restored from yesterday's backup; two administrators let it go on. */
class ForkedTerminalTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private static Device device(OpenTerminal terminal) {
    return terminal.running().centreView().device(Sandbox.TERMINAL).orElseThrow();
  }

  private static AdminOutcome decide(OpenTerminal terminal, TrayCard by) throws Exception {
    return new AdministratorsCard(terminal, by)
        .act(AdminAct.Kind.DECIDE_FORK, "T-01", ForkChoice.CONTINUE.about(1), "戻したのは私たち");
  }

  @Test
  void goesOnInANewEpochOnceTwoPersonsHaveDecided() throws Exception {
    Path sandbox = folder.resolve("sandbox");
    Path yesterday = folder.resolve("yesterday");
    OpenTerminal.make(sandbox);
    copy(sandbox.resolve("terminal"), yesterday);
    try (OpenTerminal terminal = OpenTerminal.easily(sandbox)) {
      terminal.signIn(TrayCard.AOKI);
      terminal.driver().await("a receipt", () -> terminal.running().storedReceipts() > 0);
    }
    clear(sandbox.resolve("terminal"));
    copy(yesterday, sandbox.resolve("terminal"));
    try (OpenTerminal terminal = OpenTerminal.easily(sandbox)) {
      terminal.signIn(TrayCard.AOKI);
      terminal.sees(OldCopy.CENTRE_AHEAD.code());
      assertEquals(DeviceState.QUARANTINED, device(terminal).state());
      assertInstanceOf(AdminOutcome.Waiting.class, decide(terminal, TrayCard.EGUCHI));
      assertInstanceOf(AdminOutcome.Done.class, decide(terminal, TrayCard.KUDO));
    }
    try (OpenTerminal inTest = OpenTerminal.easily(sandbox)) {
      inTest.signIn(TrayCard.AOKI);
      inTest
          .driver()
          .await(
              "a receipt in the new epoch",
              () -> device(inTest).epoch() == 2 && device(inTest).lastSequence() > 0,
              Duration.ofMinutes(1));
      assertEquals(DeviceState.ACTIVE, device(inTest).state());
    }
    try (OpenTerminal inTest = OpenTerminal.easily(sandbox)) {
      inTest.running().runCentre(false);
      inTest.signIn(TrayCard.AOKI);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void clear(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
