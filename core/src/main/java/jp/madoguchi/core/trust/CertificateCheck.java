package jp.madoguchi.core.trust;

import static jp.madoguchi.core.trust.CertificateFlaw.CHAIN_LENGTH;
import static jp.madoguchi.core.trust.CertificateFlaw.EXPIRED;
import static jp.madoguchi.core.trust.CertificateFlaw.MALFORMED_SUBJECT;
import static jp.madoguchi.core.trust.CertificateFlaw.NOT_A_LEAF;
import static jp.madoguchi.core.trust.CertificateFlaw.NOT_YET_VALID;
import static jp.madoguchi.core.trust.CertificateFlaw.OTHER_ENVIRONMENT;
import static jp.madoguchi.core.trust.CertificateFlaw.REVOKED;
import static jp.madoguchi.core.trust.CertificateFlaw.SIGNATURE_ALGORITHM;
import static jp.madoguchi.core.trust.CertificateFlaw.SIGNATURE_FALSE;
import static jp.madoguchi.core.trust.CertificateFlaw.UNKNOWN_CRITICAL_EXTENSION;
import static jp.madoguchi.core.trust.CertificateFlaw.UNKNOWN_ROOT;
import static jp.madoguchi.core.trust.CertificateFlaw.VERSION;
import static jp.madoguchi.core.trust.CertificateFlaw.WRONG_KEY_TYPE;
import static jp.madoguchi.core.trust.CertificateFlaw.WRONG_KEY_USAGE;
import static jp.madoguchi.core.trust.CertificateFlaw.WRONG_ROLE;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.trust.CertificateVerdict.Refused;
import jp.madoguchi.core.trust.CertificateVerdict.Trusted;
import org.jspecify.annotations.Nullable;

/**
 * Checks certificates by our own rules, one after the other, for the narrow profile that {@link
 * CertificateIssuer} makes: a root and a leaf, nothing between (RFC 5280 as far as that needs it).
 * Validity is judged at the clock's time of the check, revocation by the newest list. Safe for use
 * by several threads.
 *
 * @param timed whether validity is judged at all
 */
