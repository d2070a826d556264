package jp.madoguchi.core.envelope;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.core.der.DerReader;
import jp.madoguchi.core.der.MalformedDer;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.CertificateVerdict;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.trust.Role;
import jp.madoguchi.core.trust.Suite;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * Checks everything about a signed message that does not depend on its content, each with its own
 * flaw: no library's "verify all" stands here, for several of those said yes to nothing.
 *
 * @param contentType the only one that is accepted
 * @param ownAttribute the type of our own signed attribute
 * @param role whose signatures count
 */
record MessageVerifier(String contentType, String ownAttribute, Role role, CertificateCheck check) {
  /** What both signers stand behind. Nothing in it has been interpreted. */
  record Verified(
      Suite suite,
      String signer,
      List<X509Certificate> certificates,
      byte[] attribute,
      byte[] content) {}

  Verified verify(UnverifiedMessage message) throws EnvelopeRefused {
    EnvelopeRefused.unless(
        message.allegedContentType().equals(contentType), EnvelopeFlaw.CONTENT_TYPE);
    SignerKind onCurve = SignerKind.classical(message.allegedSuite());
    SignerKind onLattice = SignerKind.quantumSafe(message.allegedSuite());
    CertificateVerdict.Trusted classical = verify(message, onCurve);
    CertificateVerdict.Trusted quantumSafe = verify(message, onLattice);
    EnvelopeRefused.unless(
        classical.name().equals(quantumSafe.name()), EnvelopeFlaw.SIGNERS_DIFFER);
    byte[] attribute = message.allegedSigner(onCurve).attribute(ownAttribute);
    EnvelopeRefused.unless(
        Arrays.equals(attribute, message.allegedSigner(onLattice).attribute(ownAttribute)),
        EnvelopeFlaw.SIGNERS_DISAGREE);
    return new Verified(
        message.allegedSuite(),
        classical.name(),
        List.of(
            message.allegedCertificate(message.allegedSigner(onCurve)),
            message.allegedCertificate(message.allegedSigner(onLattice))),
        octets(attribute),
        message.allegedContent());
  }

  private CertificateVerdict.Trusted verify(UnverifiedMessage message, SignerKind kind)
      throws EnvelopeRefused {
    AllegedSigner signer = message.allegedSigner(kind);
    X509Certificate certificate = message.allegedCertificate(signer);
    CertificateVerdict.Trusted trusted = trusted(certificate, kind);
    EnvelopeRefused.unless(
        Arrays.equals(
            signer.attribute(Cms.CONTENT_TYPE), Cms.der(new ASN1ObjectIdentifier(contentType))),
        EnvelopeFlaw.CONTENT_TYPE_ATTRIBUTE);
    EnvelopeRefused.unless(
        isSigningCertificate(signer.attribute(Cms.SIGNING_CERTIFICATE_V2), certificate),
        EnvelopeFlaw.SIGNING_CERTIFICATE);
    EnvelopeRefused.unless(
        Arrays.equals(
            octets(signer.attribute(Cms.MESSAGE_DIGEST)),
            Cms.digest(kind.digest(), message.allegedContent())),
        EnvelopeFlaw.DIGEST_MISMATCH);
    kind.verify(certificate.getPublicKey(), signer.signed(), signer.signature());
    return trusted;
  }

  private CertificateVerdict.Trusted trusted(X509Certificate certificate, SignerKind kind)
      throws EnvelopeRefused {
    return switch (check.check(certificate, role, kind.keyType())) {
      case CertificateVerdict.Trusted trusted -> trusted;
      case CertificateVerdict.Refused refused ->
          throw new EnvelopeRefused(EnvelopeFlaw.of(refused.flaw()));
    };
  }

  /** RFC 5035: one certificate, hash SHA-256 by default, no issuer, no policies. */
  private static boolean isSigningCertificate(byte[] value, X509Certificate certificate)
      throws EnvelopeRefused {
    try {
      DerReader reader = new DerReader(value);
      DerReader signing = reader.sequence();
      DerReader ids = signing.sequence();
      DerReader id = ids.sequence();
      byte[] hash = id.octets(Fingerprint.LENGTH, Fingerprint.LENGTH);
      id.end();
      ids.end();
      signing.end();
      reader.end();
      return Arrays.equals(hash, Fingerprint.of(certificate).bytes());
    } catch (MalformedDer e) {
      throw new EnvelopeRefused(EnvelopeFlaw.SIGNING_CERTIFICATE, e);
    }
  }

  private static byte[] octets(byte[] value) throws EnvelopeRefused {
    try {
      DerReader reader = new DerReader(value);
      byte[] octets = reader.octets(0, value.length);
      reader.end();
      return octets;
    } catch (MalformedDer e) {
      throw new EnvelopeRefused(EnvelopeFlaw.MALFORMED, e);
    }
  }
}
