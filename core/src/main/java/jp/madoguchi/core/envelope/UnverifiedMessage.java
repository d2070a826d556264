package jp.madoguchi.core.envelope;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.der.DerReader;
import jp.madoguchi.core.der.MalformedDer;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.trust.Suite;

/**
 * SignedData (RFC 5652 section 5) that was read but not verified. It has exactly the shape of the
 * profile; whether anything in it is true is not known before {@link MessageVerifier}.
 */
final class UnverifiedMessage {
  private static final int MAX_CERTIFICATES = 2;

  private final Suite suite;
  private final String contentType;
  private final byte[] content;
  private final List<X509Certificate> certificates;
  private final Map<SignerKind, AllegedSigner> signers;

  private UnverifiedMessage(
      Suite suite,
      String contentType,
      byte[] content,
      List<X509Certificate> certificates,
      Map<SignerKind, AllegedSigner> signers) {
    this.suite = suite;
    this.contentType = contentType;
    this.content = content;
    this.certificates = certificates;
    this.signers = signers;
  }

  /**
   * Reads SignedData after checking the caps.
   *
   * @param ownAttribute the type of our own signed attribute
   */
  static UnverifiedMessage parse(byte[] signedData, String ownAttribute) throws EnvelopeRefused {
    Cms.checkLimits(signedData);
    try {
      return read(new DerReader(signedData), ownAttribute);
    } catch (MalformedDer e) {
      throw new EnvelopeRefused(EnvelopeFlaw.MALFORMED, e);
    }
  }

  private static UnverifiedMessage read(DerReader reader, String ownAttribute)
      throws MalformedDer, EnvelopeRefused {
    DerReader signedData = reader.sequence();
    reader.end();
    EnvelopeRefused.unless(signedData.smallNumber() == 3, EnvelopeFlaw.WRONG_VERSION);
    Suite suite = suite(signedData.element());
    DerReader encapsulated = signedData.sequence();
    String contentType = encapsulated.objectIdentifier();
    DerReader explicit = encapsulated.context(0);
    byte[] content = explicit.octets(0, Cms.LIMITS.maxSize());
    explicit.end();
    encapsulated.end();
    EnvelopeRefused.unless(signedData.atContext(0), EnvelopeFlaw.CERTIFICATE_COUNT);
    List<X509Certificate> certificates = certificates(signedData.implicitSetOf(0));
    Map<SignerKind, AllegedSigner> signers = signers(suite, signedData.setOf(), ownAttribute);
    signedData.end();
    return new UnverifiedMessage(suite, contentType, content, certificates, signers);
  }

  /** The suite whose digests it says that it uses; both signers are of it. */
  Suite allegedSuite() {
    return suite;
  }

  /** What the message says that its content is. */
  String allegedContentType() {
    return contentType;
  }

  byte[] allegedContent() {
    return content;
  }

  AllegedSigner allegedSigner(SignerKind kind) {
    AllegedSigner signer = signers.get(kind);
    if (signer == null) {
      throw new IllegalStateException("there is one signer of each kind");
    }
    return signer;
  }

  /** The certificate with the issuer and serial number that the signer names. */
  X509Certificate allegedCertificate(AllegedSigner signer) throws EnvelopeRefused {
    for (X509Certificate each : certificates) {
      if (each.getSerialNumber().equals(signer.serial())
          && Arrays.equals(each.getIssuerX500Principal().getEncoded(), signer.issuer())) {
        return each;
      }
    }
    throw new EnvelopeRefused(EnvelopeFlaw.SIGNER_WITHOUT_CERTIFICATE);
  }

  private static List<X509Certificate> certificates(DerReader set)
      throws MalformedDer, EnvelopeRefused {
    List<X509Certificate> certificates = new ArrayList<>();
    while (set.hasNext()) {
      EnvelopeRefused.unless(
          certificates.size() < MAX_CERTIFICATES, EnvelopeFlaw.CERTIFICATE_COUNT);
      try {
        certificates.add(Certificates.parse(set.element()));
      } catch (CertificateException e) {
        throw new EnvelopeRefused(EnvelopeFlaw.CERTIFICATE_MALFORMED, e);
      }
    }
    EnvelopeRefused.unless(certificates.size() == MAX_CERTIFICATES, EnvelopeFlaw.CERTIFICATE_COUNT);
    return certificates;
  }

  private static Map<SignerKind, AllegedSigner> signers(
      Suite suite, DerReader set, String ownAttribute) throws MalformedDer, EnvelopeRefused {
    Map<SignerKind, AllegedSigner> signers = new EnumMap<>(SignerKind.class);
    int count = 0;
    while (set.hasNext()) {
      EnvelopeRefused.unless(++count <= 2, EnvelopeFlaw.SIGNER_COUNT);
      AllegedSigner signer = AllegedSigner.read(set, ownAttribute, suite);
      signers.put(signer.kind(), signer);
    }
    EnvelopeRefused.unless(count == 2, EnvelopeFlaw.SIGNER_COUNT);
    EnvelopeRefused.unless(signers.size() == 2, EnvelopeFlaw.SIGNER_KINDS);
    return signers;
  }

  private static Suite suite(byte[] digests) throws EnvelopeRefused {
    return Arrays.stream(Suite.values())
        .filter(each -> Arrays.equals(Cms.der(SignedDataWriter.digests(each)), digests))
        .findFirst()
        .orElseThrow(() -> new EnvelopeRefused(EnvelopeFlaw.DIGEST_NOT_ALLOWED));
  }
}
