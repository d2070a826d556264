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

/** Points of P-256 as 65 bytes, uncompressed (SEC 1, 2.3.3). */
final class CurvePoint {
  static final int LENGTH = 65;
  private static final byte[] KEY_INFO_HEAD =
      HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d030107034200");
  private static final BigInteger P =
      new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
  private static final BigInteger B =
      new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
  private static final BigInteger THREE = BigInteger.valueOf(3);

  private CurvePoint() {}

  static byte[] encode(PublicKey key) {
    byte[] info = key.getEncoded();
    return Arrays.copyOfRange(info, KEY_INFO_HEAD.length, info.length);
  }

  /**
   * Reads a point that may come from an enemy.
   *
   * @throws InvalidKeySpecException it is not on the curve: a point elsewhere would give our key
   *     away
   */
  static PublicKey decode(byte[] point) throws GeneralSecurityException {
    if (point.length != LENGTH || point[0] != 4 || !onCurve(point)) {
      throw new InvalidKeySpecException("not a point of P-256");
    }
    byte[] info =
        ByteBuffer.allocate(KEY_INFO_HEAD.length + LENGTH).put(KEY_INFO_HEAD).put(point).array();
    return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(info));
  }

  private static boolean onCurve(byte[] point) {
    BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 33));
    BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 33, LENGTH));
    BigInteger right = x.multiply(x).subtract(THREE).multiply(x).add(B).mod(P);
    return x.compareTo(P) < 0 && y.compareTo(P) < 0 && y.multiply(y).mod(P).equals(right);
  }
}
