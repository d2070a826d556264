package jp.madoguchi.sandbox.channel;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.CertificateIssuer;
import jp.madoguchi.core.trust.LeafRequest;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.core.trust.Role;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;

/** The roots of one environment and all that hangs below them. */
record Keys(
    CertificateIssuer issuer, CentreKeys centre, CertificateCheck check, Randomness randomness) {
  private static final Duration VALID = Duration.ofDays(365);

  static Keys of(Environment environment, Clock clock, Randomness randomness) {
    Instant from = clock.now().minus(VALID);
    Instant until = clock.now().plus(VALID);
    CertificateIssuer issuer = CertificateIssuer.create(environment, 1, from, until, randomness);
    return new Keys(
        issuer,
        CentreKeys.create(issuer, "CENTRE", from, until, randomness)
            .withSecond(issuer, "CENTRE", from, until),
        new CertificateCheck(issuer.anchors(), Revocations.none(), clock),
        randomness);
  }

  SoftwareDeviceKeys device(TerminalId id) {
    return device(id, VALID);
  }

  /**
   * @param left for how long its certificates are still valid
   */
  SoftwareDeviceKeys device(TerminalId id, Duration left) {
    SoftwareDeviceKeys.Draft draft = SoftwareDeviceKeys.draft(randomness);
    return draft.certified(
        certified(id, draft.classicalKey(), left), certified(id, draft.quantumSafeKey(), left));
  }

  private List<X509Certificate> certified(TerminalId id, PublicKey key, Duration left) {
    Instant now = check.clock().now();
    return issuer.issue(
        new LeafRequest(Role.DEVICE, id.value(), key, now.minus(VALID), now.plus(left)));
  }
}