public record CertificateCheck(
    TrustAnchors anchors, RevocationSource revocations, Clock clock, boolean timed) {
  private static final String KEY_USAGE = "2.5.29.15";
  private static final String BASIC_CONSTRAINTS = "2.5.29.19";
  private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
  private static final Set<String> UNDERSTOOD =
      Set.of(KEY_USAGE, BASIC_CONSTRAINTS, EXTENDED_KEY_USAGE);

  /** A check at the clock's time. */
  public CertificateCheck(TrustAnchors anchors, RevocationSource revocations, Clock clock) {
    this(anchors, revocations, clock, true);
  }

  /** The same for what somebody vouches for whose own certificate is in its time. */
  public CertificateCheck untimed() {
    return new CertificateCheck(anchors, revocations, clock, false);
  }

  /** The same at a time of the past, for what was signed then. */
  public CertificateCheck at(Instant then) {
    return new CertificateCheck(anchors, revocations, new At(then, clock), timed);
  }

  private record At(Instant now, Clock clock) implements Clock {
    @Override
    public long tick() {
      return clock.tick();
    }

    @Override
    public String bootId() {
      return clock.bootId();
    }
  }

  /** Checks a chain of a leaf and its root. */
  public CertificateVerdict check(List<X509Certificate> chain, Role role, KeyType keyType) {
    if (chain.size() != 2) {
      return new Refused(CHAIN_LENGTH);
    }
    return chain.getLast().equals(anchors.rootFor(keyType))
        ? check(chain.getFirst(), role, keyType)
        : new Refused(UNKNOWN_ROOT);
  }

  /** Checks a leaf whose root is known from the anchors. */
  public CertificateVerdict check(X509Certificate leaf, Role role, KeyType keyType) {
    Optional<SubjectName> subject = SubjectName.of(leaf.getSubjectX500Principal());
    if (subject.isEmpty()) {
      return new Refused(MALFORMED_SUBJECT);
    }
    if (subject.get().environment() != anchors.environment()) {
      return new Refused(OTHER_ENVIRONMENT);
    }
    Optional<CertificateFlaw> flaw =
        signature(leaf, keyType)
            .or(() -> time(leaf, anchors.rootFor(keyType)))
            .or(() -> extensions(leaf))
            .or(() -> role(leaf, role, keyType));
    if (flaw.isPresent()) {
      return new Refused(flaw.get());
    }
    Fingerprint fingerprint = Fingerprint.of(leaf);
    return revocations.now().contains(fingerprint)
        ? new Refused(REVOKED)
        : new Trusted(subject.get().name(), role, keyType, fingerprint);
  }

  private Optional<CertificateFlaw> signature(X509Certificate leaf, KeyType keyType) {
    X509Certificate root = anchors.rootFor(keyType);
    KeyType rootKey = keyType.classical() ? KeyType.EC_P256 : KeyType.ML_DSA_65;
    if (!leaf.getIssuerX500Principal().equals(root.getSubjectX500Principal())) {
      return Optional.of(UNKNOWN_ROOT);
    }
    if (!leaf.getSigAlgOID().equals(CertificateSignature.algorithmOf(rootKey))) {
      return Optional.of(SIGNATURE_ALGORITHM);
    }
    return found(!CertificateSignature.holds(leaf, root), SIGNATURE_FALSE);
  }

  private Optional<CertificateFlaw> time(X509Certificate leaf, X509Certificate root) {
    if (!timed) {
      return Optional.empty();
    }
    Date now = Date.from(clock.now());
    for (X509Certificate each : List.of(leaf, root)) {
      if (each.getNotBefore().after(now)) {
        return Optional.of(NOT_YET_VALID);
      }
      if (each.getNotAfter().before(now)) {
        return Optional.of(EXPIRED);
      }
    }
    return Optional.empty();
  }

  private static Optional<CertificateFlaw> extensions(X509Certificate leaf) {
    if (leaf.getVersion() != 3) {
      return Optional.of(VERSION);
    }
    Set<String> critical = leaf.getCriticalExtensionOIDs();
    if (critical == null || !critical.containsAll(UNDERSTOOD)) {
      return Optional.of(leaf.getBasicConstraints() >= 0 ? NOT_A_LEAF : missing(critical));
    }
    if (leaf.getBasicConstraints() >= 0) {
      return Optional.of(NOT_A_LEAF);
    }
    return found(!UNDERSTOOD.containsAll(critical), UNKNOWN_CRITICAL_EXTENSION);
  }

  private static CertificateFlaw missing(@Nullable Set<String> critical) {
    if (critical == null || !critical.contains(BASIC_CONSTRAINTS)) {
      return NOT_A_LEAF;
    }
    return critical.contains(KEY_USAGE) ? WRONG_ROLE : WRONG_KEY_USAGE;
  }

  private static Optional<CertificateFlaw> role(X509Certificate leaf, Role role, KeyType keyType) {
    if (!role.allows(keyType)
        || KeyType.of(leaf.getPublicKey()).filter(keyType::equals).isEmpty()) {
      return Optional.of(WRONG_KEY_TYPE);
    }
    if (!namesOnly(leaf, role)) {
      return Optional.of(WRONG_ROLE);
    }
    boolean[] usage = leaf.getKeyUsage();
    return found(usage == null || !role.usage(keyType).isOnlyOne(usage), WRONG_KEY_USAGE);
  }

  private static boolean namesOnly(X509Certificate leaf, Role role) {
    try {
      List<String> usages = leaf.getExtendedKeyUsage();
      return usages != null && usages.equals(List.of(role.oid()));
    } catch (CertificateParsingException e) {
      return false;
    }
  }

  private static Optional<CertificateFlaw> found(boolean holds, CertificateFlaw flaw) {
    return holds ? Optional.of(flaw) : Optional.empty();
  }
}
