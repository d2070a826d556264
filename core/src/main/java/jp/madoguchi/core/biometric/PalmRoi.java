package jp.madoguchi.core.biometric;

import jp.madoguchi.core.port.Frame;

/**
 * The inner palm (関心領域), cut out of a frame upright with the fingers above, {@value #SIZE} ×
 * {@value #SIZE} cells, top row first, brought to mean 0 and standard deviation 1. Immutable.
 */
public final class PalmRoi {
  /** Cells along each side; one row fits a {@code long}. */
  public static final int SIZE = 64;

  /** Pixels that each side of a ready-cut region must have at least. */
  public static final int SMALLEST_REGION = 48;

  private final float[] cells;
  private final Place place;

  /**
   * Where the square lies in the frame, for a guide drawn over the picture.
   *
   * @param x the centre, in pixels from the left
   * @param y the centre, in pixels from the top
   * @param side the length of a side in pixels
   * @param turn clockwise turn from upright in radians
   */
  public record Place(double x, double y, double side, double turn) {}

  private PalmRoi(float[] cells, Place place) {
    this.cells = cells;
    this.place = place;
  }

  /** Takes raw brightness and normalises it; a flat square becomes all zero. */
  static PalmRoi of(float[] brightness, Place place) {
    if (brightness.length != SIZE * SIZE) {
      throw new IllegalArgumentException(brightness.length + " cells");
    }
    double sum = 0;
    double squares = 0;
    for (float value : brightness) {
      sum += value;
      squares += (double) value * value;
    }
    double mean = sum / brightness.length;
    double deviation = Math.sqrt(Math.max(0, squares / brightness.length - mean * mean));
    double gain = deviation < 1e-6 ? 0 : 1 / deviation;
    float[] normal = new float[brightness.length];
    for (int i = 0; i < normal.length; i++) {
      normal[i] = (float) ((brightness[i] - mean) * gain);
    }
    return new PalmRoi(normal, place);
  }

  /**
   * A picture that is nothing but an inner palm, cut by somebody else, as public collections have
   * them: its greatest centred square, green or grey.
   *
   * @throws IllegalArgumentException a side is shorter than {@link #SMALLEST_REGION}
   */
  public static PalmRoi ofRegion(Frame frame) {
    int side = Math.min(frame.width(), frame.height());
    if (side < SMALLEST_REGION) {
      throw new IllegalArgumentException(side + " pixels");
    }
    Place whole = new Place(frame.width() / 2.0, frame.height() / 2.0, side, 0);
    return PalmRoi.of(PalmCut.cells(frame, whole), whole);
  }

  /** Where the square lies in the frame. */
  public Place place() {
    return place;
  }

  /** The cell at column {@code x} and row {@code y}; coordinates outside are mirrored inwards. */
  float at(int x, int y) {
    return cells[mirrored(y) * SIZE + mirrored(x)];
  }

  /** The same palm turned by {@code radians} about the middle, corners mirrored inwards. */
  PalmRoi turned(double radians) {
    float[] turned = new float[cells.length];
    double cos = StrictMath.cos(radians);
    double sin = StrictMath.sin(radians);
    double middle = (SIZE - 1) / 2.0;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        double dx = x - middle;
        double dy = y - middle;
        turned[y * SIZE + x] = between(middle + cos * dx - sin * dy, middle + sin * dx + cos * dy);
      }
    }
    return new PalmRoi(turned, place);
  }

  private float between(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double fx = x - left;
    double fy = y - top;
    double upper = at(left, top) * (1 - fx) + at(left + 1, top) * fx;
    double lower = at(left, top + 1) * (1 - fx) + at(left + 1, top + 1) * fx;
    return (float) (upper * (1 - fy) + lower * fy);
  }

  private static int mirrored(int index) {
    if (index < 0) {
      return Math.min(SIZE - 1, -1 - index);
    }
    return index < SIZE ? index : Math.max(0, 2 * SIZE - 1 - index);
  }
}
