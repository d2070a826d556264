package jp.madoguchi.core.biometric;

/**
 * One capture in a template.
 *
 * @param quality 0 to 100, see {@link PalmQuality}
 */
record PalmSample(PalmCode code, int quality) {
  PalmSample {
    if (!isQuality(quality)) {
      throw new IllegalArgumentException("quality " + quality);
    }
  }

  static boolean isQuality(int alleged) {
    return alleged >= 0 && alleged <= 100;
  }
}
