package jp.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.core.directive.Holding;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.sandbox.drive.ChildJvm;
import jp.madoguchi.sandbox.maker.CentreFiles;
import jp.madoguchi.sandbox.maker.SandboxCopies;
import jp.madoguchi.sandbox.maker.SandboxFailure;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.centre.DirectiveRows;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The administrators' commands as a person types them. */
class CentreAdminProgramTest {
  private static final TerminalId TERMINAL = new TerminalId("T-01");
  private static final String EGUCHI = "536842";
  private static final String KUDO = "647118";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private record Said(int status, String words) {}

  @BeforeEach
  void makeSandbox() throws Exception {
    SandboxCopies.SMALLER.to(home());
  }

  private Path home() {
    return folder.resolve("sandbox");
  }

  private Said run(String pin, String... words) throws Exception {
    List<String> line = new ArrayList<>(List.of("centre"));
    line.addAll(List.of(words));
    line.addAll(List.of("--home", home().toString(), "--language", "en"));
    ProcessBuilder builder =
        ChildJvm.of(
                Main.class,
                List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"),
                line.toArray(String[]::new))
            .redirectErrorStream(true);
    builder.environment().put("MADOGUCHI_PIN", pin);
    Process process = builder.start();
    process.getOutputStream().close();
    try (InputStream in = process.getInputStream()) {
      String said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(1, TimeUnit.MINUTES));
      return new Said(process.exitValue(), said);
    }
  }

  private CentreStore centre() throws SandboxFailure {
    return CentreFiles.read(home(), new SystemClock(), new SystemRandomness()).openEmbedded();
  }

  private DeviceState state() throws SandboxFailure {
    try (CentreStore store = centre()) {
      return store
          .read(transaction -> transaction.registry().device(TERMINAL))
          .orElseThrow()
          .state();
    }
  }

  private void mark(DeviceState state) throws SandboxFailure {
    try (CentreStore store = centre()) {
      store.inTransaction(transaction -> {
        transaction.registry().mark(TERMINAL, state);
        return 0;
      });
    }
  }

  @Test
  void aTerminalIsRevokedAndTheActStandsInTheList() throws Exception {
    Said said =
        run(
            EGUCHI,
            "revoke",
            "--device",
            "T-01",
            "--reason",
            "left in a train",
            "--as",
            "OP-EGUCHI");
    assertEquals(0, said.status(), said.words());
    assertEquals(DeviceState.REVOKED, state());
    Said terminals = run("", "terminals");
    assertTrue(terminals.words().contains("T-01 revoked"), terminals.words());
    assertTrue(terminals.words().contains("has not heard"), terminals.words());
    Said acts = run("", "acts");
    assertTrue(acts.words().contains("left in a train"), acts.words());
    assertTrue(acts.words().contains("unbroken"), acts.words());
  }

  @Test
  void theDaysBeforeARenewalAreSetWithinTheirBounds() throws Exception {
    String[] words = {"set-renewal", "--reason", "long absences", "--as", "OP-EGUCHI", "--days"};
    assertEquals(2, run(EGUCHI, ending(words, "181")).status());
    Said said = run(EGUCHI, ending(words, "90"));
    assertEquals(0, said.status(), said.words());
    assertTrue(run("", "acts").words().contains("90 days"));
  }

  @Test
  void aLoginPolicyIsSignedWithinItsBounds(@TempDir Path out) throws Exception {
    String file = out.resolve("login.policy").toString();
    String[] words = {
      "write-policy", "--reason", "audit", "--as", "OP-EGUCHI", "--out", file, "--tries"
    };
    assertEquals(2, run(EGUCHI, ending(words, "6")).status());
    assertFalse(Files.exists(Path.of(file)));
    Said said = run(EGUCHI, ending(words, "3"));
    assertEquals(0, said.status(), said.words());
    assertTrue(Files.size(Path.of(file)) > 0);
    assertTrue(run("", "acts").words().contains("audit"));
  }

  @Test
  void aPolicyNamesItsFallbackAndItsOrder(@TempDir Path out) throws Exception {
    Path file = out.resolve("login.policy");
    String[] words = {
      "write-policy",
      "--reason",
      "audit",
      "--as",
      "OP-EGUCHI",
      "--out",
      file.toString(),
      "--supervised",
      "20",
      "--without-camera",
      "--modalities",
      "palm,finger",
      "--fallback"
    };
    assertEquals(2, run(EGUCHI, ending(words, "anybody")).status());
    assertFalse(Files.exists(file));
    Said said = run(EGUCHI, ending(words, "supervisor"));
    assertEquals(0, said.status(), said.words());
    assertTrue(Files.size(file) > 0);
  }

  @Test
  void aClerkSignsNoLoginPolicy(@TempDir Path out) throws Exception {
    Path file = out.resolve("login.policy");
    Said said =
        run(
            "204613",
            "write-policy",
            "--reason",
            "mine",
            "--as",
            "OP-AOKI",
            "--out",
            file.toString());
    assertEquals(1, said.status(), said.words());
    assertFalse(Files.exists(file));
  }

  @Test
  void aLoginPolicyMayAskForMovementsAndNeedsNoFile() throws Exception {
    Said said =
        run(EGUCHI, "write-policy", "--reason", "audit", "--as", "OP-EGUCHI", "--gestures", "2");
    assertEquals(0, said.status(), said.words());
    try (CentreStore store = centre()) {
      assertTrue(
          store
              .read(transaction -> transaction.directives().newest(DirectiveRows.Kind.POLICY))
              .isPresent());
    }
  }

  @Test
  void rightsAreGrantedAndEndedAndStandInTheRegisterOfGrants(@TempDir Path out) throws Exception {
    String[] who = {"--operator", "OP-AOKI", "--reason", "=support", "--as", "OP-EGUCHI"};
    Said granted =
        run(
            EGUCHI,
            and(
                who,
                "grant",
                "--right",
                "open-closed",
                "--office",
                "SHIOMI",
                "--from",
                "2026-04-01",
                "--until",
                "2099-03-31"));
    assertEquals(0, granted.status(), granted.words());
    Said ended = run(EGUCHI, and(who, "end-grant", "--until", "2026-05-31"));
    assertEquals(0, ended.status(), ended.words());
    Path book = out.resolve("grants.csv");
    Said written =
        run(
            EGUCHI,
            "grants-book",
            "--reason",
            "inspection",
            "--as",
            "OP-EGUCHI",
            "--out",
            book.toString());
    assertEquals(0, written.status(), written.words());
    String table = Files.readString(book);
    assertTrue(table.startsWith("\uFEFF\"Entry\""), table);
    assertTrue(table.contains("\"OPEN_CLOSED SHIOMI 2026-04-01 2099-03-31\""), table);
    assertTrue(table.contains("\"ALL * 2026-05-31\",\"'=support\""), table);
    assertTrue(run("", "acts").words().contains("inspection"));
  }

  @Test
  void aTerminalThatHoldsMoreThanThePutBackCentreHasSignedIsTold() throws Exception {
    try (CentreStore store = centre()) {
      store.inTransaction(transaction -> {
        transaction
            .directives()
            .heard(TERMINAL, new Holding(0, 1_700_000_000L, 0), new SystemClock().now());
        return 0;
      });
    }
    Said said = run("", "terminals");
    assertTrue(said.words().contains("register 1700000000"), said.words());
    assertTrue(said.words().contains("newer version"), said.words());
  }

  @Test
  void anOperatorIsLetInAgainAtATerminal() throws Exception {
    Said said =
        run(
            EGUCHI,
            "unlock",
            "--device",
            "T-01",
            "--operator",
            "OP-KUDO",
            "--reason",
            "wet hands",
            "--as",
            "OP-EGUCHI");
    assertEquals(0, said.status(), said.words());
    assertTrue(said.words().contains("Version 1"), said.words());
  }

  private static String[] and(String[] words, String... more) {
    String[] all = Arrays.copyOf(more, more.length + words.length);
    System.arraycopy(words, 0, all, more.length, words.length);
    return all;
  }

  private static String[] ending(String[] words, String last) {
    String[] all = Arrays.copyOf(words, words.length + 1);
    all[words.length] = last;
    return all;
  }

  @Test
  void aClerkRevokesNothing() throws Exception {
    Said said = run("204613", "revoke", "--device", "T-01", "--reason", "lost", "--as", "OP-AOKI");
    assertEquals(1, said.status(), said.words());
    assertTrue(said.words().contains("T-01"), said.words());
    assertEquals(DeviceState.ACTIVE, state());
  }

  @Test
  void aWrongPinRevokesNothingAndIsSaidWithoutAStack() throws Exception {
    Said said =
        run("000000", "revoke", "--device", "T-01", "--reason", "lost", "--as", "OP-EGUCHI");
    assertEquals(1, said.status(), said.words());
    assertFalse(said.words().contains("\tat "), said.words());
    assertEquals(DeviceState.ACTIVE, state());
  }

  @Test
  void twoAdministratorsDecideAboutAForkedTerminal() throws Exception {
    mark(DeviceState.QUARANTINED);
    String[] decision = {
      "decide", "--device", "T-01", "--choice", "continue", "--reason", "restored by us"
    };
    Said first = run(EGUCHI, with(decision, "OP-EGUCHI"));
    assertTrue(first.words().contains("second administrator"), first.words());
    assertTrue(run("", "quarantine").words().contains("OP-EGUCHI decided"));
    assertEquals(1, run(EGUCHI, with(decision, "OP-EGUCHI")).status());
    assertEquals(DeviceState.QUARANTINED, state());
    Said second = run(KUDO, with(decision, "OP-KUDO"));
    assertEquals(0, second.status(), second.words());
    assertEquals(DeviceState.ACTIVE, state());
  }

  private static String[] with(String[] decision, String as) {
    List<String> words = new ArrayList<>(List.of(decision));
    words.addAll(List.of("--as", as));
    return words.toArray(String[]::new);
  }

  @Test
  void theLogIsReopenedUnderTheNameOfTheAdministrator() throws Exception {
    Said done = run(EGUCHI, "reopen-log", "--reason", "put back", "--as", "OP-EGUCHI");

    assertEquals(0, done.status(), done.words());
    try (CentreStore store = centre()) {
      var era = store.read(transaction -> transaction.checkpoints().era());
      assertEquals(2, era.number());
      assertEquals("OP-EGUCHI", era.by());
      assertEquals("put back", era.reason());
    }
  }
}
