package jp.madoguchi.core.simulator.card;

import java.math.BigInteger;
import java.util.List;
import jp.madoguchi.core.card.MalformedTlv;
import jp.madoguchi.core.card.Tlv;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/**
 * A P-256 key of a virtual card with its certificate. Signatures follow RFC 6979, so that the same
 * card gives the same bytes again.
 *
 * @param scalar the private key
 * @param certificate X.509 in DER
 */
record VirtualKey(BigInteger scalar, byte[] certificate) {
  static final int FIELD_BYTES = 32;
  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256r1");
  private static final int SCALAR_TAG = 0x80;
  private static final int CERTIFICATE_TAG = 0x81;

  VirtualKey {
    if (scalar.signum() <= 0 || scalar.compareTo(CURVE.getN()) >= 0) {
      throw new IllegalArgumentException("not a private key of P-256");
    }
  }

  static VirtualKey fromBytes(byte[] bytes) throws MalformedTlv {
    List<Tlv> parts = Tlv.parse(bytes);
    return new VirtualKey(
        new BigInteger(1, Tlv.only(parts, SCALAR_TAG)), Tlv.only(parts, CERTIFICATE_TAG));
  }

  byte[] toBytes() {
    byte[] unsigned = BigIntegers.asUnsignedByteArray(FIELD_BYTES, scalar);
    return Tlv.join(new Tlv(SCALAR_TAG, unsigned), new Tlv(CERTIFICATE_TAG, certificate));
  }

  /** ECDSA over a digest; r and s in DER. */
  byte[] sign(byte[] digest) {
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    ECDomainParameters domain = new ECDomainParameters(CURVE);
    signer.init(true, new ECPrivateKeyParameters(scalar, domain));
    BigInteger[] numbers = signer.generateSignature(digest);
    Tlv r = new Tlv(2, numbers[0].toByteArray());
    Tlv s = new Tlv(2, numbers[1].toByteArray());
    return new Tlv(0x30, Tlv.join(r, s)).encoded();
  }

  /**
   * The x-coordinate shared with an uncompressed point.
   *
   * @throws IllegalArgumentException the bytes are not a point of the curve
   */
  byte[] agree(byte[] peer) {
    ECPoint point = CURVE.getCurve().decodePoint(peer);
    ECPoint shared = point.multiply(scalar).normalize();
    return shared.getAffineXCoord().getEncoded();
  }

  @Override
  public String toString() {
    return "VirtualKey[redacted]";
  }
}
