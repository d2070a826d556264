package jp.madoguchi.core.envelope;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import jp.madoguchi.core.trust.Suite;

/** The suites' curves (SP 800-186), with points uncompressed (SEC 1, 2.3.3). */
enum Curve {
  P_256(
      "3059301306072a8648ce3d020106082a8648ce3d030107034200",
      "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff",
      "5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b"),
  P_384(
      "3076301006072a8648ce3d020106052b81040022036200",
      "fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe"
          + "ffffffff0000000000000000ffffffff",
      "b3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875a"
          + "c656398d8a2ed19d2a85c8edd3ec2aef");

  private static final BigInteger THREE = BigInteger.valueOf(3);

  private final byte[] keyInfoHead;
  private final BigInteger p;
  private final BigInteger b;
  private final int coordinate;

  Curve(String keyInfoHead, String p, String b) {
    this.keyInfoHead = HexFormat.of().parseHex(keyInfoHead);
    this.p = new BigInteger(p, 16);
    this.b = new BigInteger(b, 16);
    this.coordinate = p.length() / 2;
  }

  static Curve of(Suite suite) {
    return suite == Suite.HYBRID_1 ? P_256 : P_384;
  }

  /** Bytes of a point. */
  int length() {
    return 1 + 2 * coordinate;
  }

  byte[] encode(PublicKey key) {
    byte[] info = key.getEncoded();
    return Arrays.copyOfRange(info, keyInfoHead.length, info.length);
  }

  /**
   * Reads a point that may come from an enemy.
   *
   * @throws InvalidKeySpecException it is not on the curve: a point elsewhere would give our key
   *     away
   */
  PublicKey decode(byte[] point) throws GeneralSecurityException {
    if (point.length != length() || point[0] != 4 || !isOnCurve(point)) {
      throw new InvalidKeySpecException("not a point of " + this);
    }
    byte[] info =
        ByteBuffer.allocate(keyInfoHead.length + length()).put(keyInfoHead).put(point).array();
    return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(info));
  }

  private boolean isOnCurve(byte[] point) {
    BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + coordinate));
    BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + coordinate, length()));
    BigInteger right = x.multiply(x).subtract(THREE).multiply(x).add(b).mod(p);
    return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.multiply(y).mod(p).equals(right);
  }
}
