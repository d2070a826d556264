package jp.madoguchi.core.envelope;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.core.der.DerReader;
import jp.madoguchi.core.der.MalformedDer;
import jp.madoguchi.core.trust.Suite;

/**
 * One SignerInfo (RFC 5652 section 5.3) as it was read; nothing of it is verified.
 *
 * @param issuer the DER encoding of the issuer's name
 * @param signed the DER encoding of the signed attributes as SET OF: what the signature covers
 * @param attributes their single values with their heads, by type
 */
record AllegedSigner(
    SignerKind kind,
    byte[] issuer,
    BigInteger serial,
    byte[] signed,
    Map<String, byte[]> attributes,
    byte[] signature) {
  private static final int SET = 0x31;
  private static final int MAX_SIGNATURE = 5120;

  static AllegedSigner read(DerReader reader, String ownAttribute, Suite suite)
      throws MalformedDer, EnvelopeRefused {
    DerReader info = reader.sequence();
    EnvelopeRefused.unless(info.smallNumber() == 1, EnvelopeFlaw.WRONG_VERSION);
    DerReader id = info.sequence();
    byte[] issuer = id.element();
    BigInteger serial = id.serialNumber();
    id.end();
    byte[] digest = info.element();
    EnvelopeRefused.unless(info.atContext(0), EnvelopeFlaw.NO_SIGNED_ATTRIBUTES);
    byte[] signed = info.element();
    SignerKind kind =
        SignerKind.ofSignature(info.element())
            .filter(each -> each.suite() == suite)
            .orElseThrow(() -> new EnvelopeRefused(EnvelopeFlaw.SIGNATURE_NOT_ALLOWED));
    EnvelopeRefused.unless(
        Arrays.equals(digest, Cms.der(kind.digest())), EnvelopeFlaw.DIGEST_NOT_ALLOWED);
    byte[] signature = info.octets(1, MAX_SIGNATURE);
    EnvelopeRefused.unless(!info.atContext(1), EnvelopeFlaw.UNSIGNED_ATTRIBUTES);
    info.end();
    Map<String, byte[]> attributes = attributes(signed, ownAttribute);
    byte[] asSet = signed.clone();
    asSet[0] = SET;
    return new AllegedSigner(kind, issuer, serial, asSet, attributes, signature);
  }

  byte[] attribute(String type) {
    byte[] value = attributes.get(type);
    if (value == null) {
      throw new IllegalStateException("the four attributes are there");
    }
    return value;
  }

  private static Map<String, byte[]> attributes(byte[] signed, String own)
      throws MalformedDer, EnvelopeRefused {
    Set<String> expected =
        Set.of(Cms.CONTENT_TYPE, Cms.MESSAGE_DIGEST, Cms.SIGNING_CERTIFICATE_V2, own);
    Map<String, byte[]> found = new HashMap<>();
    DerReader set = new DerReader(signed).implicitSetOf(0);
    while (set.hasNext()) {
      DerReader attribute = set.sequence();
      String type = attribute.objectIdentifier();
      EnvelopeRefused.unless(expected.contains(type), EnvelopeFlaw.ATTRIBUTE_UNKNOWN);
      DerReader values = attribute.setOf();
      attribute.end();
      byte[] value = values.element();
      boolean first = found.put(type, value) == null && !values.hasNext();
      EnvelopeRefused.unless(first, EnvelopeFlaw.ATTRIBUTE_REPEATED);
    }
    EnvelopeRefused.unless(found.keySet().equals(expected), EnvelopeFlaw.ATTRIBUTE_MISSING);
    return found;
  }
}
