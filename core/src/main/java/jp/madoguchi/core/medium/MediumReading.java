package jp.madoguchi.core.medium;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.FileTooLarge;
import jp.madoguchi.core.value.Sha256;

/** Reads the files that a medium's index names, after its signatures were found to hold. */
final class MediumReading {
  private static final byte[] ONLY_ONCE = new byte[HiddenFile.NONCE];

  private MediumReading() {}

  /**
   * The content of a file.
   *
   * @throws MediumRefused it is not there, or not as the index says
   */
  static byte[] read(FileStore medium, MediumItem item) throws IOException, MediumRefused {
    byte[] file = file(medium, item);
    MediumRefused.unless(HiddenFile.isClass(file.length), MediumFlaw.FILE_TORN);
    byte[] content =
        HiddenFile.open(file, 0, new SecretKeySpec(item.key().toArray(), "AES"), ONLY_ONCE)
            .orElseThrow(() -> new MediumRefused(MediumFlaw.FILE_CHANGED));
    boolean same = content.length == item.length() && Sha256.of(content).equals(item.hash());
    MediumRefused.unless(same, MediumFlaw.FILE_CHANGED);
    return content;
  }

  private static byte[] file(FileStore medium, MediumItem item) throws IOException, MediumRefused {
    try {
      return medium.read(item.name()).orElseThrow(() -> new MediumRefused(MediumFlaw.FILE_MISSING));
    } catch (FileTooLarge e) {
      throw new MediumRefused(MediumFlaw.FILE_TORN, e);
    }
  }

  /** What is wrong with files of a medium; nothing where it is whole. */
  static List<MediumFlaw> damaged(FileStore medium, MediumIndex index) throws IOException {
    List<MediumFlaw> damaged = new ArrayList<>();
    for (MediumItem item : index.items()) {
      try {
        read(medium, item);
      } catch (MediumRefused e) {
        damaged.add(e.flaw());
      }
    }
    return damaged;
  }
}
