package jp.madoguchi.core.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jp.madoguchi.core.value.Sha256;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The quick way says of every signature what the plain one says. */
class P256KeyTest {
  private static final BigInteger N = P256Key.order();
  private static final BigInteger ONE = BigInteger.ONE;
  private static final ECPoint G = CustomNamedCurves.getByName("P-256").getG();

  private static final ECPoint THIRD = G.multiply(BigInteger.valueOf(20261122)).normalize();

  private final Random chance = new Random(20261122);

  private record Signed(byte[] hash, BigInteger r, BigInteger s) {}

  @Test
  void whatTheKeySignedHolds() {
    for (int key = 0; key < 3; key++) {
      BigInteger secret = number();
      P256Key inTest = key(secret);
      for (int i = 0; i < 100; i++) {
        Signed signed = sign(secret, hash());
        assertTrue(inTest.quickly(signed.hash(), signed.r(), signed.s()));
        assertTrue(inTest.plainly(signed.hash(), signed.r(), signed.s()));
      }
    }
  }

  @Test
  void whatWasChangedIsJudgedAlike() {
    BigInteger secret = number();
    P256Key inTest = key(secret);
    for (int i = 0; i < 20; i++) {
      Signed signed = sign(secret, hash());
      for (BigInteger r : changed(signed.r())) {
        for (BigInteger s : changed(signed.s())) {
          for (byte[] hash : List.of(signed.hash(), hash(), new byte[32])) {
            assertEquals(inTest.plainly(hash, r, s), inTest.quickly(hash, r, s));
          }
        }
      }
    }
  }

  private static List<BigInteger> changed(BigInteger number) {
    return List.of(
        number,
        number.add(ONE),
        number.xor(ONE.shiftLeft(200)),
        N.subtract(number),
        number.add(N),
        number.negate(),
        BigInteger.ZERO,
        ONE,
        N.subtract(ONE),
        N,
        N.add(ONE),
        ONE.shiftLeft(256).subtract(ONE),
        ONE.shiftLeft(300));
  }

  @Test
  void theOtherHalfOfTheSignaturesHoldsToo() {
    BigInteger secret = number();
    Signed signed = sign(secret, hash());
    assertTrue(key(secret).quickly(signed.hash(), signed.r(), N.subtract(signed.s())));
  }

  @Test
  void anotherKeysSignatureDoesNotHold() {
    Signed signed = sign(number(), hash());
    assertFalse(key(number()).quickly(signed.hash(), signed.r(), signed.s()));
  }

  @Test
  void keysNextToTheGeneratorAreAsGoodAsOthers() {
    Stream.of(1, 2, 3, -1, -2)
        .map(BigInteger::valueOf)
        .map(secret -> secret.mod(N))
        .forEach(secret -> {
          P256Key inTest = key(secret);
          Signed signed = sign(secret, hash());
          assertTrue(inTest.quickly(signed.hash(), signed.r(), signed.s()));
          assertFalse(inTest.quickly(hash(), signed.r(), signed.s()));
        });
  }

  @Test
  void aHashAtTheBoundsOfTheOrderIsAsGoodAsOthers() {
    BigInteger secret = number();
    for (BigInteger hash : List.of(BigInteger.ZERO, ONE, N.subtract(ONE), N, N.add(ONE))) {
      Signed signed = sign(secret, BigIntegers.asUnsignedByteArray(32, hash));
      assertTrue(key(secret).quickly(signed.hash(), signed.r(), signed.s()));
    }
  }

  /** u1 G = - u2 Q: the sum is the point at infinity, which has no x. */
  @Test
  void aSumWithoutCoordinatesIsNoSignature() {
    BigInteger secret = number();
    BigInteger r = number();
    byte[] hash = BigIntegers.asUnsignedByteArray(32, N.subtract(r.multiply(secret).mod(N)));
    assertFalse(key(secret).quickly(hash, r, number()));
    assertFalse(key(secret).plainly(hash, r, number()));
  }

  /** u1 G = u2 Q: the last addition is a doubling. */
  @Test
  void aSumOfTwoSamePointsIsJudgedAlike() {
    BigInteger secret = number();
    BigInteger r = number();
    BigInteger s = number();
    byte[] hash = BigIntegers.asUnsignedByteArray(32, r.multiply(secret).mod(N));
    assertEquals(key(secret).plainly(hash, r, s), key(secret).quickly(hash, r, s));
  }

  @Nested
  class AComb {
    private static final P256Comb OF_G = P256Comb.of(G);

