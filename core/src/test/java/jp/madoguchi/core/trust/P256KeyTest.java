package jp.madoguchi.core.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
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
    @Test
    void givesTheSumOfTwoMultiples() {
      ECPoint q = G.multiply(number()).normalize();
      P256Comb inTest = P256Comb.of(G);
      P256Comb other = P256Comb.of(q);
      List<BigInteger> bounds =
          List.of(BigInteger.ZERO, ONE, N.subtract(ONE), ONE.shiftLeft(255), number(), number());
      for (BigInteger a : bounds) {
        for (BigInteger b : bounds) {
          assertEquals(
              G.multiply(a).add(q.multiply(b)).normalize(),
              inTest.sum(P256Key.words(a), other, P256Key.words(b)).normalize());
        }
      }
    }
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
