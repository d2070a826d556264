package jp.madoguchi.sandbox.maker;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.simulator.card.CardIssuer;
import jp.madoguchi.core.simulator.card.VirtualCardIssuer;
import jp.madoguchi.core.simulator.card.VirtualCardState;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateIssuer;
import jp.madoguchi.core.trust.LeafRequest;
import jp.madoguchi.core.trust.Role;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;

/**
 * The roots of one sandbox and all that hangs below them; no other sandbox trusts any of it.
 *
 * @param cardIssuer stands behind the cards that count
 * @param cards as they leave the issuer, one of them blocked
 * @param lease the terminal's first, which the centre knows
 */
record SandboxTrust(
    CertificateIssuer roots,
    SoftwareDeviceKeys device,
    CentreKeys centre,
    X509Certificate cardIssuer,
    Map<TrayCard, VirtualCardState> cards,
    Lease lease) {
  private static final String CENTRE_NAME = "CENTRE";
  private static final Duration VALIDITY = Duration.ofDays(3650);
  private static final Duration LEASE = Duration.ofDays(365);
  private static final String LEASE_ID = "SANDBOX-1";

  static SandboxTrust make(Instant now, Randomness randomness) {
    Instant from = now.truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(1));
    Instant until = from.plus(VALIDITY);
    var roots = CertificateIssuer.create(Environment.SANDBOX, 1, from, until, randomness);
    var draft = SoftwareDeviceKeys.draft(randomness);
    String device = Sandbox.TERMINAL.value();
    var keys =
        draft.certified(
            roots.issue(new LeafRequest(Role.DEVICE, device, draft.classicalKey(), from, until)),
            roots.issue(new LeafRequest(Role.DEVICE, device, draft.quantumSafeKey(), from, until)));
    var centre = CentreKeys.create(roots, CENTRE_NAME, from, until, randomness);
    var ours = CardIssuer.selfSigned("SANDBOX operators", from, until, randomness);
    var others = CardIssuer.selfSigned("Somebody else", from, until, randomness);
    Map<TrayCard, VirtualCardState> cards = new EnumMap<>(TrayCard.class);
    for (TrayCard card : TrayCard.values()) {
      var issuer = new VirtualCardIssuer(card.isTrusted() ? ours : others, randomness);
      cards.put(card, issued(card, issuer, from, until));
    }
    return new SandboxTrust(roots, keys, centre, ours.certificate(), cards, lease(now));
  }

  private static Lease lease(Instant now) {
    Instant from = now.truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(1));
    return new Lease(LEASE_ID, from, from.plus(LEASE));
  }

  private static VirtualCardState issued(
      TrayCard card, VirtualCardIssuer issuer, Instant from, Instant until) {
    try (Pin pin = Pin.taking(card.note().pin().toCharArray()).orElseThrow()) {
      VirtualCardState fresh = issuer.issue(card.operatorId().value(), pin, from, until);
      return card.isBlocked() ? new VirtualCardState(fresh.paddedPin(), 0, fresh.keys()) : fresh;
    }
  }

  void store(FileStore trust, FileStore terminal, FileStore centreFiles) throws IOException {
    roots.store(trust);
    device.store(terminal);
    centre.store(centreFiles);
  }
}
