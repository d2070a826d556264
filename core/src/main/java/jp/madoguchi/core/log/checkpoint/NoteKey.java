package jp.madoguchi.core.log.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Arrays;
import jp.madoguchi.core.trust.KeyPairs;
import jp.madoguchi.core.trust.KeyType;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * A key that signs notes under a name (C2SP signed-note). ECDSA is the note format's type 0x02,
 * whose key id is the head of the SHA-256 of the SubjectPublicKeyInfo; the hash that is signed goes
 * with the curve. ML-DSA-65 and ML-DSA-87 have no type there (0x06 is ML-DSA-44), so they go under
 * 0xff with a long identifier of ours.
 */
public record NoteKey(String name, PublicKey key, KeyType type) {
  static final int ID = 4;

  /**
   * A key that signs notes under this name.
   *
   * @throws IllegalArgumentException a key of another kind
   */
  public static NoteKey of(String name, PublicKey key) {
    KeyType type =
        KeyType.of(key)
            .filter(KeyType::signs)
            .orElseThrow(() -> new IllegalArgumentException("not a key that signs notes"));
    return new NoteKey(name, key, type);
  }

  /** The first four bytes of each of its signatures. */
  public Bytes id() {
    MessageDigest digest = Sha256.fresh();
    if (!type.classical()) {
      digest.update((name + '\n').getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0xff);
      digest.update(longType().getBytes(StandardCharsets.US_ASCII));
    }
    return Bytes.of(Arrays.copyOf(digest.digest(key.getEncoded()), ID));
  }

  private String longType() {
    return type == KeyType.ML_DSA_65 ? "madoguchi-note-ml-dsa-65" : "madoguchi-note-ml-dsa-87";
  }

  /** Whether {@code signature} is this key's over {@code text}. */
  public boolean verifies(byte[] text, byte[] signature) {
    return KeyPairs.holds(type, key, text, Bytes.of(signature));
  }
}
