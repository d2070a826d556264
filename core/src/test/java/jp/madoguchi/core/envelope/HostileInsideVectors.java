package jp.madoguchi.core.envelope;

import static jp.madoguchi.core.envelope.Forge.CONTENT;
import static jp.madoguchi.core.envelope.Forge.DEVICE;
import static jp.madoguchi.core.envelope.Forge.OTHER_DEVICE;
import static jp.madoguchi.core.envelope.Forge.attribute;
import static jp.madoguchi.core.envelope.Forge.inside;
import static jp.madoguchi.core.envelope.Forge.resigned;
import static jp.madoguchi.core.envelope.Forge.sealed;
import static jp.madoguchi.core.envelope.HostileOutsideVectors.oid;
import static jp.madoguchi.core.envelope.SignerKind.CLASSICAL;
import static jp.madoguchi.core.envelope.SignerKind.QUANTUM_SAFE;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.trust.Oids;
import jp.madoguchi.core.trust.SignerPair;

/** What can be done to the signed part by somebody who may seal to the centre. */
final class HostileInsideVectors {
  private static final int SIGNERS = 4;
  private static final int CERTIFICATES = 3;

  private HostileInsideVectors() {}

  static List<Vector> all() {
    return Stream.of(structure(), signers(), attributes()).flatMap(List::stream).toList();
  }

  private static List<Vector> structure() {
    return List.of(
        new Vector(
            "indefinite length under the encryption",
            EnvelopeFlaw.INDEFINITE_LENGTH,
            inside(root -> root.at(2).indefinite = true)),
        new Vector(
            "SignedData version 1",
            EnvelopeFlaw.WRONG_VERSION,
            inside(root -> root.at(0).content[0] = 1)),
        new Vector(
            "a receipt's content type",
            EnvelopeFlaw.CONTENT_TYPE,
            sealed(
                Forge.signed(
                    Oids.RECEIPT,
                    Forge.bound(),
                    CompressedContent.pack(CONTENT),
                    SignerPair.of(DEVICE)))),
        new Vector(
            "id-data as content type",
            EnvelopeFlaw.CONTENT_TYPE,
            inside(root -> root.at(2, 0).content = oid("1.2.840.113549.1.7.1"))),
        new Vector(
            "SHA-1 among the digests",
            EnvelopeFlaw.DIGEST_NOT_ALLOWED,
            inside(root -> {
              root.at(1, 0, 0).content = oid("1.3.14.3.2.26");
              root.at(1).sorted();
            })),
        new Vector(
            "no certificates",
            EnvelopeFlaw.CERTIFICATE_COUNT,
            inside(root -> root.children.remove(CERTIFICATES))),
        new Vector(
            "one certificate",
            EnvelopeFlaw.CERTIFICATE_COUNT,
            inside(root -> root.at(CERTIFICATES).children.remove(0))),
        new Vector(
            "a third certificate",
            EnvelopeFlaw.CERTIFICATE_COUNT,
            inside(root -> {
              root.at(CERTIFICATES).children.add(node(OTHER_DEVICE.classicalChain()));
              root.at(CERTIFICATES).sorted();
            })),
        new Vector(
            "something else than a certificate",
            EnvelopeFlaw.CERTIFICATE_MALFORMED,
            inside(root -> root.at(CERTIFICATES, 0).children.remove(2))),
        new Vector(
            "another device's certificate",
            EnvelopeFlaw.SIGNER_WITHOUT_CERTIFICATE,
            inside(root -> {
              root.at(CERTIFICATES).children.remove(0);
              root.at(CERTIFICATES).children.add(node(OTHER_DEVICE.classicalChain()));
              root.at(CERTIFICATES).sorted();
            })),
        new Vector(
            "a revocation list",
            EnvelopeFlaw.MALFORMED,
            inside(root -> root.children.add(SIGNERS, Node.of(0xa1, new Node[0])))),
        new Vector(
            "certificates in another order",
            EnvelopeFlaw.MALFORMED,
            inside(root -> Collections.reverse(root.at(CERTIFICATES).children))));
  }

