package jp.madoguchi.core.value;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 (FIPS 180-4), by which bytes are named and chained. */
public final class Sha256 {
  /** Bytes in a hash. */
  public static final int LENGTH = 32;

  /** 32 zeros, where there is nothing before. */
  public static final Bytes NOTHING = Bytes.of(new byte[LENGTH]);

  private Sha256() {}

  /** 32 bytes. */
  public static Bytes of(Bytes content) {
    return of(content.toArray());
  }

  /** 32 bytes. */
  public static Bytes of(byte[] content) {
    return Bytes.of(digest(content));
  }

  /** The hash as an array of the caller's own; 32 bytes. */
  public static byte[] digest(byte[] content) {
    return fresh().digest(content);
  }

  /** For content that comes in pieces. */
  public static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
