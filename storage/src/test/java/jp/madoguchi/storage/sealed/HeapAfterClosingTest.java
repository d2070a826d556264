package jp.madoguchi.storage.sealed;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import jp.madoguchi.core.secret.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeapAfterClosingTest {
  private static final byte MASK = 0x5a;
  @TempDir private Path directory = Path.of(".");

  @Test
  void nothingAliveHoldsAFileKeyOnceItIsClosed() throws IOException {
    byte[] storeKey = new byte[32];
    new SecureRandom().nextBytes(storeKey);
    SeededRandomness random = new SeededRandomness(storeKey[0]);
    try (Secret key = Secret.taking(storeKey)) {
      BlockCipher inTest = new BlockCipher(key, new byte[Layout.ID], random);
      byte[] masked = maskedKey(key);
      byte[] block = new byte[Layout.SEALED];
      inTest.seal(0, new byte[Layout.PLAIN], block, 0);
      inTest.open(0, block, 0, new byte[Layout.PLAIN]);
      assertTrue(isInHeap(masked, "open"));
      inTest.close();

      assertFalse(isInHeap(masked, "closed"));
    }
  }

  /** The key in a form that is not itself found. */
  private static byte[] maskedKey(Secret storeKey) {
    return BlockCipher.fileKey(storeKey, new byte[Layout.ID])
        .use(bytes -> {
          byte[] masked = bytes.clone();
          for (int i = 0; i < masked.length; i++) {
            masked[i] ^= MASK;
          }
          return masked;
        });
  }

  private boolean isInHeap(byte[] masked, String name) throws IOException {
    Path dump = directory.resolve(name + ".hprof");
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(dump.toString(), true);
    long first = ByteBuffer.wrap(masked).getLong();
    long mask = 0x0101010101010101L * MASK;
    long window = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(dump), 1 << 20)) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        window = window << 8 | next;
        if ((window ^ mask) == first) {
          return true;
        }
      }
      return false;
    } finally {
      Files.delete(dump);
    }
  }
}
