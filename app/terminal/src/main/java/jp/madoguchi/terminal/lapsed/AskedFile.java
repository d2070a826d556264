package jp.madoguchi.terminal.lapsed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.keys.DerivedKey;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.keys.SealedBlob;
import jp.madoguchi.core.medium.LapsedAsked;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.storage.terminal.Wipe;

/**
 * The questions that wait for an answer, sealed under the device's secret. A file that was altered
 * holds none: what was asked is asked again.
 */
public record AskedFile(FileStore files, DeviceKeys keys, Randomness randomness) {
  /** The file's name. */
  public static final String NAME = "lapsed.asked";

  private static final String LABEL = "lapsed-asked-1";

  /** The newest last. */
  List<LapsedAsked> waiting() throws IOException {
    Optional<byte[]> sealed = files.read(NAME);
    if (sealed.isEmpty()) {
      return List.of();
    }
    try (Secret key = key()) {
      return LapsedAsked.decode(SealedBlob.open(key, LABEL, sealed.get()));
    } catch (KeysRefused | MalformedCbor altered) {
      return List.of();
    }
  }

  /** One more, in the place of what was on this medium before, and of the oldest of too many. */
  void add(LapsedAsked asked) throws IOException {
    List<LapsedAsked> all = new ArrayList<>(waiting());
    all.removeIf(each -> each.number().equals(asked.number()));
    all.add(asked);
    List<LapsedAsked> kept = all.subList(Math.max(0, all.size() - LapsedAsked.MOST), all.size());
    try (Secret key = key()) {
      files.replace(NAME, SealedBlob.seal(key, LABEL, LapsedAsked.encode(kept), randomness));
    }
  }

  /** From now on no answer to any of them counts. */
  void forget() throws IOException {
    new Wipe(files, List.of(NAME)).run();
  }

  private Secret key() {
    try (Secret device = keys.deviceSecret()) {
      return DerivedKey.of(List.of(device), new byte[0], LABEL);
    }
  }
}
