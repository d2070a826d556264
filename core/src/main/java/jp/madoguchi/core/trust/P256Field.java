package jp.madoguchi.core.trust;

import java.math.BigInteger;

/**
 * Arithmetic modulo the prime of P-256, p = 2²⁵⁶ − 2²²⁴ + 2¹⁹² + 2⁹⁶ − 1, without an object for
 * each number on the way. For public numbers only.
 *
 * <p>A number is five limbs of 52 bits, lowest first, of value Σ limb·2⁵²ⁱ, standing for that value
 * times 2⁻²⁶⁰ (Montgomery, Mathematics of Computation 44). Limbs have a sign and 11 bits to spare,
 * so that sums and differences need no carry. What {@link #multiply} and {@link #settle} give is
 * below 1.01 p with limbs below 1.1·2⁵²; sums of up to twelve such numbers may be factors.
 */
final class P256Field {
  static final int LIMBS = 5;

  private static final int BITS = 52;
  private static final long MASK = (1L << BITS) - 1;

  /** What the highest limb has below 2²⁵⁶. */
  private static final int TOP_BITS = 256 - 4 * BITS;

  private static final long TOP_MASK = (1L << TOP_BITS) - 1;

  /** {@code Math.multiplyHigh} drops 64 bits; with both factors shifted by this, it drops 52. */
  private static final int SPARE = (Long.SIZE - BITS) / 2;

  private static final BigInteger P =
      BigInteger.TWO
          .pow(256)
          .subtract(BigInteger.TWO.pow(224))
          .add(BigInteger.TWO.pow(192))
          .add(BigInteger.TWO.pow(96))
          .subtract(BigInteger.ONE);

  private P256Field() {}

  /** This number as limbs. */
  static long[] of(BigInteger number) {
    BigInteger rest = number.shiftLeft(LIMBS * BITS).mod(P);
    long[] limbs = new long[LIMBS];
    for (int i = 0; i < LIMBS; i++) {
      limbs[i] = rest.longValue() & MASK;
      rest = rest.shiftRight(BITS);
    }
    return limbs;
  }

  /** Whether p divides it. */
  static boolean isZero(long[] x) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = LIMBS - 1; i >= 0; i--) {
      sum = sum.shiftLeft(BITS).add(BigInteger.valueOf(x[i]));
    }
    return sum.mod(P).signum() == 0;
  }

  /** {@code to} becomes {@code x + times · y}. */
  static void add(long[] x, long times, long[] y, long[] to) {
    for (int i = 0; i < LIMBS; i++) {
      to[i] = x[i] + times * y[i];
    }
  }

  /** {@code to} becomes {@code x · y}, see {@link #multiply(long[], long[], int, long[])}. */
  static void multiply(long[] x, long[] y, long[] to) {
    multiply(x, y, 0, to);
  }

  /**
   * {@code to}, which may be a factor, becomes {@code x · y}. With each limb of x the lowest limb
   * of the sum is made zero and dropped, by adding m·p. Since p is −1 modulo 2⁵², m is that limb
   * itself.
   *
   * @param at where the limbs of y begin
   */
  static void multiply(long[] x, long[] y, int at, long[] to) {
    long y0 = y[at];
    long y1 = y[at + 1];
    long y2 = y[at + 2];
    long y3 = y[at + 3];
    long y4 = y[at + 4];
    long t0 = 0;
    long t1 = 0;
    long t2 = 0;
    long t3 = 0;
    long t4 = 0;
    for (int i = 0; i < LIMBS; i++) {
      long a = x[i];
      t0 += low(a, y0);
      t1 += high(a, y0) + low(a, y1);
      t2 += high(a, y1) + low(a, y2);
      t3 += high(a, y2) + low(a, y3);
      t4 += high(a, y3) + low(a, y4);
      long m = t0 & MASK;
      t0 = t1 + (t0 >> BITS) + (m << 44 & MASK);
      t1 = t2 + (m >>> 8);
      t2 = t3 + (m << 36 & MASK);
      t3 = t4 + (m >>> 16) - (m << 16 & MASK) + (m << 48 & MASK);
      t4 = high(a, y4) - (m >>> 36) + (m >>> 4);
    }
    settled(t0, t1, t2, t3, t4, to);
  }

  private static long low(long a, long b) {
    return a * b & MASK;
  }

  private static long high(long a, long b) {
    return Math.multiplyHigh(a << SPARE, b << SPARE);
  }

  /** The same number, small again. */
  static void settle(long[] x) {
    settled(x[0], x[1], x[2], x[3], x[4], x);
  }

  /** Each limb hands on what is too much for it; 2²⁵⁶ is 2²²⁴ − 2¹⁹² − 2⁹⁶ + 1. */
  private static void settled(long t0, long t1, long t2, long t3, long t4, long[] to) {
    long over = t4 >> TOP_BITS;
    to[0] = (t0 & MASK) + over;
    to[1] = (t1 & MASK) + (t0 >> BITS) - (over << 44);
    to[2] = (t2 & MASK) + (t1 >> BITS);
    to[3] = (t3 & MASK) + (t2 >> BITS) - (over << 36);
    to[4] = (t4 & TOP_MASK) + (t3 >> BITS) + (over << 16);
  }
}
