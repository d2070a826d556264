package jp.madoguchi.core.biometric;

import java.util.Arrays;
import jp.madoguchi.core.port.Frame;

/**
 * A picture shrunk to cells, and the measures by which a hand may stand out in it.
 *
 * @param factor pixels of the frame along a cell
 */
record Shrunken(int width, int height, int factor, int[] red, int[] green, int[] blue) {
  /** Where there is less light than that, colour is noise. */
  private static final int DARK = 60;

  static Shrunken of(Frame frame, int factor) {
    int width = frame.width() / factor;
    int height = frame.height() / factor;
    int[][] sums = new int[3][width * height];
    for (int y = 0; y < height * factor; y++) {
      int row = y * frame.width();
      int cells = y / factor * width;
      for (int x = 0; x < width * factor; x++) {
        int rgb = frame.rgb()[row + x];
        int cell = cells + x / factor;
        sums[0][cell] += rgb >> 16 & 0xFF;
        sums[1][cell] += rgb >> 8 & 0xFF;
        sums[2][cell] += rgb & 0xFF;
      }
    }
    for (int[] sum : sums) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] /= factor * factor;
      }
    }
    return new Shrunken(width, height, factor, sums[0], sums[1], sums[2]);
  }

  /** The green channel, in which the lines of the palm stand out most. */
  Plane light() {
    return new Plane(width, height, green).smoothed();
  }

  /** How much red there is beyond green: high on skin, near zero on grey things. */
  Plane redness() {
    int[] values = new int[red.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = red[i] - green[i];
    }
    return new Plane(width, height, values).smoothed();
  }

  /** Redness as a share of the light, so that shade on the hand does not matter. */
  Plane tint() {
    int[] values = new int[red.length];
    for (int i = 0; i < values.length; i++) {
      int light = red[i] + green[i] + blue[i];
      values[i] = Math.clamp(1020L * (red[i] - green[i]) / Math.max(DARK, light), -255, 255);
    }
    return new Plane(width, height, values).smoothed();
  }

  /** How unlike the rim of the picture, which is mostly background, whatever its colour. */
  Plane unlikeRim() {
    int[] background = {rimMedian(red), rimMedian(green), rimMedian(blue)};
    int[] values = new int[red.length];
    for (int i = 0; i < values.length; i++) {
      int off =
          Math.abs(red[i] - background[0])
              + Math.abs(green[i] - background[1])
              + Math.abs(blue[i] - background[2]);
      values[i] = Math.min(255, off);
    }
    return new Plane(width, height, values).smoothed();
  }

  private int rimMedian(int[] channel) {
    int[] rim = new int[2 * width + 2 * height];
    int count = 0;
    for (int x = 0; x < width; x++) {
      rim[count++] = channel[x];
      rim[count++] = channel[(height - 1) * width + x];
    }
    for (int y = 0; y < height; y++) {
      rim[count++] = channel[y * width];
      rim[count++] = channel[y * width + width - 1];
    }
    Arrays.sort(rim);
    return rim[rim.length / 2];
  }
}
