package jp.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.core.line.Standing;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.sandbox.drive.ChildJvm;
import jp.madoguchi.sandbox.maker.CentreFiles;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.SandboxCopies;
import jp.madoguchi.sandbox.maker.SandboxFailure;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.database.TestPostgres;
import jp.madoguchi.storage.postgres.PostgresServer;
import jp.madoguchi.terminal.sync.HttpLine;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The centre as a program of its own, in a process of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CentreProgramTest {
  private static final Pattern URL = Pattern.compile("The centre listens at (https://\\S+)");

  private final Clock clock = new SystemClock();
  private final Randomness randomness = new SystemRandomness();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  @SuppressWarnings("NullAway.Init")
  private Path home;

  @BeforeAll
  void makeSandbox(@TempDir Path folder) throws Exception {
    home = folder.resolve("sandbox");
    SandboxCopies.SMALLER.to(home);
  }

  private CentreFiles files() throws SandboxFailure {
    return CentreFiles.read(home, clock, randomness);
  }

  @AfterAll
  void end() {
    executor.shutdownNow();
  }

  /** A node, and what it said until it listened. */
  private record Node(Process process, URI url, List<String> said) implements AutoCloseable {
    @Override
    public void close() throws InterruptedException {
      process.destroyForcibly();
      assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    }
  }

  private Node start(String... more) throws Exception {
    List<String> line = new ArrayList<>(List.of("centre", "--home", home.toString()));
    line.addAll(List.of(more));
    ProcessBuilder builder =
        ChildJvm.of(
                Main.class,
                List.of("-Dstdout.encoding=UTF-8", "-XX:+UseSerialGC"),
                line.toArray(String[]::new))
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("MADOGUCHI_DB_PASSWORD", PostgresServer.PASSWORD);
    Process process = builder.start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    List<String> said = new ArrayList<>();
    String next = out.readLine();
    while (next != null) {
      said.add(next);
      Matcher url = URL.matcher(next);
      if (url.find()) {
        return new Node(process, URI.create(url.group(1)), said);
      }
      next = out.readLine();
    }
    throw new AssertionError("it did not start: " + said);
  }

  /** What a node says to the sandbox's terminal about its batches. */
  private Standing standing(Node node) throws Exception {
    try (Sandbox sandbox = Sandbox.open(home, clock, randomness);
        HttpLine line =
            HttpLine.to(
                node.url(),
                sandbox.installation().keys(),
                new CertificateCheck(sandbox.installation().anchors(), Revocations.none(), clock),
                randomness,
                executor,
                new HttpLine.Patience(Duration.ofSeconds(20), Duration.ofMinutes(1)))) {
      assertEquals(200, line.ask("GET", "/v1/health", new byte[0]).status());
      return Standing.decode(line.ask("GET", "/v1/status", new byte[0]).body());
    }
  }

  @Test
  void itAnswersTheTerminalAndEndsInGoodOrder() throws Exception {
    try (Node inTest = start("--metrics-port", "0")) {
      assertEquals(1, standing(inTest).epoch());
      inTest.process().destroy();
      assertTrue(inTest.process().waitFor(1, TimeUnit.MINUTES));
      assertEquals(0, inTest.process().exitValue());
    }
    try (CentreStore store = files().openEmbedded()) {
      assertTrue(store.answers());
    }
  }

  @Test
  void twoNodesShareADatabaseThatTheFirstOneFills() throws Exception {
    PostgresServer.Database database = TestPostgres.running().create();
    try (Node first = start("--db", database.url());
        Node second = start("--db", database.url())) {
      assertEquals(standing(first), standing(second));
      assertTrue(first.said().toString().contains("was copied into the database"));
      assertFalse(second.said().toString().contains("was copied into the database"));
    }
    try (CentreStore store = CentreStore.open(database.place(), files().municipality())) {
      assertEquals(20, store.<Integer>read(transaction -> transaction.residents().count()));
    }
  }

  /** Each ends in a sentence in both languages, with a code, and no stack. */
  @Nested
  class WhatStopsItIsSaid {
    private final PrintStream usualErr = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void noSuchDirectory() {
      assertSays(1, "--home を確かめて", "C-01", "--home", home.resolve("nowhere").toString());
    }

    @Test
    void aDatabaseThatDoesNotAnswer() throws Exception {
      int port;
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
      String url = "jdbc:postgresql://127.0.0.1:" + port + "/centre";
      assertSays(1, "データベースにつながりません", "C-02", "--home", home.toString(), "--db", url);
    }

    @Test
    void aDatabaseThatLetsNobodyIn() {
      String url = TestPostgres.running().create().url();
      assertSays(1, "データベースに断られました", "C-03", "--home", home.toString(), "--db", url);
    }

    @Test
    void aPortThatIsTaken() throws Exception {
      try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        String port = Integer.toString(taken.getLocalPort());
        assertSays(1, "ポート " + port, "C-04", "--home", home.toString(), "--port", port);
        assertSays(1, "ポート " + port, "C-04", "--home", home.toString(), "--metrics-port", port);
      }
    }

    @Test
    void aStoreThatIsOpenElsewhere() throws Exception {
      try (CentreStore _ = files().openEmbedded()) {
        assertSays(1, "ほかのプログラムが開いています", "C-05", "--home", home.toString());
      }
    }

    @Test
    void aPasswordOnTheCommandLine() {
      assertSays(2, "MADOGUCHI_DB_PASSWORD", "--db", "--db", "jdbc:postgresql://db/c?password=x");
    }

    @Test
    void aPortThatIsNone() {
      assertSays(2, "--port は 0 から 65535", "--port takes 0 to 65535", "--port", "70000");
    }

    private void assertSays(int expected, String words, String code, String... line) {
      List<String> whole = new ArrayList<>(List.of("centre"));
      whole.addAll(List.of(line));
      printed.reset();
      System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
      int status;
      try {
        status = Main.run(whole);
      } finally {
        System.setErr(usualErr);
      }
      String text = printed.toString(StandardCharsets.UTF_8);
      assertAll(
          () -> assertEquals(expected, status, text),
          () -> assertTrue(text.contains(words), text),
          () -> assertTrue(text.contains(code), text),
          () -> assertFalse(text.contains("\tat "), text));
    }
  }
}
