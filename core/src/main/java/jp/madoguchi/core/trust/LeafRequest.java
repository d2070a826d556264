package jp.madoguchi.core.trust;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;

/**
 * What a certificate is asked for.
 *
 * @param name whom it names, 1 to 64 bytes of UTF-8
 * @param from the first second of validity
 * @param until the last second of validity
 */
public record LeafRequest(Role role, String name, PublicKey key, Instant from, Instant until) {
  public LeafRequest {
    int length = name.getBytes(StandardCharsets.UTF_8).length;
    if (length < 1 || length > SubjectName.MAX_NAME) {
      throw new IllegalArgumentException("a name of " + length + " bytes");
    }
    if (KeyType.of(key).filter(role::allows).isEmpty()) {
      throw new IllegalArgumentException("no key for " + role + ": " + key.getAlgorithm());
    }
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("valid from " + from + " until " + until);
    }
  }

  KeyType keyType() {
    return KeyType.of(key).orElseThrow();
  }
}
