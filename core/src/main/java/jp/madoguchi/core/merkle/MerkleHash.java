package jp.madoguchi.core.merkle;

import java.security.MessageDigest;
import jp.madoguchi.core.value.Sha256;

/** The two hashes of RFC 6962 section 2.1, kept apart by their first byte. */
public final class MerkleHash {
  /** Bytes in each hash. */
  public static final int LENGTH = 32;

  private MerkleHash() {}

  /** The root of a tree without leaves: SHA-256 of nothing. */
  public static byte[] empty() {
    return Sha256.fresh().digest();
  }

  /** SHA-256(0x00 || leaf). */
  public static byte[] leaf(byte[] leaf) {
    MessageDigest digest = Sha256.fresh();
    digest.update((byte) 0);
    return digest.digest(leaf);
  }

  /** SHA-256(0x01 || left || right). */
  public static byte[] node(byte[] left, byte[] right) {
    MessageDigest digest = Sha256.fresh();
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }
}
