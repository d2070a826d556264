package jp.madoguchi.storage.sealed;

import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * A key in the form that the JDK's cipher takes. The JDK keeps the key and its schedule in the heap
 * while a cipher is in use; on closing, the ciphers are given a key of zeros in its place.
 */
final class FileKey implements SecretKey {
  private static final long serialVersionUID = 1L;
  private final transient byte[] bytes;

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
    return bytes.clone();
  }

  @Override
  public void destroy() {
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public String toString() {
    return "FileKey[redacted]";
  }
}