  private static List<Vector> signers() {
    return List.of(
        new Vector(
            "zero signers",
            EnvelopeFlaw.SIGNER_COUNT,
            inside(root -> root.at(SIGNERS).children.clear())),
        new Vector(
            "the quantum-safe signer stripped",
            EnvelopeFlaw.SIGNER_COUNT,
            inside(root -> root.at(SIGNERS).children.remove(1))),
        new Vector(
            "the classical signer stripped",
            EnvelopeFlaw.SIGNER_COUNT,
            inside(root -> root.at(SIGNERS).children.remove(0))),
        new Vector(
            "a third signer",
            EnvelopeFlaw.SIGNER_COUNT,
            inside(root -> {
              Node third = root.at(SIGNERS, 0).copy();
              Forge.sign(third, CLASSICAL);
              root.at(SIGNERS).children.add(third);
              root.at(SIGNERS).sorted();
            })),
        new Vector(
            "two classical signers",
            EnvelopeFlaw.SIGNER_KINDS,
            inside(root -> {
              Node second = root.at(SIGNERS, 0).copy();
              Forge.sign(second, CLASSICAL);
              root.at(SIGNERS).children.set(1, second);
              root.at(SIGNERS).sorted();
            })),
        new Vector(
            "an RSA signature",
            EnvelopeFlaw.SIGNATURE_NOT_ALLOWED,
            inside(root -> root.at(SIGNERS, 0, 4, 0).content = oid("1.2.840.113549.1.1.11"))),
        new Vector(
            "a signer with SHA-1",
            EnvelopeFlaw.DIGEST_NOT_ALLOWED,
            inside(root -> root.at(SIGNERS, 0, 2, 0).content = oid("1.3.14.3.2.26"))),
        new Vector(
            "no signed attributes",
            EnvelopeFlaw.NO_SIGNED_ATTRIBUTES,
            inside(root -> root.at(SIGNERS, 0).children.remove(3))),
        new Vector(
            "unsigned attributes",
            EnvelopeFlaw.UNSIGNED_ATTRIBUTES,
            inside(root ->
                root.at(SIGNERS, 0).children.add(Node.of(0xa1, root.at(SIGNERS, 0, 3, 0).copy())))),
        new Vector(
            "a flipped bit in the ECDSA signature",
            EnvelopeFlaw.CLASSICAL_SIGNATURE,
            inside(root -> root.at(SIGNERS, 0, 5).content[20] ^= 1)),
        new Vector(
            "a flipped bit in the ML-DSA signature",
            EnvelopeFlaw.QUANTUM_SAFE_SIGNATURE,
            inside(root -> root.at(SIGNERS, 1, 5).content[2000] ^= 1)),
        new Vector(
            "the signature of another device",
            EnvelopeFlaw.CLASSICAL_SIGNATURE,
            inside(root -> {
              byte[] set = root.at(SIGNERS, 0, 3).encode();
              set[0] = 0x31;
              root.at(SIGNERS, 0, 5).content = OTHER_DEVICE.signClassical(set);
            })),
        new Vector(
            "changed content",
            EnvelopeFlaw.DIGEST_MISMATCH,
            inside(root -> root.at(2, 1, 0).content[30] ^= 1)));
  }

  private static List<Vector> attributes() {
    List<Vector> vectors = new ArrayList<>();
    for (String oid :
        List.of(
            Cms.CONTENT_TYPE,
            Cms.MESSAGE_DIGEST,
            Cms.SIGNING_CERTIFICATE_V2,
            Oids.ENVELOPE_ATTRIBUTES)) {
      vectors.add(
          new Vector(
              "without attribute " + oid,
              EnvelopeFlaw.ATTRIBUTE_MISSING,
              resigned(CLASSICAL, set -> set.children.remove(attribute(set, oid)))));
    }
    vectors.addAll(
        List.of(
            new Vector(
                "a signing time",
                EnvelopeFlaw.ATTRIBUTE_UNKNOWN,
                resigned(
                    CLASSICAL,
                    set -> {
                      Node time = set.at(0).copy();
                      time.at(0).content = oid("1.2.840.113549.1.9.5");
                      set.children.add(time);
                    })),
            new Vector(
                "an attribute twice",
                EnvelopeFlaw.ATTRIBUTE_REPEATED,
                resigned(
                    QUANTUM_SAFE,
                    set -> {
                      Node second = attribute(set, Cms.MESSAGE_DIGEST).copy();
                      second.at(1, 0).content[0] ^= 1;
                      set.children.add(second);
                    })),
            new Vector(
                "an attribute with two values",
                EnvelopeFlaw.ATTRIBUTE_REPEATED,
                resigned(
                    CLASSICAL,
                    set -> {
                      Node values = attribute(set, Cms.MESSAGE_DIGEST).at(1);
                      Node second = values.at(0).copy();
                      second.content[0] ^= 1;
                      values.children.add(second);
                      values.sorted();
                    })),
            new Vector(
                "another content type signed",
                EnvelopeFlaw.CONTENT_TYPE_ATTRIBUTE,
                resigned(
                    CLASSICAL,
                    set -> attribute(set, Cms.CONTENT_TYPE).at(1, 0).content = oid(Oids.RECEIPT))),
            new Vector(
                "the digest of other content signed",
                EnvelopeFlaw.DIGEST_MISMATCH,
                resigned(
                    QUANTUM_SAFE,
                    set -> attribute(set, Cms.MESSAGE_DIGEST).at(1, 0).content[0] ^= 1)),
            new Vector(
                "another certificate's hash signed",
                EnvelopeFlaw.SIGNING_CERTIFICATE,
                resigned(
                    CLASSICAL,
                    set ->
                        attribute(set, Cms.SIGNING_CERTIFICATE_V2).at(1, 0, 0, 0, 0).content =
                            Fingerprint.of(OTHER_DEVICE.classicalChain().getFirst()).bytes())),
            new Vector(
                "our attribute in disorder", EnvelopeFlaw.OWN_ATTRIBUTE_MALFORMED, disorder()),
            new Vector(
                "two signers of two minds",
                EnvelopeFlaw.SIGNERS_DISAGREE,
                resigned(
                    CLASSICAL,
                    set -> attribute(set, Oids.ENVELOPE_ATTRIBUTES).at(1, 0).content[2] ^= 2))));
    return vectors;
  }

  private static byte[] disorder() {
    return inside(root -> {
      for (SignerKind kind : List.of(CLASSICAL, QUANTUM_SAFE)) {
        Node signer = root.at(SIGNERS, kind.ordinal());
        attribute(signer.at(3), Oids.ENVELOPE_ATTRIBUTES).at(1, 0).content[0] = (byte) 0xa9;
        Forge.sign(signer, kind);
      }
      root.at(SIGNERS).sorted();
    });
  }

  private static Node node(List<X509Certificate> chain) {
    return Node.parse(Certificates.encoded(chain.getFirst()));
  }
}
