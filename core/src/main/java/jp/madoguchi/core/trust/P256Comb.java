package jp.madoguchi.core.trust;

import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.raw.Nat256;

/**
 * Multiples of one point of P-256, made once, from which any other is put together with 32
 * additions and 7 doublings (Lim and Lee, CRYPTO '94, section 3: eight teeth, four blocks). How
 * long that takes depends on the number, so it is for public numbers only. Larger ones need fewer
 * additions and gain nothing: they outgrow the processor's caches. Immutable; 1,024 points, 250 kB.
 */
final class P256Comb {
  private static final int TEETH = 8;
  private static final int SPACING = 32;
  private static final int BLOCKS = 4;
  private static final int ROUNDS = SPACING / BLOCKS;

  private final ECPoint[][] blocks;
  private final ECPoint nothing;

  private P256Comb(ECPoint[][] blocks, ECPoint nothing) {
    this.blocks = blocks;
    this.nothing = nothing;
  }

  /** Costs about as much as 25 verifications without it. */
  static P256Comb of(ECPoint point) {
    ECCurve curve = point.getCurve();
    ECPoint[][] blocks = new ECPoint[BLOCKS][1 << TEETH];
    ECPoint doubled = point;
    for (int tooth = 0; tooth < TEETH; tooth++) {
      for (int block = 0; block < BLOCKS; block++) {
        blocks[block][1 << tooth] = doubled;
        doubled = doubled.timesPow2(ROUNDS).normalize();
      }
    }
    for (ECPoint[] block : blocks) {
      fill(block, curve);
    }
    return new P256Comb(blocks, curve.getInfinity());
  }

  /** From the multiples by powers of two to their sums. */
  private static void fill(ECPoint[] block, ECCurve curve) {
    block[0] = curve.getInfinity();
    for (int i = 1; i < block.length; i++) {
      int highest = Integer.highestOneBit(i);
      if (i != highest) {
        block[i] = block[i - highest].add(block[highest]);
      }
    }
    curve.normalizeAll(block);
  }

  /**
   * {@code a} times this comb's point and {@code b} times the other's, together.
   *
   * @param a eight words of 32 bits, lowest first; see {@link Nat256}
   */
  ECPoint sum(int[] a, P256Comb other, int[] b) {
    ECPoint sum = nothing;
    for (int round = ROUNDS - 1; round >= 0; round--) {
      sum = sum.twice();
      for (int block = 0; block < BLOCKS; block++) {
        int column = block * ROUNDS + round;
        sum = sum.add(blocks[block][index(a, column)]).add(other.blocks[block][index(b, column)]);
      }
    }
    return sum;
  }

  private static int index(int[] words, int column) {
    int index = 0;
    for (int tooth = 0; tooth < TEETH; tooth++) {
      index |= (words[tooth] >>> column & 1) << tooth;
    }
    return index;
  }
}
