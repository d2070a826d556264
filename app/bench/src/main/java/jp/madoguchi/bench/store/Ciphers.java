package jp.madoguchi.bench.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.storage.sealed.SealedMount;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.encrypt.FilePathEncrypt;

/** Blocks of 4 KiB read through H2's own cipher and through ours, both from memory. */
final class Ciphers {
  private static final int BLOCK = 4096;
  private static final int BLOCKS = 4096;
  private static final int ROUNDS = 60;

  private Ciphers() {}

  static Map<String, Double> gigabytesPerSecond(Secret key, Randomness randomness)
      throws IOException {
    Map<String, Double> rates = new LinkedHashMap<>();
    try (SealedMount mount = new SealedMount(new PowerDisk(), key, randomness)) {
      rates.put("madoguchi", best(mount.path("cipher")));
    }
    FilePathEncrypt.register();
    rates.put("h2-aes", best("encrypt:0123456789abcdef:memFS:/cipher"));
    return rates;
  }

  private static double best(String path) throws IOException {
    double best = 0;
    try (FileChannel file = FilePath.get(path).open("rw")) {
      ByteBuffer block = ByteBuffer.allocate(BLOCK);
      for (int i = 0; i < BLOCKS; i++) {
        file.write(block.clear(), (long) i * BLOCK);
      }
      file.force(true);
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        for (int i = 0; i < BLOCKS; i++) {
          file.read(block.clear(), (long) i * BLOCK);
        }
        best = Math.max(best, (double) BLOCK * BLOCKS / (System.nanoTime() - start));
      }
    }
    return best;
  }
}
