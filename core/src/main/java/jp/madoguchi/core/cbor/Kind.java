package jp.madoguchi.core.cbor;

/** Major types and simple values (RFC 8949 section 3). */
final class Kind {
  static final int UNSIGNED = 0;
  static final int NEGATIVE = 1;
  static final int BYTES = 2;
  static final int TEXT = 3;
  static final int ARRAY = 4;
  static final int MAP = 5;
  static final int TAG = 6;

  static final int FALSE = 0xf4;
  static final int TRUE = 0xf5;
  static final int NULL = 0xf6;

  private Kind() {}

  static int infoOfWidth(int width) {
    return switch (width) {
      case 1 -> 24;
      case 2 -> 25;
      case 4 -> 26;
      default -> 27;
    };
  }
}
