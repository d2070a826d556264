package jp.madoguchi.core.medium;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * Writes the files of one medium. What was on it is overwritten first; the index comes last, so
 * that a writing that was cut off leaves nothing that anybody would take. Files that hold nothing
 * fill up their count to a power of two, at least four.
 */
final class MediumWriting {
  private static final byte[] ONLY_ONCE = new byte[HiddenFile.NONCE];
  private static final int FEWEST = 4;

  private final FileStore medium;
  private final Randomness randomness;
  private final List<MediumItem> items = new ArrayList<>();
  private final Map<String, Bytes> written = new LinkedHashMap<>();

  private MediumWriting(FileStore medium, Randomness randomness) {
    this.medium = medium;
    this.randomness = randomness;
  }

  /**
   * Begins by destroying what an earlier writing left.
   *
   * @throws MediumRefused there are other files, which are not ours to destroy
   */
  static MediumWriting on(FileStore medium, Randomness randomness)
      throws IOException, MediumRefused {
    MediumNames names = MediumNames.on(medium);
    MediumRefused.unless(names.others() == 0, MediumFlaw.NOT_EMPTY);
    for (String name : names.ours()) {
      overwrite(medium, name, randomness);
    }
    return new MediumWriting(medium, randomness);
  }

  /** A flash medium may keep old blocks aside: what protects them is that they are encrypted. */
  private static void overwrite(FileStore medium, String name, Randomness randomness)
      throws IOException {
    try (FileStore.RandomFile file = medium.open(name)) {
      byte[] noise = new byte[HiddenFile.SMALLEST];
      long size = Math.min(file.size(), HiddenFile.LARGEST);
      for (long at = 0; at < size; at += noise.length) {
        randomness.fill(noise);
        int length = (int) Math.min(noise.length, size - at);
        file.write(ByteBuffer.wrap(noise, 0, length), at);
      }
      file.force();
    }
    medium.delete(name);
  }

  /** Writes one file and names it in the index. */
  void add(MediumItem.Kind kind, int epoch, long number, byte[] content) throws IOException {
    Bytes file = Bytes.of(randomness.bytes(MediumIndexCodec.FILE));
    Bytes key = Bytes.of(randomness.bytes(MediumIndexCodec.KEY));
    MediumItem item =
        new MediumItem(kind, epoch, number, file, key, Sha256.of(content), content.length);
    put(
        item.name(),
        HiddenFile.seal(new byte[0], new SecretKeySpec(key.toArray(), "AES"), ONLY_ONCE, content));
    items.add(item);
  }

  /** What was written so far. */
  List<MediumItem> items() {
    return List.copyOf(items);
  }

  /**
   * Writes the closed index, and reads all back.
   *
   * @throws MediumRefused something else was read than was written; the index is gone again
   */
  void finish(byte[] index) throws IOException, MediumRefused {
    int all = written.size() + 1;
    int full = Math.max(FEWEST, Integer.highestOneBit(2 * all - 1));
    for (int fill = all; fill < full; fill++) {
      put(fresh(), randomness.bytes(HiddenFile.SMALLEST));
    }
    String name = fresh();
    put(name, index);
    if (!readsBack()) {
      medium.delete(name);
      throw new MediumRefused(MediumFlaw.READ_BACK);
    }
  }

  private boolean readsBack() throws IOException {
    for (Map.Entry<String, Bytes> each : written.entrySet()) {
      if (medium.read(each.getKey()).map(Sha256::of).filter(each.getValue()::equals).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private String fresh() {
    return Bytes.of(randomness.bytes(MediumIndexCodec.FILE)).hex();
  }

  private void put(String name, byte[] file) throws IOException {
    medium.replace(name, file);
    written.put(name, Sha256.of(file));
  }
}
