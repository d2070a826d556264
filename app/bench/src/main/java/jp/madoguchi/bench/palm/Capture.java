package jp.madoguchi.bench.palm;

import jp.madoguchi.core.biometric.PalmProbe;

/** What came of one listed picture. */
sealed interface Capture {
  Listed listed();

  /**
   * A palm that can be compared.
   *
   * @param located milliseconds that finding the palm took
   * @param coded milliseconds that coding it took
   */
  record Good(Listed listed, PalmProbe probe, double located, double coded) implements Capture {}

  /** A picture without a palm that could be compared: a failure to acquire. */
  record Refused(Listed listed, String reason, double located) implements Capture {}

  /** No picture: neither an attempt nor a failure of the matcher. */
  record LeftOut(Listed listed, String why) implements Capture {}
}
