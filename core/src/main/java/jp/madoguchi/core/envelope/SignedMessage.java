package jp.madoguchi.core.envelope;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.der.DerReader;
import jp.madoguchi.core.der.MalformedDer;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.Oids;
import jp.madoguchi.core.trust.SignerPair;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;

/**
 * Messages with the same two signers as an envelope, but not encrypted and not compressed. The
 * environment stands under the signatures: map {1: schema, 2: environment}.
 */
public final class SignedMessage {
  private static final int MAX_ATTRIBUTE = 64;

  private SignedMessage() {}

  /**
   * What was verified.
   *
   * @param signer the holder that both certificates name
   * @param certificates the two of them
   */
  public record Signed(String signer, List<X509Certificate> certificates, byte[] content) {}

  /** Signs {@code content} with both keys; the result is a DER ContentInfo (RFC 5652 section 3). */
  public static byte[] sign(
      MessageKind kind, byte[] content, Environment environment, SignerPair signer) {
    byte[] attribute =
        new CborWriter()
            .map(2)
            .integer(1)
            .integer(EnvelopeAttributes.SCHEMA)
            .integer(2)
            .integer(environment.code())
            .toBytes();
    byte[] signed =
        new SignedDataWriter(kind.oid(), Oids.MESSAGE_ATTRIBUTES, attribute).write(content, signer);
    ASN1EncodableVector info = new ASN1EncodableVector();
    info.add(new ASN1ObjectIdentifier(Cms.SIGNED_DATA));
    info.add(new DERTaggedObject(true, 0, primitive(signed)));
    return Cms.der(new DERSequence(info));
  }

  /**
   * Checks everything and returns the content.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public static byte[] verify(MessageKind kind, byte[] message, CertificateCheck check)
      throws EnvelopeRefused {
    return signed(kind, message, check).content();
  }

  /**
   * As {@link #verify}, and says who signed.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public static Signed signed(MessageKind kind, byte[] message, CertificateCheck check)
      throws EnvelopeRefused {
    MessageVerifier.Verified verified =
        new MessageVerifier(kind.oid(), Oids.MESSAGE_ATTRIBUTES, kind.signer(), check)
            .verify(UnverifiedMessage.parse(signedData(message), Oids.MESSAGE_ATTRIBUTES));
    checkAttribute(verified.attribute(), check.anchors().environment());
    return new Signed(verified.signer(), verified.certificates(), verified.content());
  }

  /**
   * The content of a message whose signatures need not be checked: the one who reads it signed it.
   *
   * @throws EnvelopeRefused it has not the form of a message
   */
  public static byte[] unverifiedContent(byte[] message) throws EnvelopeRefused {
    return UnverifiedMessage.parse(signedData(message), Oids.MESSAGE_ATTRIBUTES).allegedContent();
  }

  private static byte[] signedData(byte[] message) throws EnvelopeRefused {
    Cms.checkLimits(message);
    try {
      DerReader reader = new DerReader(message);
      DerReader info = reader.sequence();
      reader.end();
      EnvelopeRefused.unless(
          info.objectIdentifier().equals(Cms.SIGNED_DATA), EnvelopeFlaw.WRONG_OUTER_TYPE);
      DerReader explicit = info.context(0);
      info.end();
      byte[] signedData = explicit.element();
      explicit.end();
      return signedData;
    } catch (MalformedDer e) {
      throw new EnvelopeRefused(EnvelopeFlaw.MALFORMED, e);
    }
  }

  private static void checkAttribute(byte[] attribute, Environment own) throws EnvelopeRefused {
    try {
      CborReader reader = new CborReader(attribute, MAX_ATTRIBUTE);
      reader.openMap(2, 2);
      reader.key(1);
      long schema = reader.readInt();
      reader.key(2);
      Environment environment = BoundAttributes.environment(reader);
      reader.close();
      reader.finish();
      EnvelopeRefused.unless(schema == EnvelopeAttributes.SCHEMA, EnvelopeFlaw.SCHEMA_UNKNOWN);
      EnvelopeRefused.unless(environment == own, EnvelopeFlaw.OTHER_ENVIRONMENT);
    } catch (MalformedCbor e) {
      throw new EnvelopeRefused(EnvelopeFlaw.OWN_ATTRIBUTE_MALFORMED, e);
    }
  }

  private static ASN1Primitive primitive(byte[] der) {
    try {
      return ASN1Primitive.fromByteArray(der);
    } catch (IOException e) {
      throw new IllegalStateException("what was just written can be read", e);
    }
  }
}
