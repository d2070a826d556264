package jp.madoguchi.core.envelope;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.trust.SignerPair;
import jp.madoguchi.core.trust.Suite;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * Writes SignedData (RFC 5652 section 5) with two signers side by side.
 *
 * @param contentType of the signed content
 * @param attributeType of our own signed attribute
 * @param attribute its value, put into an OCTET STRING
 */
record SignedDataWriter(String contentType, String attributeType, byte[] attribute) {
  /** The DER encoding of SignedData, without ContentInfo around it. */
  byte[] write(byte[] content, SignerPair signer) {
    Suite suite = suiteOf(signer);
    DERSequence classical =
        signerInfo(
            SignerKind.classical(suite),
            signer.classicalCertificate(),
            attributes(SignerKind.classical(suite), signer.classicalCertificate(), content),
            signer::signClassical);
    DERSequence quantumSafe =
        signerInfo(
            SignerKind.quantumSafe(suite),
            signer.quantumSafeCertificate(),
            attributes(SignerKind.quantumSafe(suite), signer.quantumSafeCertificate(), content),
            signer::signQuantumSafe);
    return Cms.der(
        signedData(
            suite,
            content,
            List.of(signer.classicalCertificate(), signer.quantumSafeCertificate()),
            List.of(classical, quantumSafe)));
  }

  ASN1EncodableVector attributes(SignerKind kind, X509Certificate certificate, byte[] content) {
    DERSequence certificateId =
        new DERSequence(new DEROctetString(Fingerprint.of(certificate).bytes()));
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(attribute(Cms.CONTENT_TYPE, new ASN1ObjectIdentifier(contentType)));
    attributes.add(
        attribute(Cms.MESSAGE_DIGEST, new DEROctetString(Cms.digest(kind.digest(), content))));
    attributes.add(
        attribute(Cms.SIGNING_CERTIFICATE_V2, new DERSequence(new DERSequence(certificateId))));
    attributes.add(attribute(attributeType, new DEROctetString(attribute)));
    return attributes;
  }

  /** What a pair signs with: that of its key on a curve; a verifier refuses any other beside it. */
  static Suite suiteOf(SignerPair signer) {
    return Suite.of(signer.classicalCertificate())
        .orElseThrow(() -> new IllegalArgumentException("a signer of no suite"));
  }

  /** The set of a suite's digest algorithms. */
  static DERSet digests(Suite suite) {
    ASN1EncodableVector digests = new ASN1EncodableVector();
    digests.add(SignerKind.classical(suite).digest());
    digests.add(SignerKind.quantumSafe(suite).digest());
    return new DERSet(digests);
  }

  DERSequence signedData(
      Suite suite,
      byte[] content,
      List<X509Certificate> certificates,
      List<DERSequence> signerInfos) {
    ASN1EncodableVector encapsulated = new ASN1EncodableVector();
    encapsulated.add(new ASN1ObjectIdentifier(contentType));
    encapsulated.add(new DERTaggedObject(true, 0, new DEROctetString(content)));
    ASN1EncodableVector holders = new ASN1EncodableVector();
    certificates.forEach(each -> holders.add(Certificate.getInstance(Certificates.encoded(each))));
    ASN1EncodableVector signers = new ASN1EncodableVector();
    signerInfos.forEach(signers::add);
    ASN1EncodableVector signedData = new ASN1EncodableVector();
    signedData.add(new ASN1Integer(3));
    signedData.add(digests(suite));
    signedData.add(new DERSequence(encapsulated));
    signedData.add(new DERTaggedObject(false, 0, new DERSet(holders)));
    signedData.add(new DERSet(signers));
    return new DERSequence(signedData);
  }

  static DERSequence attribute(String type, ASN1Encodable value) {
    ASN1EncodableVector attribute = new ASN1EncodableVector();
    attribute.add(new ASN1ObjectIdentifier(type));
    attribute.add(new DERSet(value));
    return new DERSequence(attribute);
  }

  static DERSequence signerInfo(
      SignerKind kind,
      X509Certificate certificate,
      ASN1EncodableVector attributes,
      UnaryOperator<byte[]> signing) {
    DERSet signed = new DERSet(attributes);
    ASN1EncodableVector issuerAndSerial = new ASN1EncodableVector();
    issuerAndSerial.add(X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded()));
    issuerAndSerial.add(new ASN1Integer(certificate.getSerialNumber()));
    ASN1EncodableVector info = new ASN1EncodableVector();
    info.add(new ASN1Integer(1));
    info.add(new DERSequence(issuerAndSerial));
    info.add(kind.digest());
    info.add(new DERTaggedObject(false, 0, signed));
    info.add(kind.signature());
    info.add(new DEROctetString(signing.apply(Cms.der(signed))));
    return new DERSequence(info);
  }
}
