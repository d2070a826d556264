package jp.madoguchi.core.trust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.junit.jupiter.api.Test;

/** Limbs say what {@link BigInteger} says. */
class P256FieldTest {
  private static final BigInteger P =
      CustomNamedCurves.getByName("P-256").getCurve().getField().getCharacteristic();
  private static final BigInteger ONE = BigInteger.ONE;
  private static final int BITS = 52;

  /** What a limb may be at most in a factor, and more than any sum in the formulas has. */
  private static final long MOST = 12L << BITS;

  private final Random chance = new Random(20261122);

  @Test
  void aProductIsThatOfTheNumbers() {
    for (BigInteger x : numbers()) {
      for (BigInteger y : numbers()) {
        long[] product = product(P256Field.of(x), P256Field.of(y));
        assertTrue(same(product, x.multiply(y)));
        assertFalse(same(product, x.multiply(y).add(ONE)));
      }
    }
  }

  @Test
  void aProductOfLimbsAtTheirBoundsIsRight() {
    for (int i = 0; i < 20_000; i++) {
      long[] x = limbs();
      long[] y = limbs();
      long[] product = product(x, y);
      BigInteger expected = value(x).multiply(value(y));
      assertTrue(expected.subtract(value(product).shiftLeft(260)).mod(P).signum() == 0);
      assertIsSmall(product);
    }
  }

  @Test
  void settlingChangesTheLimbsAndNotTheNumber() {
    for (int i = 0; i < 20_000; i++) {
      long[] x = limbs();
      long[] settled = x.clone();
      P256Field.settle(settled);
      assertTrue(value(x).subtract(value(settled)).mod(P).signum() == 0);
      assertIsSmall(settled);
    }
  }

  @Test
  void aProductMayLieWhereAFactorLay() {
    long[] x = P256Field.of(P.subtract(BigInteger.TWO));
    long[] square = product(x, x);
    P256Field.multiply(x, x, x);
    assertArrayEquals(square, x);
  }

  @Test
  void multiplesOfThePrimeAreZero() {
    assertTrue(P256Field.isZero(new long[P256Field.LIMBS]));
    assertTrue(P256Field.isZero(P256Field.of(P)));
    long[] difference = P256Field.of(P.subtract(ONE));
    P256Field.add(difference, 1, P256Field.of(ONE), difference);
    assertTrue(P256Field.isZero(difference));
    P256Field.add(difference, -3, difference, difference);
    assertTrue(P256Field.isZero(difference));
  }

  @Test
  void othersAreNot() {
    for (BigInteger x : numbers()) {
      assertTrue(x.mod(P).signum() == 0 || !P256Field.isZero(P256Field.of(x)));
    }
  }

  private static long[] product(long[] x, long[] y) {
    long[] to = new long[P256Field.LIMBS];
    P256Field.multiply(x, y, to);
    return to;
  }

  private static boolean same(long[] limbs, BigInteger number) {
    long[] difference = new long[P256Field.LIMBS];
    P256Field.add(limbs, -1, P256Field.of(number), difference);
    return P256Field.isZero(difference);
  }

  /** As the class promises, so that sums of some of them are no more than factors may be. */
  private static void assertIsSmall(long[] limbs) {
    for (long limb : limbs) {
      assertTrue(Math.abs(limb) <= (1L << BITS) * 1.1);
    }
    assertTrue(
        value(limbs)
                .abs()
                .compareTo(P.multiply(BigInteger.valueOf(101)).divide(BigInteger.valueOf(100)))
            < 0);
  }

  private static BigInteger value(long[] limbs) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = P256Field.LIMBS - 1; i >= 0; i--) {
      sum = sum.shiftLeft(BITS).add(BigInteger.valueOf(limbs[i]));
    }
    return sum;
  }

  /** Each at a bound, at zero or anywhere between; the number itself within twelve times p. */
  private long[] limbs() {
    long[] limbs = new long[P256Field.LIMBS];
    for (int i = 0; i < P256Field.LIMBS; i++) {
      long most = i == P256Field.LIMBS - 1 ? MOST >> 4 : MOST;
      limbs[i] =
          switch (chance.nextInt(5)) {
            case 0 -> most;
            case 1 -> -most;
            case 2 -> 0;
            default -> chance.nextLong(-most, most);
          };
    }
    return limbs;
  }

  private List<BigInteger> numbers() {
    List<BigInteger> numbers =
        new ArrayList<>(
            List.of(
                BigInteger.ZERO,
                ONE,
                BigInteger.TWO,
                P.subtract(ONE),
                P,
                P.add(ONE),
                ONE.shiftLeft(255),
                ONE.shiftLeft(256).subtract(ONE),
                ONE.shiftLeft(256).subtract(P)));
    for (int limb = 0; limb < P256Field.LIMBS; limb++) {
      numbers.add(ONE.shiftLeft(BITS * limb));
      numbers.add(ONE.shiftLeft(BITS * limb).subtract(ONE));
    }
    for (int i = 0; i < 100; i++) {
      numbers.add(new BigInteger(256, chance));
    }
    return numbers;
  }
}
