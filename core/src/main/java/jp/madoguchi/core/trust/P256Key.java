package jp.madoguchi.core.trust;

import java.math.BigInteger;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.raw.Nat256;
import org.bouncycastle.util.BigIntegers;

/**
 * A point of P-256 that verifies signatures (FIPS 186-5, 6.4.2). The first few are verified as
 * Bouncy Castle does; a point that is asked for more, as the same few are in a batch, is given a
 * {@link P256Comb}, and then takes a quarter of the time. Safe for use by several threads.
 */
final class P256Key {
  /**
   * After so many signatures a comb is made. It would pay sooner; but a batch whose keys change all
   * the time shall not fill the memory with combs: 78 at most among its 20,000 signatures.
   */
  static final int WORTH = 256;

  private static final ECDomainParameters P256 =
      new ECDomainParameters(CustomNamedCurves.getByName("P-256"));

  private final ECPublicKeyParameters key;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicReference<Optional<P256Comb>> comb = new AtomicReference<>(Optional.empty());

  private P256Key(ECPublicKeyParameters key) {
    this.key = key;
  }

  /** Made when somebody first needs it, and then the same for all. */
  private static final class Generator {
    static final P256Comb COMB = P256Comb.of(P256.getG());
  }

  /**
   * The point with these coordinates.
   *
   * @throws IllegalArgumentException it is not on the curve
   */
  static P256Key of(BigInteger x, BigInteger y) {
    return new P256Key(new ECPublicKeyParameters(P256.getCurve().validatePoint(x, y), P256));
  }

  /** The order of the curve's group. */
  static BigInteger order() {
    return P256.getN();
  }

  /** Whether (r, s), any two numbers, is this key's signature over a message of this SHA-256. */
  boolean holds(byte[] hash, BigInteger r, BigInteger s) {
    return asked.incrementAndGet() > WORTH ? quickly(hash, r, s) : plainly(hash, r, s);
  }

  boolean plainly(byte[] hash, BigInteger r, BigInteger s) {
    ECDSASigner verifier = new ECDSASigner();
    verifier.init(false, key);
    return verifier.verifySignature(hash, r, s);
  }

  boolean quickly(byte[] hash, BigInteger r, BigInteger s) {
    BigInteger n = P256.getN();
    if (!isWithin(r, n) || !isWithin(s, n)) {
      return false;
    }
    BigInteger inverse = BigIntegers.modOddInverseVar(n, s);
    BigInteger u1 = new BigInteger(1, hash).multiply(inverse).mod(n);
    BigInteger u2 = r.multiply(inverse).mod(n);
    P256Sum sum = Generator.COMB.sum(words(u1), comb(), words(u2));
    return sum.isLost() ? plainly(hash, r, s) : hasX(sum, r);
  }

  /** Where two threads need it first at once, each makes the same. */
  private P256Comb comb() {
    return comb.get()
        .orElseGet(() -> {
          P256Comb made = P256Comb.of(key.getQ());
          comb.set(Optional.of(made));
          return made;
        });
  }

  private static boolean isWithin(BigInteger number, BigInteger order) {
    return number.signum() > 0 && number.compareTo(order) < 0;
  }

  static int[] words(BigInteger number) {
    return Nat256.fromBigInteger(number);
  }

  /** Whether the point's x is {@code r} modulo the order. */
  private static boolean hasX(P256Sum point, BigInteger r) {
    BigInteger next = r.add(P256.getN());
    return point.hasX(r) || P256.getCurve().isValidFieldElement(next) && point.hasX(next);
  }
}
