package jp.madoguchi.centre.examine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import jp.madoguchi.core.value.Bytes;

/** SHA-256 (FIPS 180-4). */
public final class Sha256 {
  private Sha256() {}

  /** 32 bytes. */
  public static Bytes of(byte[] content) {
    try {
      return Bytes.of(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
