package jp.madoguchi.core.biometric;

/** One measure of a shrunken picture, values −255 to 255. */
record Plane(int width, int height, int[] values) {
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
