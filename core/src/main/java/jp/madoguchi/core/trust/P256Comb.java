package jp.madoguchi.core.trust;

import java.util.Arrays;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECFieldElement;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.raw.Nat256;

/**
 * Multiples of one point of P-256, made once, from which any other is put together with 32
 * additions and 7 doublings (Lim and Lee, CRYPTO '94, section 3: eight teeth, four blocks). How
 * long that takes depends on the number, so it is for public numbers only. Larger ones need fewer
 * additions and gain nothing: they outgrow the processor's caches. Immutable; 1,024 points, 80 kB.
 */
final class P256Comb {
  private static final int TEETH = 8;
  private static final int SPACING = 32;
  private static final int BLOCKS = 4;
  private static final int ROUNDS = SPACING / BLOCKS;

  private final long[][] blocks;

  private P256Comb(long[][] blocks) {
    this.blocks = blocks;
  }

  /** Costs about as much as 100 verifications with it. */
  static P256Comb of(ECPoint point) {
    ECPoint[][] blocks = new ECPoint[BLOCKS][1 << TEETH];
    ECPoint doubled = point;
    for (int tooth = 0; tooth < TEETH; tooth++) {
      for (int block = 0; block < BLOCKS; block++) {
        blocks[block][1 << tooth] = doubled;
        doubled = doubled.timesPow2(ROUNDS).normalize();
      }
    }
    return new P256Comb(
        Arrays.stream(blocks).map(block -> filled(block, point.getCurve())).toArray(long[][]::new));
  }

  /** From the multiples by powers of two to their sums; nothing lies in the first place. */
  private static long[] filled(ECPoint[] block, ECCurve curve) {
    block[0] = curve.getInfinity();
    for (int i = 1; i < block.length; i++) {
      int highest = Integer.highestOneBit(i);
      if (i != highest) {
        block[i] = block[i - highest].add(block[highest]);
      }
    }
    curve.normalizeAll(block);
    long[] limbs = new long[block.length * P256Sum.POINT];
    for (int i = 1; i < block.length; i++) {
      put(block[i].getAffineXCoord(), limbs, i * P256Sum.POINT);
      put(block[i].getAffineYCoord(), limbs, i * P256Sum.POINT + P256Field.LIMBS);
    }
    return limbs;
  }

  private static void put(ECFieldElement coordinate, long[] limbs, int at) {
    System.arraycopy(P256Field.of(coordinate.toBigInteger()), 0, limbs, at, P256Field.LIMBS);
  }

  /**
   * {@code a} times this comb's point and {@code b} times the other's, together.
   *
   * @param a eight words of 32 bits, lowest first; see {@link Nat256}
   */
  P256Sum sum(int[] a, P256Comb other, int[] b) {
    P256Sum sum = new P256Sum();
    for (int round = ROUNDS - 1; round >= 0; round--) {
      sum.twice();
      for (int block = 0; block < BLOCKS; block++) {
        int column = block * ROUNDS + round;
        add(sum, blocks[block], index(a, column));
        add(sum, other.blocks[block], index(b, column));
      }
    }
    return sum;
  }

  private static void add(P256Sum sum, long[] block, int index) {
    if (index > 0) {
      sum.add(block, index * P256Sum.POINT);
    }
  }

  private static int index(int[] words, int column) {
    int index = 0;
    for (int tooth = 0; tooth < TEETH; tooth++) {
      index |= (words[tooth] >>> column & 1) << tooth;
    }
    return index;
  }
}
