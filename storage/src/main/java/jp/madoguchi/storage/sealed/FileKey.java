package jp.madoguchi.storage.sealed;

import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * A key in the form that the JDK's cipher takes, for one cipher. The cipher asks for the bytes at
 * each {@code init} and leaves some copies to the collector, so each copy is zeroed when the next
 * is given. The cipher's own key schedule stays in the heap while it is in use; on closing, it is
 * given a key of zeros in its place. Not safe for use by several threads.
 */
final class FileKey implements SecretKey {
  private static final long serialVersionUID = 1L;
  private final transient byte[] bytes;
  private transient byte[] given = new byte[0];

  FileKey(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  @Override
  public String getAlgorithm() {
    return "AES";
  }

  @Override
  public String getFormat() {
    return "RAW";
  }

  @Override
  public byte[] getEncoded() {
    Arrays.fill(given, (byte) 0);
    given = bytes.clone();
    return given;
  }

  @Override
  public void destroy() {
    Arrays.fill(bytes, (byte) 0);
    Arrays.fill(given, (byte) 0);
  }

  @Override
  public String toString() {
    return "FileKey[redacted]";
  }
}
