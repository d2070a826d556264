package jp.madoguchi.modality.finger;

import java.util.Optional;
import jp.madoguchi.core.modality.Quality;
import jp.madoguchi.core.port.Frame;

/**
 * A sensor's picture in shades of grey.
 *
 * @param grey a byte for each pixel, top row first; not changed after construction
 * @param skin the part of a square inch that shows ridges
 */
record Print(int width, int height, byte[] grey, double skin) {
  private static final int BLOCK = 16;

  /** Ridges and valleys differ by that much; an empty glass does not. */
  private static final double LEAST_CONTRAST = 25;

  private static final double NOTHING = 0.01;

  /** A square centimetre: with less there are too few minutiae. */
  private static final double ENOUGH = 0.155;

  static Print of(Frame frame, int dpi) {
    int[] rgb = frame.rgb();
    byte[] grey = new byte[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      int pixel = rgb[i];
      grey[i] = (byte) (((pixel >> 16 & 0xFF) + (pixel >> 8 & 0xFF) + (pixel & 0xFF)) / 3);
    }
    return new Print(frame.width(), frame.height(), grey, skin(frame, grey, dpi));
  }

  private static double skin(Frame frame, byte[] grey, int dpi) {
    int ridged = 0;
    for (int top = 0; top + BLOCK <= frame.height(); top += BLOCK) {
      for (int left = 0; left + BLOCK <= frame.width(); left += BLOCK) {
        if (contrast(grey, frame.width(), left, top) >= LEAST_CONTRAST) {
          ridged++;
        }
      }
    }
    return ridged * (double) (BLOCK * BLOCK) / ((double) dpi * dpi);
  }

  /** The standard deviation of a block. */
  private static double contrast(byte[] grey, int width, int left, int top) {
    double sum = 0;
    double squares = 0;
    for (int y = top; y < top + BLOCK; y++) {
      for (int x = left; x < left + BLOCK; x++) {
        int value = grey[y * width + x] & 0xFF;
        sum += value;
        squares += value * value;
      }
    }
    double count = BLOCK * BLOCK;
    return StrictMath.sqrt(Math.max(0, squares / count - sum / count * (sum / count)));
  }

  /** Why it cannot be compared; empty where it can. */
  Optional<Quality> flaw() {
    if (skin < NOTHING) {
      return Optional.of(Quality.NOTHING);
    }
    return skin < ENOUGH ? Optional.of(Quality.TOO_FAINT) : Optional.empty();
  }
}
