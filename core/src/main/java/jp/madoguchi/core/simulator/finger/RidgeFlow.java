package jp.madoguchi.core.simulator.finger;

import java.util.Random;

/**
 * Which way the ridges run: a loop or a whorl whose core and delta stand a little elsewhere for
 * each person (zero-pole model of Sherlock and Monro), bent by smooth waves.
 */
final class RidgeFlow {
  private final double coreX;
  private final double coreY;
  private final double deltaX;
  private final double deltaY;
  private final boolean whorl;
  private final double[] waves = new double[9];

  RidgeFlow(Random chance, int width, int height) {
    coreX = width * (0.36 + 0.28 * chance.nextDouble());
    coreY = height * (0.3 + 0.24 * chance.nextDouble());
    boolean right = chance.nextBoolean();
    deltaX = width * (right ? 0.82 + 0.1 * chance.nextDouble() : 0.08 + 0.1 * chance.nextDouble());
    deltaY = height * (0.72 + 0.14 * chance.nextDouble());
    whorl = chance.nextInt(3) == 0;
    for (int i = 0; i < waves.length; i++) {
      waves[i] = chance.nextDouble() - 0.5;
    }
  }

  /** The ridges' direction at a point, in radians; only its tangent counts. */
  double at(double x, double y) {
    double turn = angle(x - coreX, y - coreY) - angle(x - deltaX, y - deltaY);
    if (whorl) {
      turn += angle(x - coreX - waves[0] * 20, y - coreY - 26);
      turn -= angle(x - 2 * coreX + deltaX, y - deltaY - waves[1] * 20);
    }
    double bend = 0;
    for (int i = 2; i + 2 < waves.length; i += 3) {
      bend +=
          0.9
              * waves[i]
              * StrictMath.sin(
                  x * waves[i + 1] * 0.04 + y * waves[i + 2] * 0.04 + 7 * waves[i + 1]);
    }
    return 0.5 * turn + bend;
  }

  private static double angle(double x, double y) {
    return StrictMath.atan2(y, x);
  }
}
