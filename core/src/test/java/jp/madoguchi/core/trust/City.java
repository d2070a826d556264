package jp.madoguchi.core.trust;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;

/** A made-up environment with roots, a centre and terminals. */
public final class City {
  public static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
  public static final Instant FROM = NOW.minus(Duration.ofDays(1));
  public static final Instant UNTIL = NOW.plus(Duration.ofDays(365));
  private static final Instant ROOT_UNTIL = NOW.plus(Duration.ofDays(3650));

  private final Randomness randomness;
  private final CertificateIssuer issuer;
  private final CentreKeys centre;

  public City(Environment environment, long seed) {
    randomness = new SeededRandomness(seed);
    issuer = CertificateIssuer.create(environment, 1, FROM, ROOT_UNTIL, randomness);
    centre = CentreKeys.create(issuer, "CENTRE", FROM, UNTIL, randomness);
  }

  public Randomness randomness() {
    return randomness;
  }

  public CertificateIssuer issuer() {
    return issuer;
  }

  public TrustAnchors anchors() {
    return issuer.anchors();
  }

  public CentreKeys centre() {
    return centre;
  }

  public Clock clock() {
    return new StoppedClock(NOW);
  }

  public CertificateCheck check() {
    return new CertificateCheck(anchors(), Revocations.none(), clock());
  }

  public SoftwareDeviceKeys terminal(String name) {
    return terminal(name, Role.DEVICE, FROM, UNTIL);
  }

  /** Keys of a terminal whose certificates may be wrong in one way. */
  public SoftwareDeviceKeys terminal(String name, Role role, Instant from, Instant until) {
    SoftwareDeviceKeys.Draft draft = SoftwareDeviceKeys.draft(randomness);
    return draft.certified(
        issuer.issue(new LeafRequest(role, name, draft.classicalKey(), from, until)),
        issuer.issue(new LeafRequest(role, name, draft.quantumSafeKey(), from, until)));
  }

  public List<X509Certificate> chain(Role role, KeyType type, String name) {
    KeyPair pair = KeyPairs.generate(type, randomness);
    return issuer.issue(new LeafRequest(role, name, pair.getPublic(), FROM, UNTIL));
  }
}
