package jp.madoguchi.core.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The two hashes of RFC 6962 section 2.1, kept apart by their first byte. */
public final class MerkleHash {
  /** Bytes in each hash. */
  public static final int LENGTH = 32;

  private MerkleHash() {}

  /** The root of a tree without leaves: SHA-256 of nothing. */
  public static byte[] empty() {
    return sha256().digest();
  }

  /** SHA-256(0x00 || leaf). */
  public static byte[] leaf(byte[] leaf) {
    MessageDigest digest = sha256();
    digest.update((byte) 0);
    return digest.digest(leaf);
  }

  /** SHA-256(0x01 || left || right). */
  public static byte[] node(byte[] left, byte[] right) {
    MessageDigest digest = sha256();
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
