package jp.madoguchi.storage.sealed;

/**
 * Where things lie in a sealed file: two header slots of 4 KiB, then the blocks, each with its
 * nonce before and its tag behind.
 */
final class Layout {
  /** Bytes of plain text in a block. */
  static final int PLAIN = 4096;

  static final int TAG = 16;

  /** Bytes of a block on the disk: nonce, cipher text, tag. */
  static final int SEALED = NonceSource.BYTES + PLAIN + TAG;

  static final int HEADER_SLOT = 4096;
  static final int ID = 16;

  private Layout() {}

  static long at(long block) {
    return 2L * HEADER_SLOT + block * SEALED;
  }

  /** How many blocks hold {@code size} bytes. */
  static long blocks(long size) {
    return (size + PLAIN - 1) / PLAIN;
  }
}
