package jp.madoguchi.core.ledger;

import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.log.checkpoint.NoteKey;
import jp.madoguchi.core.log.checkpoint.SignedNote;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.CertificateVerdict;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.trust.KeyType;
import jp.madoguchi.core.trust.Role;
import jp.madoguchi.core.trust.SignerPair;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.value.Bytes;

/**
 * The certificates of the two keys with which a centre signs its checkpoints: those of its
 * receipts. A note's text begins with the product's name, which nothing else does that these keys
 * sign.
 */
public record LedgerKeys(X509Certificate classical, X509Certificate quantumSafe) {
  static final int COUNT = 2;

  /** The public halves. */
  public static LedgerKeys of(SignerPair signer) {
    return new LedgerKeys(signer.classicalCertificate(), signer.quantumSafeCertificate());
  }

  /** Their bytes, the classical one first. */
  List<Bytes> encode() {
    return List.of(
        Bytes.of(Certificates.encoded(classical)), Bytes.of(Certificates.encoded(quantumSafe)));
  }

  static LedgerKeys decode(List<Bytes> encoded) throws CertificateException {
    List<X509Certificate> certificates = new ArrayList<>();
    for (Bytes each : encoded) {
      certificates.add(Certificates.parse(each.toArray()));
    }
    return new LedgerKeys(certificates.getFirst(), certificates.getLast());
  }

  /** Whether they are a centre's, of one suite, and one holder's, by these anchors and lists. */
  public boolean trusted(CertificateCheck check) {
    return Arrays.stream(Suite.values()).anyMatch(suite -> trusted(check, suite));
  }

  private boolean trusted(CertificateCheck check, Suite suite) {
    Optional<String> holder = name(check, classical, suite.classical());
    return holder.isPresent() && holder.equals(name(check, quantumSafe, suite.quantumSafe()));
  }

  private static Optional<String> name(
      CertificateCheck check, X509Certificate certificate, KeyType type) {
    return check.check(certificate, Role.CENTRE_RECEIPT, type)
            instanceof CertificateVerdict.Trusted trusted
        ? Optional.of(trusted.name())
        : Optional.empty();
  }

  /** The keys of the log with this origin; empty where they are of another kind. */
  public List<NoteKey> noteKeys(String origin) {
    try {
      return List.of(NoteKey.of(origin, key(classical)), NoteKey.of(origin, key(quantumSafe)));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private static PublicKey key(X509Certificate certificate) {
    return certificate.getPublicKey();
  }

  /** What a note says of a log; empty where one of both signatures is missing or false. */
  public Optional<LedgerHead> head(SignedNote note) {
    return LedgerHead.parse(note.text())
        .filter(head -> {
          List<NoteKey> keys = noteKeys(head.origin().text());
          return !keys.isEmpty() && keys.stream().allMatch(note::signedBy);
        });
  }
}
