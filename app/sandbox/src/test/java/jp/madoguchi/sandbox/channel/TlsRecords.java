package jp.madoguchi.sandbox.channel;

/** Follows the records of one direction of a TLS connection (RFC 8446, 5.1). For one thread. */
final class TlsRecords {
  private static final int HEADER = 5;

  private int inHeader;
  private int length;
  private int left;
  private int largest;

  void write(byte[] bytes, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (left > 0) {
        left--;
      } else {
        header(bytes[i] & 0xff);
      }
    }
  }

  private void header(int octet) {
    inHeader++;
    if (inHeader > HEADER - 2) {
      length = (length << 8 | octet) & 0xffff;
    }
    if (inHeader == HEADER) {
      largest = Math.max(largest, HEADER + length);
      left = length;
      inHeader = 0;
    }
  }

  /** Its bytes, with its header. */
  int largest() {
    return largest;
  }
}
