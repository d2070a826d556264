package jp.madoguchi.core.trust;

import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.raw.Nat256;

/**
 * Multiples of one point of P-256, made once, from which any other is put together with a few
 * additions and eight doublings (Lim and Lee, CRYPTO '94, section 3). How long that takes depends
 * on the number, so it is for public numbers only. Immutable.
 */
final class P256Comb {
  private static final int ROUNDS = 8;
  private static final int BITS = 256;

  private final int teeth;
  private final ECPoint[][] blocks;
  private final ECPoint nothing;

  private P256Comb(int teeth, ECPoint[][] blocks, ECPoint nothing) {
    this.teeth = teeth;
    this.blocks = blocks;
    this.nothing = nothing;
  }

  /** 32 additions; 1,024 points, 250 kB, made in the time of some 15 verifications without it. */
  static P256Comb of(ECPoint point) {
    return of(point, 4);
  }

  /** 24 additions; 6,144 points, 1.4 MB: for a point that is used as long as the program runs. */
  static P256Comb large(ECPoint point) {
    return of(point, 3);
  }

  private static P256Comb of(ECPoint point, int blockCount) {
    int columns = blockCount * ROUNDS;
    int teeth = (BITS + columns - 1) / columns;
    ECCurve curve = point.getCurve();
    ECPoint[][] blocks = new ECPoint[blockCount][1 << teeth];
    ECPoint doubled = point;
    for (int tooth = 0; tooth < teeth; tooth++) {
      for (int block = 0; block < blockCount; block++) {
        blocks[block][1 << tooth] = doubled;
        doubled = doubled.timesPow2(ROUNDS).normalize();
      }
    }
    for (ECPoint[] block : blocks) {
      fill(block, curve);
    }
    return new P256Comb(teeth, blocks, curve.getInfinity());
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
      sum = other.add(add(sum.twice(), a, round), b, round);
    }
    return sum;
  }

  private ECPoint add(ECPoint before, int[] words, int round) {
    ECPoint sum = before;
    for (int block = 0; block < blocks.length; block++) {
      sum = sum.add(blocks[block][index(words, block * ROUNDS + round)]);
    }
    return sum;
  }

  private int index(int[] words, int column) {
    int index = 0;
    int bit = column;
    for (int tooth = 0; tooth < teeth && bit < BITS; tooth++) {
      index |= (words[bit >>> 5] >>> (bit & 31) & 1) << tooth;
      bit += blocks.length * ROUNDS;
    }
    return index;
  }
}
