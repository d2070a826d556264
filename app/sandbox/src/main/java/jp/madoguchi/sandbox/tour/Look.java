package jp.madoguchi.sandbox.tour;

/**
 * A way to look at the window for a picture.
 *
 * @param suffix what the picture's name ends in
 * @param width in logical pixels
 * @param scale pixels of the picture to a logical pixel
 */
record Look(String suffix, int width, int height, double scale, boolean dark) {
  static final Look PLAIN = new Look("", 1280, 800, 1, false);
  static final Look DARK = new Look("-dark", 1280, 800, 1, true);
  static final Look SMALL = new Look("-1366x768", 1366, 768, 1, false);
  static final Look LARGE = new Look("-150-percent", 1280, 800, 1.5, false);
}
