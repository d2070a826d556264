package jp.madoguchi.bench.sim.cheap;

import java.math.BigInteger;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidParameterException;
import java.security.KeyPair;
import java.security.KeyPairGeneratorSpi;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/** Makes cheap pairs with {@link CheapChance}, and none with any other. */
final class CheapPairs extends KeyPairGeneratorSpi {
  private static final int COORDINATE = 32;
  private static final BigInteger P =
      new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
  private static final BigInteger B =
      new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
  private static final BigInteger THREE = BigInteger.valueOf(3);

  /** P is 3 modulo 4, so that a square to this power is a root of it. */
  private static final BigInteger ROOT = P.add(BigInteger.ONE).shiftRight(2);

  private final CheapKind kind;
  private Optional<CheapChance> chance = Optional.empty();

  CheapPairs(CheapKind kind) {
    this.kind = kind;
  }

  @Override
  public void initialize(int keySize, SecureRandom random) {
    chance = cheap(random);
    if (chance.isEmpty()) {
      throw new InvalidParameterException("not for cheap keys");
    }
  }

  @Override
  public void initialize(AlgorithmParameterSpec parameters, SecureRandom random)
      throws InvalidAlgorithmParameterException {
    chance = cheap(random);
    if (chance.isEmpty()) {
      throw new InvalidAlgorithmParameterException("not for cheap keys");
    }
  }

  private static Optional<CheapChance> cheap(SecureRandom random) {
    return random instanceof CheapChance cheap ? Optional.of(cheap) : Optional.empty();
  }

  @Override
  public KeyPair generateKeyPair() {
    CheapChance random = chance.orElseThrow(() -> new IllegalStateException("not initialised"));
    byte[] numbers = kind == CheapKind.EC_P256 ? point(random) : marked(kind.length(), random);
    CheapPublicKey key = new CheapPublicKey(kind, kind.encoded(numbers));
    return new KeyPair(key, new CheapPrivateKey(key));
  }

  private static byte[] marked(int length, CheapChance random) {
    byte[] name = new byte[COORDINATE - CheapKind.MARK.length];
    random.nextBytes(name);
    byte[] numbers = Arrays.copyOf(CheapKind.MARK, length);
    System.arraycopy(name, 0, numbers, CheapKind.MARK.length, name.length);
    return numbers;
  }

  /** A point of the curve, because points elsewhere are refused unseen. */
  private static byte[] point(CheapChance random) {
    while (true) {
      byte[] point = marked(2 * COORDINATE, random);
      BigInteger x = new BigInteger(1, Arrays.copyOf(point, COORDINATE));
      BigInteger square = x.multiply(x).subtract(THREE).multiply(x).add(B).mod(P);
      BigInteger y = square.modPow(ROOT, P);
      if (y.multiply(y).mod(P).equals(square)) {
        byte[] bytes = y.toByteArray();
        int length = Math.min(COORDINATE, bytes.length);
        System.arraycopy(bytes, bytes.length - length, point, 2 * COORDINATE - length, length);
        return point;
      }
    }
  }
}
