package jp.madoguchi.core.biometric;

/** How good a capture is, for whoever enrols: a better one can be asked for. */
public enum PalmQuality {
  /** Lines stand out well. */
  GOOD,
  /** Usable; another light or a cleaner lens would be better. */
  FAIR,
  /** Hardly any lines: a dirty lens, glaring light, or a very far hand. */
  POOR;

  private static final int GOOD_FROM = 60;
  private static final int FAIR_FROM = 30;

  /** The level of a number from 0 to 100, as templates hold it. */
  public static PalmQuality of(int number) {
    if (number >= GOOD_FROM) {
      return GOOD;
    }
    return number >= FAIR_FROM ? FAIR : POOR;
  }
}
