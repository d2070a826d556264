package jp.madoguchi.storage.terminal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import jp.madoguchi.core.value.Bytes;

/** SHA-256, by which stored bytes are named. */
final class Sha256 {
  /** 32 zeros, where there is nothing before. */
  static final Bytes NOTHING = Bytes.of(new byte[32]);

  private Sha256() {}

  static Bytes of(Bytes content) {
    try {
      return Bytes.of(MessageDigest.getInstance("SHA-256").digest(content.toArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
