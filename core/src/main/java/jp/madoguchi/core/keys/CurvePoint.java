package jp.madoguchi.core.keys;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.KeyAgreement;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/** P-256 public keys as the 65 bytes of SEC 1, 2.3.3 (uncompressed), and key agreement on them. */
final class CurvePoint {
  static final int BYTES = 65;
  private static final int FIELD_BYTES = 32;
  private static final String CURVE = "secp256r1";

  private CurvePoint() {}

  static byte[] encode(ECPublicKey key) throws KeysRefused {
    ECPoint point = key.getW();
    if (!isP256(key.getParams()) || !isOnCurve(point)) {
      throw new KeysRefused.UnfitCardKey();
    }
    byte[] encoded = new byte[BYTES];
    encoded[0] = 4;
    put(point.getAffineX(), encoded, 1);
    put(point.getAffineY(), encoded, 1 + FIELD_BYTES);
    return encoded;
  }

  /** Refuses points off the curve: a card multiplying one could give its private key away. */
  static ECPublicKey decode(byte[] encoded) throws KeysRefused {
    if (encoded.length != BYTES || encoded[0] != 4) {
      throw new KeysRefused.Damaged("ephemeral key");
    }
    ECPoint point =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(encoded, 1, 1 + FIELD_BYTES)),
            new BigInteger(1, Arrays.copyOfRange(encoded, 1 + FIELD_BYTES, BYTES)));
    if (!isOnCurve(point)) {
      throw new KeysRefused.Damaged("ephemeral key");
    }
    try {
      return (ECPublicKey)
          KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, p256()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static KeyPair fresh(Randomness random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(CURVE), random.asSecureRandom());
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The x coordinate of the shared point (SP 800-56A, 5.7.1.2), as a PIV card gives it. */
  static Secret agree(KeyPair mine, ECPublicKey theirs) {
    try {
      KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
      agreement.init(mine.getPrivate());
      agreement.doPhase(theirs, true);
      return Secret.taking(agreement.generateSecret());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isP256(ECParameterSpec curve) {
    ECParameterSpec p256 = p256();
    return curve.getCurve().equals(p256.getCurve())
        && curve.getGenerator().equals(p256.getGenerator());
  }

  private static boolean isOnCurve(ECPoint point) {
    if (point.equals(ECPoint.POINT_INFINITY)) {
      return false;
    }
    ECParameterSpec curve = p256();
    BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
    BigInteger x = point.getAffineX();
    BigInteger y = point.getAffineY();
    if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0) {
      return false;
    }
    BigInteger right =
        x.pow(3).add(curve.getCurve().getA().multiply(x)).add(curve.getCurve().getB()).mod(p);
    return y.pow(2).mod(p).equals(right);
  }

  private static ECParameterSpec p256() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec(CURVE));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(BigInteger coordinate, byte[] target, int at) {
    byte[] bytes = coordinate.toByteArray();
    int skip = Math.max(0, bytes.length - FIELD_BYTES);
    int length = bytes.length - skip;
    System.arraycopy(bytes, skip, target, at + FIELD_BYTES - length, length);
  }
}
