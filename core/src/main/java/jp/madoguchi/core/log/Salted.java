package jp.madoguchi.core.log;

import jp.madoguchi.core.value.Bytes;

/**
 * An entry's content with the salt that hides it. Without the salt nobody can find the content by
 * trying: whoever deletes both has erased it, and the commitment stays what it was.
 *
 * @param salt 16 random bytes, fresh for each entry
 */
public record Salted(Bytes salt, AccessContent content) {
  /** Bytes in a salt. */
  public static final int SALT = 16;

  public Salted {
    if (salt.length() != SALT) {
      throw new IllegalArgumentException("a salt has 16 bytes");
    }
  }

  /** SHA-256 over the salt and the content's canonical bytes: 32 bytes. */
  public Bytes commitment() {
    return ContentCodec.commitment(salt, ContentCodec.encode(content));
  }
}
