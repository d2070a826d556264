package jp.madoguchi.sandbox.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateIssuer;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.SandboxCopies;
import jp.madoguchi.terminal.program.Installation;
import jp.madoguchi.terminal.program.InstallationFiles;
import jp.madoguchi.terminal.program.InstallationFlaw;
import jp.madoguchi.terminal.program.StartProblems;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a terminal reads at its start, one file after the other gone or altered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstallationFilesTest {
  private final Clock clock = new SystemClock();
  private final Randomness randomness = new SystemRandomness();

  @SuppressWarnings("NullAway.Init")
  private Sandbox sandbox;

  @SuppressWarnings("NullAway.Init")
  private FileStore files;

  @BeforeAll
  void make(@TempDir Path parent) throws Exception {
    Path directory = parent.resolve("sandbox");
    SandboxCopies.SMALLEST.to(directory);
    sandbox = Sandbox.open(directory, clock, randomness);
    files = sandbox.terminalFiles();
  }

  @AfterAll
  void close() throws Exception {
    sandbox.close();
  }

  private Installation read() throws Exception {
    return new InstallationFiles(files, clock, randomness).read();
  }

  @Test
  void theSandboxsTerminalIsAnInstallation() throws Exception {
    Installation read = read();
    assertEquals(Sandbox.TERMINAL, read.terminal());
    assertEquals(Environment.SANDBOX, read.environment());
    assertEquals("汐見市", read.municipality().name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "terminal.properties",
        "trust.anchors",
        "card-issuers.pem",
        "centre.pem",
        "device.keys",
        "addresses.index"
      })
  void aMissingFileIsNamed(String name) throws Exception {
    byte[] kept = files.read(name).orElseThrow();
    files.delete(name);
    try {
      var flaw = assertThrows(InstallationFlaw.Missing.class, this::read);
      assertEquals(name, flaw.what());
      assertTrue(StartProblems.sentence(flaw).contains("ファイルがありません: " + name));
    } finally {
      files.replace(name, kept);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"trust.anchors", "card-issuers.pem", "centre.pem", "addresses.index"})
  void anAlteredFileIsNamed(String name) throws Exception {
    byte[] kept = files.read(name).orElseThrow();
    byte[] altered = kept.clone();
    altered[altered.length / 2] ^= 4;
    files.replace(name, altered);
    try {
      assertThrows(InstallationFlaw.class, this::read);
    } finally {
      files.replace(name, kept);
    }
  }

  /** Many bits of a certificate can be altered and leave a certificate. */
  @Test
  void anyAlteredCharacterOfTheCardIssuersIsNamed() throws Exception {
    byte[] kept = files.read(InstallationFiles.CARD_ISSUERS).orElseThrow();
    String pem = new String(kept, StandardCharsets.US_ASCII);
    int first = pem.indexOf('\n') + 1;
    int end = pem.indexOf("=", first) < 0 ? pem.indexOf("-----END") : pem.indexOf("=", first);
    try {
      for (int at = first; at < end - 4; at += 7) {
        if (pem.charAt(at) != '\n' && pem.charAt(at) != '\r') {
          byte[] altered = kept.clone();
          altered[at] = (byte) (altered[at] == 'A' ? 'B' : 'A');
          files.replace(InstallationFiles.CARD_ISSUERS, altered);
          assertThrows(InstallationFlaw.class, this::read, "character " + at);
        }
      }
    } finally {
      files.replace(InstallationFiles.CARD_ISSUERS, kept);
    }
  }

  @Test
  void aCentreBelowOtherRootsIsRefused() throws Exception {
    byte[] kept = files.read(InstallationFiles.CENTRE).orElseThrow();
    var from = clock.now().minus(Duration.ofDays(1));
    var until = from.plus(Duration.ofDays(30));
    var others = CertificateIssuer.create(Environment.SANDBOX, 1, from, until, randomness);
    var centre = CentreKeys.create(others, "CENTRE", from, until, randomness);
    var inTest = new InstallationFiles(files, clock, randomness);
    inTest.write(
        inTest.settings(),
        sandbox.installation().anchors(),
        sandbox.installation().cardIssuers(),
        centre.recipient());
    try {
      var flaw = assertThrows(InstallationFlaw.UntrustedCentre.class, this::read);
      assertTrue(StartProblems.sentence(flaw).contains("信頼の起点につながりません"));
    } finally {
      files.replace(InstallationFiles.CENTRE, kept);
    }
  }

  @Test
  void aFileOfCertificatesWithoutOneIsDamaged() throws Exception {
    byte[] kept = files.read(InstallationFiles.CARD_ISSUERS).orElseThrow();
    files.replace(InstallationFiles.CARD_ISSUERS, "nothing\n".getBytes(StandardCharsets.UTF_8));
    try {
      assertThrows(InstallationFlaw.Damaged.class, this::read);
    } finally {
      files.replace(InstallationFiles.CARD_ISSUERS, kept);
    }
  }
}
