package jp.madoguchi.centre.trust;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.centre.CentreParts;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.enrolment.IssuedPair;
import jp.madoguchi.core.enrolment.KeyRequest;
import jp.madoguchi.core.enrolment.ProvenRequest;
import jp.madoguchi.core.enrolment.Renewal;
import jp.madoguchi.core.envelope.EnvelopeFlaw;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.CertificateIssuer;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.trust.LeafRequest;
import jp.madoguchi.core.trust.Role;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.Certification;
import jp.madoguchi.storage.centre.Device;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Issues the certificates of terminals. Safe for use by several threads.
 *
 * @param devices judges the old certificates
 */
public record IssuingDesk(
    CentreStore store,
    Office office,
    CertificateIssuer issuer,
    CentreKeys keys,
    CertificateCheck devices,
    IssuingTerms terms,
    Clock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(IssuingDesk.class);

  /** How far a terminal's clock may be behind: certificates begin so long before they are given. */
  private static final Duration SKEW = Duration.ofHours(1);

  /** The desk of a running centre; empty where it issues no certificates itself. */
  public static Optional<IssuingDesk> of(CentreParts parts) {
    return parts
        .issuer()
        .map(issuer ->
            new IssuingDesk(
                parts.store(),
                parts.office(),
                issuer,
                parts.keys(),
                parts.devices(),
                IssuingTerms.usual(),
                parts.clock()));
  }

  /** What came of a request. */
  public sealed interface Result {}

  /** The terminal's new certificates; the same request gets the same. */
  public record Given(IssuedPair pair) implements Result {}

  /** The terminal gets none. */
  public record Declined(LineRefusal refusal) implements Result {}

  /** What stands behind a request: the bytes as they came, and the act; 0 for the old keys. */
  record Grounds(Bytes asked, long entry) {}

  /**
   * Renews a terminal's certificates: its old keys ask, the new ones are proven (protocol point
   * 18).
   *
   * @param caller whose certificate the line presented; empty where it is of our roots and nobody's
   *     who is registered
   */
  public Result renew(Optional<TerminalId> caller, Bytes signed) {
    Renewal renewal;
    try {
      renewal = Renewal.verify(signed, devices);
    } catch (EnvelopeRefused e) {
      return declined(e.flaw());
    }
    TerminalId device = renewal.request().request().device();
    if (caller.filter(each -> !each.equals(device)).isPresent()) {
      return declined(Code.OTHER_DEVICE);
    }
    Optional<ProvenRequest.Keys> proven = renewal.request().keys();
    return proven.isEmpty()
        ? declined(EnvelopeFlaw.CLASSICAL_SIGNATURE)
        : store.inTransaction(transaction -> {
          transaction.ledger().lockLog();
          return renew(transaction, renewal, proven.get(), signed);
        });
  }

  private Result renew(
      CentreTransaction transaction, Renewal renewal, ProvenRequest.Keys proven, Bytes signed) {
    KeyRequest request = renewal.request().request();
    Optional<Result> refused = refused(transaction, renewal);
    if (refused.isPresent()) {
      return refused.get();
    }
    Optional<Result> before = answered(transaction, request);
    if (before.isPresent()) {
      return before.get();
    }
    boolean theirs = isTheirs(transaction, renewal);
    if (theirs && isTooSoon(transaction, request)) {
      return declined(Code.NOT_DUE);
    }
    if (!theirs) {
      LOG.warn("{} presents certificates that were forgotten here", request.device());
      transaction
          .certification()
          .adopt(
              request.device(),
              renewal.signers().certificates().stream().map(IssuingDesk::hash).toList(),
              end(renewal));
    }
    LOG.info("New certificates for {}", request.device());
    return new Given(issue(transaction, request, proven, new Grounds(signed, 0)));
  }

  /** Whether the terminal is in good standing, and asks with keys that are known to be its own. */
  private Optional<Result> refused(CentreTransaction transaction, Renewal renewal) {
    KeyRequest request = renewal.request().request();
    Optional<Device> device = transaction.registry().device(request.device());
    if (device.isEmpty()
        || !(isTheirs(transaction, renewal) || isForgotten(transaction, renewal))) {
      return Optional.of(declined(Code.UNKNOWN_DEVICE));
    }
    if (!request.municipality().equals(office.municipality().code())) {
      return Optional.of(declined(Code.WRONG_OFFICE));
    }
    return switch (device.get().state()) {
      case REVOKED -> Optional.of(declined(Code.REVOKED_DEVICE));
      case QUARANTINED -> Optional.of(declined(Code.QUARANTINED_DEVICE));
      case ACTIVE ->
          request.suite().compareTo(transaction.suites().newest().suite()) < 0
                  || !keys.has(request.suite())
              ? Optional.of(declined(EnvelopeFlaw.SUITE_NOT_ALLOWED))
              : Optional.empty();
    };
  }

  private static boolean isTheirs(CentreTransaction transaction, Renewal renewal) {
    return transaction
        .registry()
        .certificates(renewal.request().request().device())
        .containsAll(renewal.signers().certificates().stream().map(IssuingDesk::hash).toList());
  }

  /**
   * A centre that was put back has forgotten the certificates that it gave since. They are of our
   * roots, which give some to the terminal itself alone, and end later than all that it knows of
   * the terminal; or they are for the keys to which it has given the newest that it knows, as where
   * a copy of the terminal's request was late and came once more.
   */
  private static boolean isForgotten(CentreTransaction transaction, Renewal renewal) {
    Instant end = end(renewal);
    List<Bytes> known = transaction.registry().certificates(renewal.request().request().device());
    return !known.isEmpty() && transaction.certification().endedBefore(end).containsAll(known)
        || hasNewestKeys(transaction, renewal);
  }

  private static boolean hasNewestKeys(CentreTransaction transaction, Renewal renewal) {
    List<Bytes> asking = publicKeys(renewal.signers().certificates());
    return transaction
        .certification()
        .newest(renewal.request().request().device())
        .map(IssuingDesk::decoded)
        .filter(given -> publicKeys(List.of(given.classical(), given.quantumSafe())).equals(asking))
        .isPresent();
  }

  private static List<Bytes> publicKeys(List<X509Certificate> certificates) {
    return certificates.stream().map(each -> Bytes.of(each.getPublicKey().getEncoded())).toList();
  }

  private static Instant end(Renewal renewal) {
    return renewal.signers().certificates().stream()
        .map(each -> each.getNotAfter().toInstant())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Optional<Result> answered(CentreTransaction transaction, KeyRequest request) {
    return transaction
        .certification()
        .find(request.name())
        .filter(given -> given.terminal().equals(request.device()))
        .map(given -> new Given(decoded(given)));
  }

  static IssuedPair decoded(Certification.Given given) {
    try {
      return IssuedPair.decode(given.answer().toArray());
    } catch (MalformedCbor e) {
      throw new IllegalStateException("what was kept can be read", e);
    }
  }

  private boolean isTooSoon(CentreTransaction transaction, KeyRequest request) {
    Instant since = clock.now().minus(terms.pause());
    return transaction
        .certification()
        .newest(request.device())
        .filter(last -> last.issued().isAfter(since))
        .filter(last ->
            Suite.of(decoded(last).classical())
                .filter(had -> had.compareTo(request.suite()) >= 0)
                .isPresent())
        .isPresent();
  }

  /** Makes the certificates and registers them; the terminal is known, the keys are proven. */
  IssuedPair issue(
      CentreTransaction transaction,
      KeyRequest request,
      ProvenRequest.Keys proven,
      Grounds grounds) {
    Instant now = clock.now().truncatedTo(ChronoUnit.SECONDS);
    Instant from = now.minus(SKEW);
    Instant until = now.plus(terms.validity());
    String name = request.device().value();
    X509Certificate classical =
        issuer
            .issue(new LeafRequest(Role.DEVICE, name, proven.classical(), from, until))
            .getFirst();
    X509Certificate quantumSafe =
        issuer
            .issue(new LeafRequest(Role.DEVICE, name, proven.quantumSafe(), from, until))
            .getFirst();
    IssuedPair pair =
        new IssuedPair(
            request.name(), classical, quantumSafe, Optional.of(keys.recipient(request.suite())));
    transaction
        .certification()
        .give(
            new Certification.Given(
                request.name(),
                request.device(),
                List.of(hash(classical), hash(quantumSafe)),
                now,
                grounds.entry(),
                grounds.asked(),
                Bytes.of(pair.encode())),
            until);
    return pair;
  }

  private static Bytes hash(X509Certificate certificate) {
    return Bytes.of(Fingerprint.of(certificate).bytes());
  }

  private static Result declined(Code code) {
    return new Declined(LineRefusal.of(code));
  }

  private static Result declined(EnvelopeFlaw flaw) {
    return new Declined(new LineRefusal(Code.ENVELOPE, flaw.code(), 0));
  }
}
