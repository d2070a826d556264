package jp.madoguchi.core.biometric;

import jp.madoguchi.core.port.Frame;

/** One channel of a shrunken picture, values 0 to 255 (or −255 to 255 for a difference). */
record Plane(int width, int height, int[] values) {
  /** How much red a pixel has beyond green: high on skin, near zero on grey things. */
  static Plane redness(Frame frame, int factor) {
    return shrunk(frame, factor, true);
  }

  /** The green channel, in which the lines of the palm stand out most. */
  static Plane green(Frame frame, int factor) {
    return shrunk(frame, factor, false);
  }

  private static Plane shrunk(Frame frame, int factor, boolean redness) {
    int width = frame.width() / factor;
    int height = frame.height() / factor;
    int[] values = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        values[y * width + x] = mean(frame, x * factor, y * factor, factor, redness);
      }
    }
    return new Plane(width, height, values);
  }

  private static int mean(Frame frame, int left, int top, int factor, boolean redness) {
    int sum = 0;
    for (int y = top; y < top + factor; y++) {
      for (int x = left; x < left + factor; x++) {
        int rgb = frame.rgb()[y * frame.width() + x];
        int green = rgb >> 8 & 0xFF;
        sum += redness ? (rgb >> 16 & 0xFF) - green : green;
      }
    }
    return sum / (factor * factor);
  }

  /** The mean of each 3 × 3 neighbourhood; the rim is left as it is. */
  Plane smoothed() {
    int[] smooth = values.clone();
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        int at = y * width + x;
        int sum = 0;
        for (int row = at - width; row <= at + width; row += width) {
          sum += values[row - 1] + values[row] + values[row + 1];
        }
        smooth[at] = sum / 9;
      }
    }
    return new Plane(width, height, smooth);
  }
}
