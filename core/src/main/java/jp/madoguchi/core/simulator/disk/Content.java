package jp.madoguchi.core.simulator.disk;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that grow. */
final class Content {
  private byte[] bytes;
  private int length;

  Content(byte[] bytes) {
    this.bytes = bytes.clone();
    this.length = bytes.length;
  }

  int length() {
    return length;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }

  int read(ByteBuffer target, long position) {
    if (position >= length) {
      return -1;
    }
    int count = (int) Math.min(target.remaining(), length - position);
    target.put(bytes, (int) position, count);
    return count;
  }

  void write(byte[] source, long position) {
    int end = (int) position + source.length;
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
    }
    System.arraycopy(source, 0, bytes, (int) position, source.length);
    length = Math.max(length, end);
  }

  void resize(long size) {
    if (size < length) {
      Arrays.fill(bytes, (int) size, length, (byte) 0);
    } else {
      bytes = Arrays.copyOf(bytes, (int) size);
    }
    length = (int) size;
  }
}
