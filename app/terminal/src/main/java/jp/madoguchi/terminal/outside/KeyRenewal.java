package jp.madoguchi.terminal.outside;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.enrolment.IssuedPair;
import jp.madoguchi.core.enrolment.KeyRequest;
import jp.madoguchi.core.enrolment.ProvenRequest;
import jp.madoguchi.core.enrolment.Renewal;
import jp.madoguchi.core.enrolment.SetUp;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.roster.HeldTrust;
import jp.madoguchi.core.roster.TrustPolicy;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.CurrentKeys;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.trust.KeyDraft;
import jp.madoguchi.core.trust.KeyPlace;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.value.Bytes;

/**
 * Has the terminal's certificates renewed before they end, and its keys with them (protocol point
 * 18): new keys are made and kept, the old ones sign for them, and the centre's certificates put
 * them in their place at one stroke. A cut anywhere leaves the old keys or the new, and is gone on
 * from by asking the same again.
 *
 * @param place where the keys lie
 * @param check judges the centre's certificates and our own new ones
 * @param trust says from when on, and for which algorithms
 */
public record KeyRenewal(
    CurrentKeys keys,
    KeyPlace place,
    HeldRecipients recipients,
    CertificateCheck check,
    HeldTrust trust,
    MunicipalityCode municipality,
    TerminalId device) {
  /** What came of asking. */
  public sealed interface Result {}

  /** The terminal has other keys now, with certificates that end then. */
  public record Renewed(Suite suite, Instant until) implements Result {}

  /** The centre gives none; it said this. */
  public record NotGiven(Line.Answer answer) implements Result {}

  /** What came are no certificates of our roots for what was asked. */
  public record Rejected() implements Result {}

  /** Until when the certificates are valid. */
  public static Instant until(DeviceKeys keys) {
    return Stream.of(keys.classicalChain(), keys.quantumSafeChain())
        .map(chain -> chain.getFirst().getNotAfter().toInstant())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Whether it is time: the certificates end soon, or other algorithms are demanded. */
  public boolean isDue() {
    TrustPolicy policy = trust.policy();
    Instant begin = until(keys).minus(Duration.ofDays(policy.renewDays()));
    return !check.clock().now().isBefore(begin)
        || keys.suite().compareTo(policy.suites().suite()) < 0;
  }

  /** Whether the certificates have ended: the old keys sign for nothing any more. */
  public boolean isOver() {
    return !check.clock().now().isBefore(until(keys));
  }

  /**
   * What is asked for then. Nothing of it is signed by the old keys: people have to compare the
   * request's numbers. The same request until it is answered.
   */
  public ProvenRequest anew() throws IOException {
    KeyDraft draft = place.draft(suite());
    return ProvenRequest.of(request(draft), draft);
  }

  /** Takes what an administrator gave for that, where our own roots stand behind it. */
  public Result take(SetUp given) throws IOException {
    Suite suite = suite();
    KeyDraft draft = place.draft(suite);
    Fingerprint roots = Fingerprint.ofDer(check.anchors().encode());
    return given.roots().equals(roots) && given.pair().answers(request(draft), check)
        ? take(given.pair(), draft, suite)
        : new Rejected();
  }

  /** Makes new keys, or finds those that wait, and asks for certificates of theirs. */
  public Bytes request() throws IOException {
    KeyDraft draft = place.draft(suite());
    return Renewal.sign(ProvenRequest.of(request(draft), draft), keys);
  }

  private Suite suite() {
    return Collections.max(List.of(keys.suite(), trust.policy().suites().suite()));
  }

  private KeyRequest request(KeyDraft draft) {
    return KeyRequest.of(check.anchors().environment(), municipality, device, draft);
  }

  /** Asks for certificates and puts the new keys into their place. */
  public Result renew(Line line) throws LineDown, InterruptedException, IOException {
    Suite suite = suite();
    KeyDraft draft = place.draft(suite);
    KeyRequest request = request(draft);
    Bytes signed = Renewal.sign(ProvenRequest.of(request, draft), keys);
    LinePath path = new LinePath.RenewalAsked();
    Line.Answer answer = line.ask(path.method(), path.text(), signed.toArray());
    if (answer.status() != LineRefusal.OK) {
      return new NotGiven(answer);
    }
    Optional<IssuedPair> pair = answered(answer, request);
    return pair.isPresent() ? take(pair.get(), draft, suite) : new Rejected();
  }

  private Optional<IssuedPair> answered(Line.Answer answer, KeyRequest request) {
    try {
      return Optional.of(IssuedPair.decode(answer.body()))
          .filter(pair -> pair.answers(request, check));
    } catch (MalformedCbor e) {
      return Optional.empty();
    }
  }

  /** Whom to seal to comes first: with the stroke that changes the keys all is there. */
  private Result take(IssuedPair pair, KeyDraft draft, Suite suite) throws IOException {
    if (pair.recipient().isPresent()) {
      recipients.learn(pair.recipient().get());
    }
    keys.become(
        place.replace(
            draft,
            List.of(pair.classical(), check.anchors().classicalRoot()),
            List.of(pair.quantumSafe(), check.anchors().quantumSafeRoot())));
    return new Renewed(suite, until(keys));
  }
}
