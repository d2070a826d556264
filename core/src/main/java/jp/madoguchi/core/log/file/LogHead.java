package jp.madoguchi.core.log.file;

import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.log.checkpoint.LogOrigin;
import jp.madoguchi.core.log.checkpoint.NoteKey;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.CertificateVerdict;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.trust.KeyType;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.core.trust.Role;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.trust.TrustAnchors;

/**
 * Whose log a file says it is, and with which keys that terminal signs.
 *
 * @param origin as {@link LogOrigin#text} writes it
 */
record LogHead(String origin, LogOrigin owner, List<NoteKey> keys) {
  private static final List<String> KINDS =
      List.of(LogFile.CLASSICAL, LogFile.CLASSICAL, LogFile.QUANTUM_SAFE, LogFile.QUANTUM_SAFE);

  /** Reads the lines up to and with {@code head}; the key given must be one of the four. */
  static LogHead read(List<String> lines, byte[] digest, PublicKey trusted) throws BadLog {
    if (lines.size() != KINDS.size() + 3
        || !lines.getFirst().equals(LogFile.FIRST)
        || !lines.getLast().equals(LogFile.HEAD + ' ' + LogFile.base64(digest))) {
      throw new BadLog(0, LogFlaw.HEAD);
    }
    String origin = field(lines.get(1), LogFile.ORIGIN + ' ');
    LogOrigin owner = LogOrigin.parse(origin).orElseThrow(() -> new BadLog(0, LogFlaw.HEAD));
    List<X509Certificate> certificates = new ArrayList<>();
    for (int i = 0; i < KINDS.size(); i++) {
      String start = LogFile.CERTIFICATE + ' ' + KINDS.get(i) + ' ';
      certificates.add(certificate(field(lines.get(i + 2), start)));
    }
    check(owner, certificates);
    if (certificates.stream().noneMatch(each -> same(each.getPublicKey(), trusted))) {
      throw new BadLog(0, LogFlaw.OTHER_KEY);
    }
    return new LogHead(
        origin,
        owner,
        List.of(
            NoteKey.of(origin, certificates.get(0).getPublicKey()),
            NoteKey.of(origin, certificates.get(2).getPublicKey())));
  }

  private static String field(String line, String start) throws BadLog {
    if (!line.startsWith(start)) {
      throw new BadLog(0, LogFlaw.HEAD);
    }
    return line.substring(start.length());
  }

  private static X509Certificate certificate(String field) throws BadLog {
    Optional<byte[]> der = LogFile.bytes(field);
    try {
      return Certificates.parse(der.orElseThrow(() -> new BadLog(0, LogFlaw.HEAD)));
    } catch (CertificateException e) {
      throw new BadLog(0, LogFlaw.CERTIFICATES);
    }
  }

  /** Each pair is a leaf and its root, both leaves are this terminal's. */
  private static void check(LogOrigin owner, List<X509Certificate> chains) throws BadLog {
    try {
      TrustAnchors anchors = new TrustAnchors(owner.environment(), 1, chains.get(1), chains.get(3));
      Suite suite = Suite.of(chains.getFirst()).orElse(Suite.HYBRID_1);
      for (KeyType type : List.of(suite.classical(), suite.quantumSafe())) {
        X509Certificate leaf = chains.get(type.classical() ? 0 : 2);
        CertificateCheck check = new CertificateCheck(anchors, Revocations.none(), new Began(leaf));
        boolean own =
            check.check(leaf, Role.DEVICE, type)
                    instanceof CertificateVerdict.Trusted(String name, _, _, _)
                && name.equals(owner.terminal().value());
        if (!own) {
          throw new BadLog(0, LogFlaw.CERTIFICATES);
        }
      }
    } catch (IllegalArgumentException e) {
      throw new BadLog(0, LogFlaw.CERTIFICATES);
    }
  }

  /** A log is read for years after its certificates ended: they count as of when they began. */
  private record Began(X509Certificate leaf) implements Clock {
    @Override
    public Instant now() {
      return leaf.getNotBefore().toInstant();
    }

    @Override
    public long tick() {
      return 0;
    }

    @Override
    public String bootId() {
      return "";
    }
  }

  private static boolean same(PublicKey one, PublicKey other) {
    return Arrays.equals(one.getEncoded(), other.getEncoded());
  }
}
