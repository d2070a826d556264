package jp.madoguchi.core.simulator.finger;

import java.util.Random;

/**
 * Grows ridges from noise by filtering it again and again along the {@link RidgeFlow}, with Gabor
 * filters of the width of a ridge. Where neighbouring ridges do not fit, they end or fork: so
 * minutiae come by themselves, elsewhere for each person.
 */
final class RidgeGrowth {
  private static final int TURNS = 36;
  private static final int REACH = 8;
  private static final int SIZE = 2 * REACH + 1;
  private static final int ROUNDS = 7;
  private static final double SPREAD = 3.4;
  private static final double STEEPNESS = 3;

  private final int width;
  private final int height;
  private final int[] turns;
  private final float[][] filters;

  RidgeGrowth(RidgeFlow flow, int width, int height, double period) {
    this.width = width;
    this.height = height;
    turns = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double turn = flow.at(x, y) / StrictMath.PI * TURNS;
        turns[y * width + x] = Math.floorMod((int) StrictMath.floor(turn + 0.5), TURNS);
      }
    }
    filters = new float[TURNS][];
    for (int turn = 0; turn < TURNS; turn++) {
      filters[turn] = filter(turn * StrictMath.PI / TURNS, period);
    }
  }

  /** Without a mean, so that neither light nor dark wins. */
  private static float[] filter(double along, double period) {
    float[] filter = new float[SIZE * SIZE];
    double across = along + StrictMath.PI / 2;
    double sum = 0;
    for (int y = -REACH; y <= REACH; y++) {
      for (int x = -REACH; x <= REACH; x++) {
        double place = x * StrictMath.cos(across) + y * StrictMath.sin(across);
        double weight = StrictMath.exp(-(x * x + y * y) / (2 * SPREAD * SPREAD));
        double value = weight * StrictMath.cos(2 * StrictMath.PI * place / period);
        filter[(y + REACH) * SIZE + x + REACH] = (float) value;
        sum += value;
      }
    }
    double strength = 0;
    for (int i = 0; i < filter.length; i++) {
      filter[i] -= (float) (sum / filter.length);
      strength += Math.abs(filter[i]);
    }
    for (int i = 0; i < filter.length; i++) {
      filter[i] /= (float) strength;
    }
    return filter;
  }

  /** Ridges as positive, valleys as negative values, about −1 to 1. */
  float[] grown(Random chance) {
    float[] field = new float[width * height];
    for (int i = 0; i < field.length; i++) {
      field[i] = chance.nextFloat() - 0.5f;
    }
    for (int round = 0; round < ROUNDS; round++) {
      field = filtered(field);
    }
    return field;
  }

  private float[] filtered(float[] field) {
    float[] next = new float[field.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float answer = answer(field, x, y, filters[turns[y * width + x]]);
        next[y * width + x] = (float) StrictMath.tanh(STEEPNESS * answer);
      }
    }
    return next;
  }

  private float answer(float[] field, int x, int y, float[] filter) {
    float sum = 0;
    for (int dy = -REACH; dy <= REACH; dy++) {
      int row = Math.clamp(y + dy, 0, height - 1) * width;
      int line = (dy + REACH) * SIZE + REACH;
      for (int dx = -REACH; dx <= REACH; dx++) {
        sum += filter[line + dx] * field[row + Math.clamp(x + dx, 0, width - 1)];
      }
    }
    return sum;
  }
}