    @Test
    void givesTheSumOfTwoMultiples() {
      ECPoint q = G.multiply(number()).normalize();
      P256Comb other = P256Comb.of(q);
      List<BigInteger> bounds =
          List.of(BigInteger.ZERO, ONE, N.subtract(ONE), ONE.shiftLeft(255), number(), number());
      for (BigInteger a : bounds) {
        for (BigInteger b : bounds) {
          P256Sum inTest = OF_G.sum(P256Key.words(a), other, P256Key.words(b));
          ECPoint expected = G.multiply(a).add(q.multiply(b)).normalize();
          assertEquals(expected.isInfinity(), inTest.isLost());
          assertTrue(expected.isInfinity() || isAt(inTest, expected));
        }
      }
    }

    /** Where two points are the same or each other's negative, the formulas do not hold. */
    @Test
    void saysThatASumIsLost() {
      for (BigInteger a : List.of(ONE, BigInteger.TWO, number())) {
        int[] words = P256Key.words(a);
        P256Comb opposite = P256Comb.of(G.negate().normalize());
        assertTrue(OF_G.sum(words, opposite, words).isLost());
        assertTrue(OF_G.sum(words, OF_G, words).isLost());
      }
    }

    /** Its negative has the same x, and another one with any third point. */
    private static boolean isAt(P256Sum sum, ECPoint expected) {
      boolean first = sum.hasX(x(expected));
      sum.add(point(THIRD), 0);
      return first && sum.hasX(x(expected.add(THIRD).normalize()));
    }
  }

  @Nested
  class ASum {
    @Test
    void isTwiceWhatItWas() {
      P256Sum inTest = new P256Sum();
      inTest.add(point(THIRD), 0);
      ECPoint expected = THIRD;
      for (int i = 0; i < 300; i++) {
        inTest.twice();
        expected = expected.twice().normalize();
        assertTrue(inTest.hasX(x(expected)));
        assertFalse(inTest.hasX(x(expected).add(ONE)));
      }
    }

    @Test
    void growsByOnePointAfterTheOther() {
      P256Sum inTest = new P256Sum();
      ECPoint expected = G.getCurve().getInfinity();
      for (int i = 0; i < 300; i++) {
        ECPoint next = G.multiply(number()).normalize();
        inTest.add(point(next), 0);
        expected = expected.add(next).normalize();
        assertTrue(inTest.hasX(x(expected)));
      }
    }

    @Test
    void staysLost() {
      P256Sum inTest = new P256Sum();
      assertTrue(inTest.isLost());
      inTest.add(point(G), 0);
      assertFalse(inTest.isLost());
      inTest.add(point(G), 0);
      assertTrue(inTest.isLost());
      inTest.twice();
      inTest.add(point(THIRD), 0);
      assertTrue(inTest.isLost());
    }
  }

  private static BigInteger x(ECPoint point) {
    return point.getAffineXCoord().toBigInteger();
  }

  private static long[] point(ECPoint point) {
    long[] limbs = Arrays.copyOf(P256Field.of(x(point)), P256Sum.POINT);
    long[] y = P256Field.of(point.getAffineYCoord().toBigInteger());
    System.arraycopy(y, 0, limbs, P256Field.LIMBS, P256Field.LIMBS);
    return limbs;
  }

  @Test
  void aPointThatIsNotOnTheCurveIsNoKey() {
    BigInteger x = G.getAffineXCoord().toBigInteger();
    BigInteger y = G.getAffineYCoord().toBigInteger();
    assertThrows(IllegalArgumentException.class, () -> P256Key.of(x, y.add(ONE)));
    assertThrows(
        IllegalArgumentException.class, () -> P256Key.of(BigInteger.ZERO, BigInteger.ZERO));
  }

  private static P256Key key(BigInteger secret) {
    ECPoint point = G.multiply(secret).normalize();
    return P256Key.of(
        point.getAffineXCoord().toBigInteger(), point.getAffineYCoord().toBigInteger());
  }

  private Signed sign(BigInteger secret, byte[] hash) {
    BigInteger once = number();
    BigInteger r = G.multiply(once).normalize().getAffineXCoord().toBigInteger().mod(N);
    BigInteger s =
        new BigInteger(1, hash).add(r.multiply(secret)).multiply(once.modInverse(N)).mod(N);
    return new Signed(hash, r, s);
  }

  private BigInteger number() {
    return new BigInteger(300, chance).mod(N.subtract(ONE)).add(ONE);
  }

  private byte[] hash() {
    return Sha256.digest(number().toByteArray());
  }
}
