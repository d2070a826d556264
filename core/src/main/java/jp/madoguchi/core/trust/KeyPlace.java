package jp.madoguchi.core.trust;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import jp.madoguchi.core.port.DeviceKeys;

/**
 * Where a terminal's keys lie, and where new ones take their place. What a method promises is on
 * the disk when it returns; a cut meanwhile leaves what was there before.
 */
public interface KeyPlace {
  /**
   * The keys that wait for certificates, the same until they got them: they are made, and kept,
   * where there are none of this suite.
   */
  KeyDraft draft(Suite suite) throws IOException;

  /**
   * Puts the draft's keys with their certificates in the place of those before, at one stroke. The
   * device secret stays as it is.
   *
   * @param draft of {@link #draft}
   * @param classicalChain leaf first
   * @param quantumSafeChain leaf first
   * @return the keys as they are now
   * @throws IllegalArgumentException a certificate is for another key
   */
  DeviceKeys replace(
      KeyDraft draft, List<X509Certificate> classicalChain, List<X509Certificate> quantumSafeChain)
      throws IOException;
}
