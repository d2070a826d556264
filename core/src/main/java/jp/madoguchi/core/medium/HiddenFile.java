package jp.madoguchi.core.medium;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The files of a medium: all of a size class, and each like random bytes. What is before the
 * encrypted part is given by the caller and must look random too.
 *
 * <p>Encrypted with AES-256-GCM, tag of 16 bytes: length (4), content, zeros up to the class.
 */
final class HiddenFile {
  /** The smallest class; each next one is twice as large. */
  static final int SMALLEST = 64 << 10;

  /** The largest class: a batch of 16 MiB fits. */
  static final int LARGEST = 32 << 20;

  static final int NONCE = 12;
  private static final int TAG = 16;
  private static final int LENGTH = Integer.BYTES;

  private HiddenFile() {}

  /** Whether a file of a medium may have so many bytes. */
  static boolean isClass(int size) {
    return size >= SMALLEST && size <= LARGEST && Integer.bitCount(size) == 1;
  }

  /**
   * Seals.
   *
   * @param before what the file begins with
   * @param nonce never twice under one key
   * @throws IllegalArgumentException the content is too large for the largest class
   */
  static byte[] seal(byte[] before, SecretKey key, byte[] nonce, byte[] content) {
    int needed = before.length + LENGTH + content.length + TAG;
    if (content.length > LARGEST || needed > LARGEST) {
      throw new IllegalArgumentException("a file of " + needed + " bytes");
    }
    int size = Math.max(SMALLEST, Integer.highestOneBit(needed - 1) << 1);
    byte[] plain =
        ByteBuffer.allocate(size - before.length - TAG).putInt(content.length).put(content).array();
    byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, key, nonce, plain, 0).orElseThrow();
    return ByteBuffer.allocate(size).put(before).put(encrypted).array();
  }

  /**
   * The content; empty where the file was not sealed with this key, or was changed.
   *
   * @param before how many bytes stand before the encrypted part
   */
  static Optional<byte[]> open(byte[] file, int before, SecretKey key, byte[] nonce) {
    return cipher(Cipher.DECRYPT_MODE, key, nonce, file, before).flatMap(HiddenFile::content);
  }

  private static Optional<byte[]> content(byte[] plain) {
    int length = ByteBuffer.wrap(plain).getInt();
    return length >= 0 && length <= plain.length - LENGTH
        ? Optional.of(Arrays.copyOfRange(plain, LENGTH, LENGTH + length))
        : Optional.empty();
  }

  private static Optional<byte[]> cipher(
      int mode, SecretKey key, byte[] nonce, byte[] bytes, int from) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
      return Optional.of(cipher.doFinal(bytes, from, bytes.length - from));
    } catch (AEADBadTagException otherKey) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }
}
