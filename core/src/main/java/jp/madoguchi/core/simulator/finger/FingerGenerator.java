package jp.madoguchi.core.simulator.finger;

import java.util.Random;
import jp.madoguchi.core.port.Frame;

/**
 * The prints of one made-up finger at {@value #DPI} dpi: the same seed is the same finger, each
 * shot lays it down elsewhere, turned, pressed and stretched a little otherwise. Immutable.
 */
public final class FingerGenerator {
  /** Pixels to an inch. */
  public static final int DPI = 500;

  private static final int WIDTH = 300;
  private static final int HEIGHT = 380;

  /** Ridges of grown-ups lie 0.4 to 0.53 mm apart, in pixels. */
  private static final double NARROW = 7.9;

  private static final double WIDER = 2.5;

  private static final int LIGHT = 0xF0;

  private final float[] ridges;

  /**
   * @param person the seed of the finger
   */
  public FingerGenerator(long person) {
    Random chance = new Random(person * 0x9E3779B97F4A7C15L + 11);
    RidgeFlow flow = new RidgeFlow(chance, WIDTH, HEIGHT);
    ridges =
        new RidgeGrowth(flow, WIDTH, HEIGHT, NARROW + WIDER * chance.nextDouble()).grown(chance);
  }

  /**
   * Lays the finger down once.
   *
   * @param shot decides where and how
   */
  public Frame shoot(long shot, long sequence, long tick) {
    Random chance = new Random(shot * 0x2545F4914F6CDD1DL + 5);
    double turn = 0.14 * (chance.nextDouble() - 0.5) * 2;
    double shiftX = 12 * (chance.nextDouble() - 0.5) * 2;
    double shiftY = 12 * (chance.nextDouble() - 0.5) * 2;
    double pressure = 0.3 * (chance.nextDouble() - 0.5);
    double stretch = 2.5 * chance.nextDouble();
    double cos = StrictMath.cos(turn);
    double sin = StrictMath.sin(turn);
    int[] rgb = new int[WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double dx = x - WIDTH / 2.0 - shiftX;
        double dy = y - HEIGHT / 2.0 - shiftY;
        double fromX = cos * dx + sin * dy + WIDTH / 2.0 + stretch * StrictMath.sin(dy / 60);
        double fromY = cos * dy - sin * dx + HEIGHT / 2.0 + stretch * StrictMath.sin(dx / 50);
        double noise = chance.nextGaussian() * 9;
        rgb[y * WIDTH + x] = grey(isSkin(dx, dy) ? skin(fromX, fromY, pressure) : LIGHT, noise);
      }
    }
    return new Frame(WIDTH, HEIGHT, rgb, sequence, tick);
  }

  /** What the sensor shows without a finger. */
  public static Frame empty(long shot, long sequence, long tick) {
    Random chance = new Random(shot);
    int[] rgb = new int[WIDTH * HEIGHT];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = grey(LIGHT, chance.nextGaussian() * 4);
    }
    return new Frame(WIDTH, HEIGHT, rgb, sequence, tick);
  }

  /** What touches the glass is an oval. */
  private static boolean isSkin(double dx, double dy) {
    double a = dx / (WIDTH * 0.44);
    double b = dy / (HEIGHT * 0.45);
    return a * a + b * b < 1;
  }

  private double skin(double x, double y, double pressure) {
    return 128 - 100 * Math.clamp(at(x, y) * 1.3 + pressure, -1, 1);
  }

  private double at(double x, double y) {
    int left = (int) Math.clamp(StrictMath.floor(x), 0, WIDTH - 2);
    int top = (int) Math.clamp(StrictMath.floor(y), 0, HEIGHT - 2);
    double fx = Math.clamp(x - left, 0, 1);
    double fy = Math.clamp(y - top, 0, 1);
    int i = top * WIDTH + left;
    double above = ridges[i] * (1 - fx) + ridges[i + 1] * fx;
    double below = ridges[i + WIDTH] * (1 - fx) + ridges[i + WIDTH + 1] * fx;
    return above * (1 - fy) + below * fy;
  }

  private static int grey(double value, double noise) {
    int level = (int) Math.clamp(Math.round(value + noise), 0, 255);
    return level << 16 | level << 8 | level;
  }
}
