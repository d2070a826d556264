package jp.madoguchi.sandbox.office;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import jp.madoguchi.terminal.device.PcscReaders;
import jp.madoguchi.terminal.device.ReadersUnavailable;

/**
 * The smart card service with virtual readers (Debian packages pcscd, vsmartcard-vpcd), in a
 * network of its own: the driver listens on all interfaces, and whoever reaches it could put a card
 * in. In that network there is nothing but loopback.
 */
final class PcscDaemon implements AutoCloseable {
  static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");
  static final int PORT = 35963;
  private static final Path BINARY = Path.of("/usr/sbin/pcscd");
  private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");

  /** Brings loopback up (SIOCSIFFLAGS, IFF_UP), then becomes pcscd. */
  private static final String SERVICE =
      """
      perl -e 'socket(S, 2, 1, 0) or die; $r = pack("a16 s x22", "lo", 1); ioctl(S, 0x8914, $r) or die' \\
        && exec %s --foreground\
      """
          .formatted(BINARY);

  /** There is one such service on a machine; tests of other processes wait for their turn. */
  private static final Path TURN =
      Path.of(System.getProperty("java.io.tmpdir"), "madoguchi-pcscd.turn");

  private final Process process;
  private final FileChannel turn;

  private PcscDaemon(Process process, FileChannel turn) {
    this.process = process;
    this.turn = turn;
  }

  /** Starts the service for this test, or skips the test where it is not installed. */
  static PcscDaemon startOrSkip() throws IOException {
    assumeTrue(Files.isExecutable(BINARY), "pcscd is not installed");
    assumeTrue(Files.exists(DRIVER), "vsmartcard-vpcd is not installed");
    assumeTrue("root".equals(System.getProperty("user.name")), "pcscd starts as root only");
    assumeTrue(hasNetworks(), "no network of its own for pcscd");
    FileChannel turn = turn();
    try {
      assumeFalse(Files.exists(SOCKET), "pcscd runs already");
      return start(turn);
    } catch (IOException | RuntimeException failed) {
      turn.close();
      throw failed;
    }
  }

  /**
   * Until it is closed no test of another process has readers: a program that looks for real ones
   * would take the card of that test.
   */
  static FileChannel turn() throws IOException {
    FileChannel turn = FileChannel.open(TURN, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      turn.lock();
      return turn;
    } catch (IOException | RuntimeException failed) {
      turn.close();
      throw failed;
    }
  }

  private static PcscDaemon start(FileChannel turn) throws IOException {
    PcscDaemon daemon =
        new PcscDaemon(
            new ProcessBuilder("unshare", "--net", "sh", "-c", SERVICE)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start(),
            turn);
    if (until(PcscDaemon::hasReaders)) {
      return daemon;
    }
    daemon.close();
    throw new IOException("pcscd has no virtual reader");
  }

  /** Whether this machine lets a process have a network of its own. */
  private static boolean hasNetworks() throws IOException {
    try {
      return new ProcessBuilder("unshare", "--net", "true").start().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A program in the network of this service. */
  ProcessBuilder beside(String... words) {
    List<String> all =
        new ArrayList<>(List.of("nsenter", "--target", "" + process.pid(), "--net", "--"));
    all.addAll(List.of(words));
    return new ProcessBuilder(all);
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
    } finally {
      until(() -> !Files.exists(SOCKET));
      leave();
    }
  }

  private void leave() {
    try {
      turn.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
