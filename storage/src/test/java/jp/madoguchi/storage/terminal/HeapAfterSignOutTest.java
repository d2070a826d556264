package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.storage.file.DirectoryFiles;
import org.h2.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeapAfterSignOutTest {
  /**
   * A serial of nine digits as the index holds it, in a form that is not itself found; the register
   * holds it as text.
   */
  private static final int MASKED = ~0x2B5C_9D61;

  @TempDir private Path folder = Path.of(".");

  private record Chance(SecureRandom asSecureRandom) implements Randomness {
    @Override
    public void fill(byte[] target) {
      asSecureRandom.nextBytes(target);
    }
  }

  @Test
  void nothingAliveHoldsWhomTheIndexFound() throws Exception {
    try (Secret key = Secret.taking(new byte[] {1, 2, 3})) {
      DirectoryFiles files = new DirectoryFiles(folder);
      RegisterIndex inTest;
      try (OpenStore open = OpenStore.inMemory().with(resident())) {
        inTest =
            open.store()
                .startIndex(
                    new IndexSnapshots(files, key, new Chance(new SecureRandom())), Runnable::run);
        ResidentQuery query =
            new ResidentQuery(Optional.of(resident().number()), "", Optional.empty(), "");
        assertTrue(inTest.find(query, 1).isPresent());
        assertTrue(isInHeap());
        inTest.close();
      }
      // The sealed database does so when it is closed; this one in memory does not.
      Value.clearCache();
      assertFalse(isInHeap());
    }
  }

  private static ResidentRecord resident() {
    return People.resident(~MASKED, "ヤマダ　ハナコ", "1975-01-01", 1, 1);
  }

  private boolean isInHeap() throws IOException {
    Path dump = folder.resolve("heap.hprof");
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(dump.toString(), true);
    int window = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(dump), 1 << 20)) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        window = window << 8 | next;
        if (~window == MASKED) {
          return true;
        }
      }
      return false;
    } finally {
      Files.delete(dump);
    }
  }
}
