package jp.madoguchi.core.trust;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;

/**
 * The keys of a terminal without a token: {@code device.keys}, and {@code device.next} beside it
 * while new ones wait. The stroke that changes them is the replacing of the one file.
 */
public record SoftwareKeyPlace(FileStore files, Randomness randomness) implements KeyPlace {
  private static final String NEXT = "device.next";

  @Override
  public KeyDraft draft(Suite suite) throws IOException {
    Optional<SoftwareDeviceKeys.Draft> waiting = SoftwareDeviceKeys.Draft.load(files, randomness);
    if (waiting.isPresent() && waiting.get().suite() == suite && !isInUse(waiting.get())) {
      return waiting.get();
    }
    SoftwareDeviceKeys.Draft fresh = SoftwareDeviceKeys.draft(suite, randomness);
    fresh.store(files);
    return fresh;
  }

  /** A cut after the stroke leaves the draft of what is in use already. */
  private boolean isInUse(KeyDraft draft) throws IOException {
    return SoftwareDeviceKeys.load(files, randomness)
        .filter(
            keys -> keys.classicalChain().getFirst().getPublicKey().equals(draft.classicalKey()))
        .isPresent();
  }

  @Override
  public DeviceKeys replace(
      KeyDraft draft, List<X509Certificate> classicalChain, List<X509Certificate> quantumSafeChain)
      throws IOException {
    if (!(draft instanceof SoftwareDeviceKeys.Draft ours)) {
      throw new IllegalArgumentException("a draft of another place");
    }
    SoftwareDeviceKeys before =
        SoftwareDeviceKeys.load(files, randomness)
            .orElseThrow(() -> new IOException("there are no keys to replace"));
    SoftwareDeviceKeys next =
        ours.certified(classicalChain, quantumSafeChain, before.deviceSecret());
    next.store(files);
    files.delete(NEXT);
    return next;
  }
}
