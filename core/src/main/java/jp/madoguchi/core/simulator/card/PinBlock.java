package jp.madoguchi.core.simulator.card;

/** The form of a PIN on the wire: 6 to 8 digits, padded with FF (SP 800-73-4 part 2, 2.4.3). */
final class PinBlock {
  static final int LENGTH = 8;
  private static final int FEWEST_DIGITS = 6;

  private PinBlock() {}

  static boolean isWellFormed(byte[] padded) {
    if (padded.length != LENGTH) {
      return false;
    }
    int digits = 0;
    while (digits < LENGTH && padded[digits] >= '0' && padded[digits] <= '9') {
      digits++;
    }
    for (int i = digits; i < LENGTH; i++) {
      if (padded[i] != (byte) 0xFF) {
        return false;
      }
    }
    return digits >= FEWEST_DIGITS;
  }
}
