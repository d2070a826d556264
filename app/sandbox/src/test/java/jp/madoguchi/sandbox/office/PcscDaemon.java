package jp.madoguchi.sandbox.office;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import jp.madoguchi.terminal.device.PcscReaders;
import jp.madoguchi.terminal.device.ReadersUnavailable;

/** The smart card service with virtual readers (Debian packages pcscd, vsmartcard-vpcd). */
final class PcscDaemon implements AutoCloseable {
  static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");
  static final int PORT = 35963;
  private static final Path BINARY = Path.of("/usr/sbin/pcscd");
  private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");

  private final Process process;

  private PcscDaemon(Process process) {
    this.process = process;
  }

  /** Starts the service for this test, or skips the test with the reason. */
  static PcscDaemon startOrSkip() throws IOException {
    assumeTrue(Files.isExecutable(BINARY), "pcscd is not installed");
    assumeTrue(Files.exists(DRIVER), "vsmartcard-vpcd is not installed");
    assumeTrue("root".equals(System.getProperty("user.name")), "pcscd starts as root only");
    assumeFalse(Files.exists(SOCKET), "pcscd runs already");
    PcscDaemon daemon =
        new PcscDaemon(
            new ProcessBuilder(BINARY.toString(), "--foreground")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    boolean up = until(PcscDaemon::hasReaders);
    if (!up) {
      daemon.close();
    }
    assumeTrue(up, "pcscd has no virtual reader");
    return daemon;
  }

  private static boolean hasReaders() {
    try {
      return !new PcscReaders().list().isEmpty();
    } catch (ReadersUnavailable e) {
      return false;
    }
  }

  /** Asks until the answer is yes, at most 10 seconds. */
  static boolean until(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      Thread.onSpinWait();
    }
    return true;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
