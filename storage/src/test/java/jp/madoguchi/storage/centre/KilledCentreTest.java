package jp.madoguchi.storage.centre;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.core.merkle.MerkleFrontier;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.database.TestCentre;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A centre on embedded H2 whose process dies by SIGKILL keeps every receipt that it has given. */
class KilledCentreTest {
  private static final int KILLS = 20;
  private static final int MOST_LINES = 15;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @Test
  void everyReceiptThatWasGivenIsThere() throws Exception {
    Random random = new Random(20_261_121);
    long given = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      given = Math.max(given, takeAndKill(random.nextLong(), 1 + random.nextInt(MOST_LINES)));
      given = requireWhole(given);
    }
  }

  /** The number of the last receipt that was said to be given. */
  private long takeAndKill(long seed, int lines) throws IOException, InterruptedException {
    Process centre =
        new ProcessBuilder(
                List.of(
                    System.getProperty("java.home") + "/bin/java",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    BatchTaker.class.getName(),
                    directory.toString(),
                    Long.toString(seed)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long last = 0;
    try (BufferedReader said = centre.inputReader()) {
      for (int line = 0; line < lines; line++) {
        last = Long.parseLong(Objects.requireNonNull(said.readLine()));
      }
      // The process itself would close the pipe, and what was said last with it.
      centre.toHandle().destroyForcibly();
      last = said.lines().mapToLong(Long::parseLong).reduce(last, Math::max);
    } finally {
      centre.destroyForcibly();
      assertTrue(centre.waitFor(1, TimeUnit.MINUTES));
    }
    return last;
  }

  /** The log's size: no less than was given, each batch and receipt of it there and whole. */
  private long requireWhole(long given) {
    try (CentreStore inTest = TestCentre.open(directory)) {
      return inTest.read(transaction -> {
        Ledger ledger = transaction.ledger();
        MerkleFrontier log = ledger.lockLog();
        assertTrue(log.size() >= given, log.size() + " of " + given);
        MerkleFrontier again = MerkleFrontier.empty();
        List<byte[]> receipts = ledger.receipts(BatchTaker.TERMINAL);
        for (byte[] receipt : receipts) {
          byte[] sealed = ledger.sealed(Bytes.of(receipt)).orElseThrow();
          assertArrayEquals(receipt, Sha256.of(sealed).toArray());
          again = again.append(receipt);
        }
        assertArrayEquals(log.root(), again.root());
        return log.size();
      });
    }
  }
}
