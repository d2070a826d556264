package jp.madoguchi.core.card;

import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.util.List;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.util.BigIntegers;

/** Checks on keys and signatures of the curve P-256 (FIPS 186-5). */
final class P256 {
  static final int FIELD_BYTES = 32;
  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256r1");

  private P256() {}

  /** Whether the key is on this curve, and its point really is. */
  static boolean holds(ECPublicKey key) {
    return isThisCurve(key.getParams()) && isOnCurve(key.getW());
  }

  private static boolean isThisCurve(ECParameterSpec given) {
    org.bouncycastle.math.ec.ECPoint base = CURVE.getG();
    ECPoint generator =
        new ECPoint(base.getAffineXCoord().toBigInteger(), base.getAffineYCoord().toBigInteger());
    return given.getCurve().getField() instanceof ECFieldFp field
        && field.getP().equals(CURVE.getCurve().getField().getCharacteristic())
        && given.getCurve().getA().equals(CURVE.getCurve().getA().toBigInteger())
        && given.getCurve().getB().equals(CURVE.getCurve().getB().toBigInteger())
        && given.getGenerator().equals(generator)
        && given.getOrder().equals(CURVE.getN())
        && given.getCofactor() == 1;
  }

  private static boolean isOnCurve(ECPoint point) {
    return !point.equals(ECPoint.POINT_INFINITY)
        && isInField(point.getAffineX())
        && isInField(point.getAffineY())
        && CURVE.getCurve().createPoint(point.getAffineX(), point.getAffineY()).isValid();
  }

  private static boolean isInField(BigInteger value) {
    return value.signum() >= 0
        && value.compareTo(CURVE.getCurve().getField().getCharacteristic()) < 0;
  }

  /** 04, x, y: 65 bytes (SEC 1, 2.3.3). */
  static byte[] uncompressed(ECPublicKey key) {
    byte[] bytes = new byte[1 + 2 * FIELD_BYTES];
    bytes[0] = 4;
    BigIntegers.asUnsignedByteArray(key.getW().getAffineX(), bytes, 1, FIELD_BYTES);
    BigIntegers.asUnsignedByteArray(key.getW().getAffineY(), bytes, 1 + FIELD_BYTES, FIELD_BYTES);
    return bytes;
  }

  /** Whether the bytes are SEQUENCE { r, s } in DER with both numbers in range; nothing more. */
  static boolean isSignature(byte[] der) {
    try {
      List<Tlv> numbers = Tlv.parse(Tlv.sole(der, 0x30));
      return numbers.size() == 2 && isScalar(numbers.getFirst()) && isScalar(numbers.getLast());
    } catch (MalformedTlv e) {
      return false;
    }
  }

  private static boolean isScalar(Tlv number) {
    if (number.tag() != 2 || number.value().length == 0) {
      return false;
    }
    BigInteger value = new BigInteger(number.value());
    return value.toByteArray().length == number.value().length
        && value.signum() > 0
        && value.compareTo(CURVE.getN()) < 0;
  }
}
