package jp.madoguchi.core.trust;

import java.math.BigInteger;

/**
 * A sum of points of P-256 while it grows, in Jacobian coordinates: the point is (x/z², y/z³). For
 * one thread.
 *
 * <p>The formulas do not hold where a point is added to itself or to its negative. Neither is
 * looked for: z becomes zero there and stays so, and {@link #isLost} tells at the end. That costs
 * nothing on the way, and happens only where somebody chose the numbers for it.
 */
final class P256Sum {
  /** Of a point in a table: the limbs of x, then those of y. */
  static final int POINT = 2 * P256Field.LIMBS;

  private static final long[] ONE = P256Field.of(BigInteger.ONE);

  private final long[] x = number();
  private final long[] y = number();
  private final long[] z = number();
  private final long[] a = number();
  private final long[] b = number();
  private final long[] c = number();
  private final long[] d = number();
  private boolean empty = true;

  private static long[] number() {
    return new long[P256Field.LIMBS];
  }

  /** Adds the point at this place of a table (add-2004-hmv of the Explicit-Formulas Database). */
  void add(long[] table, int at) {
    if (empty) {
      begin(table, at);
      return;
    }
    P256Field.multiply(z, z, a);
    P256Field.multiply(z, a, b);
    P256Field.multiply(a, table, at, a);
    P256Field.multiply(b, table, at + P256Field.LIMBS, b);
    P256Field.add(a, -1, x, a);
    P256Field.add(b, -1, y, b);
    P256Field.multiply(z, a, z);
    P256Field.multiply(a, a, c);
    P256Field.multiply(x, c, d);
    P256Field.multiply(a, c, c);
    P256Field.multiply(b, b, x);
    P256Field.add(x, -1, c, x);
    P256Field.add(x, -2, d, x);
    P256Field.add(d, -1, x, d);
    P256Field.multiply(b, d, d);
    P256Field.multiply(y, c, y);
    P256Field.add(d, -1, y, y);
  }

  private void begin(long[] table, int at) {
    System.arraycopy(table, at, x, 0, P256Field.LIMBS);
    System.arraycopy(table, at + P256Field.LIMBS, y, 0, P256Field.LIMBS);
    System.arraycopy(ONE, 0, z, 0, P256Field.LIMBS);
    empty = false;
  }

  /** Doubles it (dbl-2001-b there); nobody's y is zero on this curve. */
  void twice() {
    if (empty) {
      return;
    }
    P256Field.multiply(z, z, a);
    P256Field.multiply(y, z, z);
    P256Field.add(z, 1, z, z);
    P256Field.multiply(y, y, b);
    P256Field.multiply(x, b, c);
    P256Field.add(x, -1, a, d);
    P256Field.add(x, 1, a, a);
    P256Field.multiply(a, d, a);
    P256Field.add(a, 2, a, a);
    P256Field.multiply(a, a, x);
    P256Field.add(x, -8, c, x);
    P256Field.settle(x);
    P256Field.add(c, 3, c, c);
    P256Field.add(c, -1, x, c);
    P256Field.multiply(a, c, c);
    P256Field.multiply(b, b, b);
    P256Field.add(c, -8, b, y);
    P256Field.settle(y);
  }

  /** Whether nothing can be said of it: nothing was added, or the formulas did not hold. */
  boolean isLost() {
    return empty || P256Field.isZero(z);
  }

  /** Whether this is the first coordinate of the sum, which is not lost. */
  boolean hasX(BigInteger affine) {
    long[] expected = P256Field.of(affine);
    P256Field.multiply(z, z, a);
    P256Field.multiply(expected, a, a);
    P256Field.add(a, -1, x, a);
    return P256Field.isZero(a);
  }
}
