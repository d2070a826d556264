package jp.madoguchi.core.simulator.hand;

/** A box blur in place, along rows and then along columns. */
final class Blur {
  private Blur() {}

  static void box(int[] rgb, int width, int radius) {
    int height = rgb.length / width;
    for (int y = 0; y < height; y++) {
      line(rgb, y * width, 1, width, radius);
    }
    for (int x = 0; x < width; x++) {
      line(rgb, x, width, height, radius);
    }
  }

  private static void line(int[] rgb, int start, int stride, int count, int radius) {
    int[] copy = new int[count];
    for (int i = 0; i < count; i++) {
      copy[i] = rgb[start + i * stride];
    }
    int span = 2 * radius + 1;
    int[] sums = new int[3];
    for (int i = -radius; i <= radius; i++) {
      add(sums, copy[Math.clamp(i, 0, count - 1)], 1);
    }
    for (int i = 0; i < count; i++) {
      rgb[start + i * stride] = sums[0] / span << 16 | sums[1] / span << 8 | sums[2] / span;
      add(sums, copy[Math.clamp(i + radius + 1, 0, count - 1)], 1);
      add(sums, copy[Math.clamp(i - radius, 0, count - 1)], -1);
    }
  }

  private static void add(int[] sums, int pixel, int sign) {
    sums[0] += sign * (pixel >> 16 & 0xFF);
    sums[1] += sign * (pixel >> 8 & 0xFF);
    sums[2] += sign * (pixel & 0xFF);
  }
}
