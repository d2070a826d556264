package jp.madoguchi.core.port;

/**
 * One picture: {@code rgb[y * width + x]} as 0xRRGGBB, top row first. The array is owned by the
 * frame and not changed after construction.
 *
 * @param sequence rises by one with each frame of a capture
 * @param tick the monotonic time of exposure in nanoseconds
 */
public record Frame(int width, int height, int[] rgb, long sequence, long tick) {
  public Frame {
    if (width < 1 || height < 1 || rgb.length != width * height) {
      throw new IllegalArgumentException(width + "×" + height + " with " + rgb.length + " pixels");
    }
  }
}
