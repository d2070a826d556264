package jp.madoguchi.core.certificate;

import jp.madoguchi.core.value.Bytes;

/**
 * The print of an official seal (公印の印影): black dots and none (5.6), as long as wide.
 *
 * @param dots along one side
 * @param rows from the top, each from the left and in whole bytes; a bit that is set is black
 * @param millimetres along one side on paper
 */
public record Seal(int dots, Bytes rows, int millimetres) {
  /** The standard's largest (5.6), in millimetres. */
  public static final int LARGEST = 25;

  /** Smaller ones could not be read. */
  public static final int SMALLEST = 10;

  /** Fewer dots on an inch would show as steps. */
  public static final int COARSEST = 300;

  /** More than printers make of it. */
  public static final int MOST_DOTS = 2_400;

  private static final double INCH = 25.4;

  public Seal {
    if (millimetres < SMALLEST || millimetres > LARGEST) {
      throw new IllegalArgumentException("a seal of " + millimetres + " mm");
    }
    if (dots < needed(millimetres) || dots > MOST_DOTS) {
      throw new IllegalArgumentException(dots + " dots for " + millimetres + " mm");
    }
    if (rows.length() != dots * width(dots)) {
      throw new IllegalArgumentException(rows.length() + " bytes for " + dots + " dots");
    }
  }

  /** The dots that a side of this length has at least. */
  public static int needed(int millimetres) {
    return (int) Math.ceil(millimetres / INCH * COARSEST);
  }

  /** The bytes in a row. */
  public static int width(int dots) {
    return (dots + Byte.SIZE - 1) / Byte.SIZE;
  }
}
