package jp.madoguchi.core.simulator.hand;

import java.util.Arrays;
import jp.madoguchi.core.port.Frame;

/** One shot on its way from skin to frame: view, light, blur, noise. */
final class Exposure {
  /** The view is computed at every so many pixels and interpolated between. */
  private static final int GRID = 8;

  private static final int WIDTH = HandGenerator.WIDTH;
  private static final int HEIGHT = HandGenerator.HEIGHT;
  private static final float ARM = 40 * Canvas.PER_MM;
  private static final int MAT = 0x15171C;
  private static final int PRINTED_MAT = 0x2B2B2D;
  private static final int PAPER = 0xDEDBD4;
  private static final float MARGIN = 7 * Canvas.PER_MM;

  private final Shot shot;

  Exposure(Shot shot) {
    this.shot = shot;
  }

  Frame of(int[] texture, long sequence, long tick) {
    int[] rgb = new int[WIDTH * HEIGHT];
    PlaneView view = new PlaneView(shot.pose());
    double[][] upper = gridRow(view, 0);
    for (int top = 0; top < HEIGHT; top += GRID) {
      double[][] lower = gridRow(view, top + GRID);
      for (int y = top; y < top + GRID; y++) {
        drawRow(texture, rgb, y, upper, lower, (double) (y - top) / GRID);
      }
      upper = lower;
    }
    return developed(rgb, sequence, tick);
  }

  Frame ofNothing(long sequence, long tick) {
    int[] rgb = new int[WIDTH * HEIGHT];
    Arrays.fill(rgb, MAT);
    return developed(rgb, sequence, tick);
  }

  private Frame developed(int[] rgb, long sequence, long tick) {
    Optics optics = shot.optics();
    if (optics.blur() > 0) {
      Blur.box(rgb, WIDTH, optics.blur());
      Blur.box(rgb, WIDTH, optics.blur());
    }
    new Sensor(optics).expose(rgb, WIDTH);
    return new Frame(WIDTH, HEIGHT, rgb, sequence, tick);
  }

  private static double[][] gridRow(PlaneView view, int y) {
    double[][] places = new double[WIDTH / GRID + 1][2];
    for (int i = 0; i < places.length; i++) {
      view.look(i * GRID, y, places[i]);
    }
    return places;
  }

  private void drawRow(
      int[] texture, int[] rgb, int y, double[][] upper, double[][] lower, double down) {
    for (int cell = 0; cell < WIDTH / GRID; cell++) {
      double fromX = upper[cell][0] + down * (lower[cell][0] - upper[cell][0]);
      double fromY = upper[cell][1] + down * (lower[cell][1] - upper[cell][1]);
      double toX = upper[cell + 1][0] + down * (lower[cell + 1][0] - upper[cell + 1][0]);
      double toY = upper[cell + 1][1] + down * (lower[cell + 1][1] - upper[cell + 1][1]);
      double stepX = (toX - fromX) / GRID;
      double stepY = (toY - fromY) / GRID;
      int at = y * WIDTH + cell * GRID;
      for (int i = 0; i < GRID; i++) {
        rgb[at + i] = seen(texture, fromX + i * stepX, fromY + i * stepY);
      }
    }
  }

  private int seen(int[] texture, double x, double y) {
    float u = (float) ((x - Canvas.LEFT) * Canvas.PER_MM - 0.5);
    float v = (float) ((Canvas.TOP - y) * Canvas.PER_MM - 0.5);
    boolean beside = u < 0 || v < 0 || u >= Canvas.WIDTH - 1;
    if (beside || v >= Canvas.HEIGHT - 1 && shot.printed()) {
      return MAT;
    }
    if (shot.printed() && onMargin(u, v)) {
      return PAPER;
    }
    float within = alongArm(v);
    int row = (int) within;
    int column = (int) u;
    int backdrop = shot.printed() ? PRINTED_MAT : MAT;
    return mixed(texture, row * Canvas.WIDTH + column, u - column, within - row, backdrop);
  }

  private static boolean onMargin(float u, float v) {
    return u < MARGIN || v < MARGIN || u > Canvas.WIDTH - MARGIN || v > Canvas.HEIGHT - MARGIN;
  }

  /** Below the canvas the arm goes on as its last stretch, there and back again. */
  private static float alongArm(float row) {
    float end = Canvas.HEIGHT - 2;
    if (row <= end) {
      return row;
    }
    float beyond = (row - end) % (2 * ARM);
    return beyond <= ARM ? end - beyond : end - 2 * ARM + beyond;
  }

  private static int mixed(int[] texture, int at, float fx, float fy, int backdrop) {
    int northWest = texture[at];
    int northEast = texture[at + 1];
    int southWest = texture[at + Canvas.WIDTH];
    int southEast = texture[at + Canvas.WIDTH + 1];
    if ((northWest | northEast | southWest | southEast) == 0) {
      return backdrop;
    }
    int nw = (int) (256 * (1 - fx) * (1 - fy));
    int ne = (int) (256 * fx * (1 - fy));
    int sw = (int) (256 * (1 - fx) * fy);
    int se = 256 - nw - ne - sw;
    int result = 0;
    int alpha =
        (northWest >>> 24) * nw
                + (northEast >>> 24) * ne
                + (southWest >>> 24) * sw
                + (southEast >>> 24) * se
            >> 8;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int hand =
          (northWest >> shift & 0xFF) * nw
                  + (northEast >> shift & 0xFF) * ne
                  + (southWest >> shift & 0xFF) * sw
                  + (southEast >> shift & 0xFF) * se
              >> 8;
      int level = hand + (backdrop >> shift & 0xFF) * (255 - alpha) / 255;
      result |= Math.min(255, level) << shift;
    }
    return result;
  }
}
