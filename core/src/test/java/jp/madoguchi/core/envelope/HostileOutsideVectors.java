package jp.madoguchi.core.envelope;

import static jp.madoguchi.core.envelope.Forge.CITY;
import static jp.madoguchi.core.envelope.Forge.CONTENT;
import static jp.madoguchi.core.envelope.Forge.DEVICE;
import static jp.madoguchi.core.envelope.Forge.OTHER_CITY;
import static jp.madoguchi.core.envelope.Forge.enveloped;
import static jp.madoguchi.core.envelope.Forge.outside;
import static jp.madoguchi.core.envelope.Forge.right;

import java.util.Arrays;
import java.util.List;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.trust.SignerPair;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** What can be done to an envelope without any key. */
final class HostileOutsideVectors {
  private HostileOutsideVectors() {}

  static List<Vector> all() {
    return List.of(
        new Vector("more than 16 MiB", EnvelopeFlaw.TOO_LARGE, new byte[(16 << 20) + 1]),
        new Vector("nothing", EnvelopeFlaw.NOT_DER, new byte[0]),
        new Vector("cut", EnvelopeFlaw.NOT_DER, Arrays.copyOf(right(), 500)),
        new Vector("a byte more", EnvelopeFlaw.NOT_DER, longer(right())),
        new Vector(
            "a length with a leading zero",
            EnvelopeFlaw.NOT_DER,
            outside(root -> root.at(1).longLength = true)),
        new Vector(
            "indefinite length",
            EnvelopeFlaw.INDEFINITE_LENGTH,
            outside(root -> root.at(1).indefinite = true)),
        new Vector("nested too deeply", EnvelopeFlaw.TOO_DEEP, nested(20)),
        new Vector("too many elements", EnvelopeFlaw.TOO_MANY_ELEMENTS, many()),
        new Vector("another structure", EnvelopeFlaw.MALFORMED, nested(3)),
        new Vector(
            "signed, but not encrypted",
            EnvelopeFlaw.WRONG_OUTER_TYPE,
            SignedMessage.sign(
                MessageKind.RECEIPT, CONTENT, Environment.SANDBOX, SignerPair.of(DEVICE))),
        new Vector(
            "version 1", EnvelopeFlaw.WRONG_VERSION, enveloped(it -> it.at(0).content[0] = 1)),
        new Vector(
            "no recipient",
            EnvelopeFlaw.RECIPIENT_COUNT,
            enveloped(it -> it.at(1).children.clear())),
        new Vector(
            "a second recipient",
            EnvelopeFlaw.RECIPIENT_COUNT,
            enveloped(it -> {
              Node second = it.at(1, 0).copy();
              second.at(1, 2).content[0] ^= 1;
              it.at(1).children.add(second);
              it.at(1).sorted();
            })),
        new Vector(
            "key transport", EnvelopeFlaw.RECIPIENT_KIND, enveloped(it -> it.at(1, 0).tag = 0x30)),
        new Vector(
            "another kind of recipient information",
            EnvelopeFlaw.RECIPIENT_KIND,
            enveloped(it -> it.at(1, 0, 0).content = oid("1.2.840.113549.1.9.16.13.3"))),
        new Vector(
            "unknown suite",
            EnvelopeFlaw.SUITE_UNKNOWN,
            enveloped(it -> it.at(1, 0, 1, 1).content[it.at(1, 0, 1, 1).content.length - 1] += 8)),
        new Vector(
            "the name of the second suite over a key of the first",
            EnvelopeFlaw.MALFORMED,
            enveloped(it -> it.at(1, 0, 1, 1).content[it.at(1, 0, 1, 1).content.length - 1]++)),
        new Vector("another recipient", EnvelopeFlaw.OTHER_RECIPIENT, sealedToOther()),
        new Vector(
            "another recipient under our name",
            EnvelopeFlaw.KEY_NOT_UNWRAPPED,
            renamed(sealedToOther())),
        new Vector(
            "AES-256-CBC",
            EnvelopeFlaw.CIPHER_NOT_ALLOWED,
            enveloped(it -> it.at(2, 1, 0).content = oid("2.16.840.1.101.3.4.1.42"))),
        new Vector(
            "a tag of 12 bytes",
            EnvelopeFlaw.TAG_LENGTH,
            enveloped(it -> {
              it.at(2, 1, 1, 1).content[0] = 12;
              it.at(4).content = Arrays.copyOf(it.at(4).content, 12);
            })),
        new Vector(
            "a tag of 12 bytes by default",
            EnvelopeFlaw.TAG_LENGTH,
            enveloped(it -> it.at(2, 1, 1).children.remove(1))),
        new Vector(
            "a tag shorter than it says",
            EnvelopeFlaw.TAG_LENGTH,
            enveloped(it -> it.at(4).content = Arrays.copyOf(it.at(4).content, 15))),
        new Vector(
            "a nonce of 8 bytes",
            EnvelopeFlaw.NONCE_LENGTH,
            enveloped(it -> it.at(2, 1, 1, 0).content = new byte[8])),
        new Vector(
            "no authenticated attributes",
            EnvelopeFlaw.OUTER_ATTRIBUTES,
            enveloped(it -> it.children.remove(3))),
        new Vector(
            "other authenticated attributes",
            EnvelopeFlaw.OUTER_ATTRIBUTES,
            enveloped(it -> it.at(3, 0, 1, 0).content = oid("1.2.840.113549.1.7.1"))),
        new Vector(
            "declared as plain data",
            EnvelopeFlaw.WRONG_INNER_TYPE,
            enveloped(it -> it.at(2, 0).content = oid("1.2.840.113549.1.7.1"))),
        new Vector(
            "unauthenticated attributes",
            EnvelopeFlaw.MALFORMED,
            enveloped(it -> it.children.add(Node.of(0xa2, it.at(3, 0).copy())))),
        new Vector(
            "a point beside the curve",
            EnvelopeFlaw.KEY_NOT_UNWRAPPED,
            enveloped(it -> it.at(1, 0, 1, 3).content[64] ^= 1)),
        new Vector(
            "a compressed point",
            EnvelopeFlaw.KEY_NOT_UNWRAPPED,
            enveloped(it -> it.at(1, 0, 1, 3).content[0] = 2)),
        new Vector(
            "a changed ML-KEM ciphertext",
            EnvelopeFlaw.KEY_NOT_UNWRAPPED,
            enveloped(it -> it.at(1, 0, 1, 4).content[500] ^= 1)),
        new Vector(
            "a changed wrapped key",
            EnvelopeFlaw.KEY_NOT_UNWRAPPED,
            enveloped(it -> it.at(1, 0, 1, 5).content[7] ^= 1)),
        new Vector(
            "the recipient information of another envelope",
            EnvelopeFlaw.NOT_AUTHENTIC,
            enveloped(it -> it.children.set(1, Node.parse(right()).at(1, 0, 1)))),
        new Vector(
            "a flipped bit in the content",
            EnvelopeFlaw.NOT_AUTHENTIC,
            enveloped(it -> it.at(2, 2).content[100] ^= 1)),
        new Vector(
            "a flipped bit in the tag",
            EnvelopeFlaw.NOT_AUTHENTIC,
            enveloped(it -> it.at(4).content[0] ^= 1)),
        new Vector(
            "a flipped bit in the nonce",
            EnvelopeFlaw.NOT_AUTHENTIC,
            enveloped(it -> it.at(2, 1, 1, 0).content[0] ^= 1)));
  }

  static byte[] oid(String dotted) {
    return Node.parse(Cms.der(new ASN1ObjectIdentifier(dotted))).content;
  }

  /** Two envelopes need not have the same length: their signatures differ. */
  private static byte[] longer(byte[] sealed) {
    return Arrays.copyOf(sealed, sealed.length + 1);
  }

  private static byte[] sealedToOther() {
    return EnvelopeSealer.seal(
        CONTENT, Forge.attributes(), DEVICE, OTHER_CITY.centre().recipient(), CITY.randomness());
  }

  private static byte[] renamed(byte[] sealed) {
    Node root = Node.parse(sealed);
    root.at(1, 0, 1, 0, 1, 2).content = CITY.centre().recipient().hash();
    return root.encode();
  }

  private static byte[] nested(int depth) {
    Node node = Node.of(0x30, new Node[0]);
    for (int i = 1; i < depth; i++) {
      node = Node.of(0x30, node);
    }
    return node.encode();
  }

  private static byte[] many() {
    Node node = Node.of(0x30, new Node[0]);
    for (int i = 0; i < 500; i++) {
      node.children.add(Node.of(0x02, new byte[] {1}));
    }
    return node.encode();
  }
}
