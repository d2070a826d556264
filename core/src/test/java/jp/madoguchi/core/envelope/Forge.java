package jp.madoguchi.core.envelope;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.trust.CentreRecipient;
import jp.madoguchi.core.trust.City;
import jp.madoguchi.core.trust.Oids;
import jp.madoguchi.core.trust.SignerPair;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.value.Bytes;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** Makes envelopes that are right but for one thing. */
final class Forge {
  static final City CITY = new City(Environment.SANDBOX, 11);
  static final City OTHER_CITY = new City(Environment.SANDBOX, 12);
  static final City REAL_CITY = new City(Environment.PRODUCTION, 13);
  static final SoftwareDeviceKeys DEVICE = CITY.terminal("T-1");
  static final SoftwareDeviceKeys OTHER_DEVICE = CITY.terminal("T-2");
  static final byte[] CONTENT = "住民票の写し ".repeat(40).getBytes(StandardCharsets.UTF_8);

  private Forge() {}

  static EnvelopeAttributes attributes() {
    return new EnvelopeAttributes(
        1,
        Environment.SANDBOX,
        new TerminalId("T-1"),
        1,
        7,
        Bytes.of(new byte[32]),
        Bytes.of(new byte[32]),
        3);
  }

  static BoundAttributes bound() {
    return new BoundAttributes(attributes(), hash(CITY.centre().recipient()), 1);
  }

  static Bytes hash(CentreRecipient recipient) {
    return Bytes.of(recipient.hash());
  }

  static byte[] right() {
    return EnvelopeSealer.seal(
        CONTENT, attributes(), DEVICE, CITY.centre().recipient(), CITY.randomness());
  }

  /** A right envelope whose outside was changed by somebody without keys. */
  static byte[] outside(Consumer<Node> change) {
    Node root = Node.parse(right());
    change.accept(root);
    return root.encode();
  }

  /** The changed part of {@link #outside}: AuthEnvelopedData. */
  static byte[] enveloped(Consumer<Node> change) {
    return outside(root -> change.accept(root.at(1, 0)));
  }

  static byte[] signed() {
    return signed(Oids.BATCH, bound(), CompressedContent.pack(CONTENT), SignerPair.of(DEVICE));
  }

  static byte[] signed(String type, BoundAttributes bound, byte[] packed, SignerPair signer) {
    return new SignedDataWriter(type, Oids.ENVELOPE_ATTRIBUTES, bound.encode())
        .write(packed, signer);
  }

  static byte[] sealed(byte[] signedData) {
    return AuthEnvelopeWriter.write(
        signedData, Suite.HYBRID_1, CITY.centre().recipient(), CITY.randomness());
  }

  static byte[] attributed(BoundAttributes bound) {
    return sealed(
        signed(Oids.BATCH, bound, CompressedContent.pack(CONTENT), SignerPair.of(DEVICE)));
  }

  static byte[] packed(byte[] frame) {
    return sealed(signed(Oids.BATCH, bound(), frame, SignerPair.of(DEVICE)));
  }

  static byte[] by(SoftwareDeviceKeys device) {
    return sealed(
        signed(Oids.BATCH, bound(), CompressedContent.pack(CONTENT), SignerPair.of(device)));
  }

  /** SignedData changed inside, then sealed again: by somebody with the centre's certificates. */
  static byte[] inside(Consumer<Node> change) {
    Node root = Node.parse(signed());
    change.accept(root);
    return sealed(root.encode());
  }

  /** A signer's signed attributes changed and signed again: by the device itself. */
  static byte[] resigned(SignerKind kind, Consumer<Node> change) {
    return inside(root -> {
      Node signer = root.at(4, kind.ordinal());
      change.accept(signer.at(3));
      sign(signer, kind);
      root.at(4).sorted();
    });
  }

  static void sign(Node signer, SignerKind kind) {
    byte[] set = signer.at(3).sorted().encode();
    set[0] = 0x31;
    UnaryOperator<byte[]> signing =
        kind == SignerKind.CLASSICAL ? DEVICE::signClassical : DEVICE::signQuantumSafe;
    signer.at(5).content = signing.apply(set);
  }

  static Node attribute(Node attributes, String oid) {
    byte[] type = Cms.der(new ASN1ObjectIdentifier(oid));
    return attributes.children.stream()
        .filter(each -> Arrays.equals(each.at(0).encode(), type))
        .findFirst()
        .orElseThrow();
  }
}
