package jp.madoguchi.centre.trust;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import jp.madoguchi.centre.CentreParts;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.envelope.EnvelopeFlaw;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.roster.RevokedCertificate;
import jp.madoguchi.core.roster.RevokedCertificate.Holder;
import jp.madoguchi.core.roster.SuiteDemand;
import jp.madoguchi.core.roster.TrustList;
import jp.madoguchi.core.roster.TrustListCodec;
import jp.madoguchi.core.roster.TrustPolicy;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.centre.TrustRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over trust lists that this centre signed and has forgotten since, because it was put back
 * to a backup: every terminal holds the newest one that it heard of. What they revoke is revoked
 * again, with all that follows. Safe for use by several threads and nodes.
 *
 * @param check judges the centre's own certificates
 */
public record ForgottenTrust(
    CentreStore store, TrustPublisher publisher, CertificateCheck check, Clock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(ForgottenTrust.class);
  private static final int FIRST_EPOCH = 1;

  /** Of a running centre. */
  public static ForgottenTrust of(CentreParts parts) {
    return new ForgottenTrust(
        parts.store(),
        TrustPublisher.usual(parts.office(), parts.keys()),
        parts.devices(),
        parts.clock());
  }

  /** What came of a list that was shown. */
  public sealed interface Result {}

  /** It is in force here; the newest list, which is above it, holds all of it. */
  public record Known(TrustRows.Published newest) implements Result {}

  /** It is none that this office's centre signed; nothing was changed. */
  public record NotOurs(EnvelopeFlaw flaw) implements Result {}

  /** Whether a terminal that holds this version has to show its list. */
  public boolean isForgotten(long version) {
    return !store.read(transaction -> transaction.trust().knows(version));
  }

  /** Takes over what is known here no longer. */
  public Result take(TerminalId shownBy, Bytes signed) {
    try {
      TrustList list = TrustListCodec.verify(signed, check);
      if (!list.municipality().equals(office().municipality().code())) {
        return new NotOurs(EnvelopeFlaw.CONTENT_CONTRADICTS_ATTRIBUTES);
      }
      return store.inTransaction(transaction -> {
        transaction.ledger().lockLog();
        return new Known(take(transaction, shownBy, list, signed));
      });
    } catch (EnvelopeRefused e) {
      LOG.warn("{} shows a trust list that is not of this centre: {}", shownBy, e.flaw());
      return new NotOurs(e.flaw());
    }
  }

  private TrustRows.Published take(
      CentreTransaction transaction, TerminalId shownBy, TrustList list, Bytes signed) {
    Instant now = clock.now().truncatedTo(ChronoUnit.SECONDS);
    if (transaction.trust().knows(list.version())) {
      return publisher.fresh(transaction, now);
    }
    LOG.warn("Version {} of the trust list was forgotten; {} shows it", list.version(), shownBy);
    String reason = "trust list " + list.version();
    long entry =
        transaction
            .administration()
            .addOwn(
                AdminAct.Kind.TAKE_TRUST,
                "trust-" + list.version(),
                shownBy.value(),
                reason,
                signed,
                now);
    transaction.trust().shown(new TrustRows.Shown(list.version(), shownBy, now, entry, signed));
    boolean newer = list.version() > transaction.trust().highest();
    transaction.trust().remember(list.version());
    list.revoked().forEach(each -> transaction.trust().revoke(each, entry));
    devices(list)
        .forEach((id, certificates) -> retire(transaction, id, certificates, reason, entry, now));
    demands(transaction, list, newer, entry);
    return publisher.publish(transaction, now);
  }

  private static Map<TerminalId, List<Bytes>> devices(TrustList list) {
    return list.revoked().stream()
        .filter(each -> each.holder() == Holder.DEVICE)
        .collect(
            Collectors.groupingBy(
                each -> new TerminalId(each.name()),
                LinkedHashMap::new,
                Collectors.mapping(ForgottenTrust::hash, Collectors.toList())));
  }

  private static Bytes hash(RevokedCertificate each) {
    return Bytes.of(each.certificate().bytes());
  }

  /** A terminal that was enrolled after the backup is known again, as one that is out of use. */
  private void retire(
      CentreTransaction transaction,
      TerminalId id,
      List<Bytes> certificates,
      String reason,
      long entry,
      Instant now) {
    if (transaction.registry().device(id).isEmpty()) {
      transaction.registry().enrol(id, FIRST_EPOCH, List.of());
    }
    transaction.registry().know(id, certificates);
    Device device = transaction.registry().device(id).orElseThrow();
    if (device.state() != DeviceState.REVOKED) {
      new Retirement(transaction, new OrderGiver(office(), publisher.keys()))
          .retire(device, reason, entry, now);
    }
  }

  /** Terminals take no list that goes back to weaker algorithms, so that this one counts again. */
  private static void demands(
      CentreTransaction transaction, TrustList list, boolean newer, long entry) {
    SuiteDemand said = list.policy().suites();
    SuiteDemand here = transaction.suites().newest();
    int higher = said.suite().compareTo(here.suite());
    if (higher > 0 || (higher == 0 && newer && !said.equals(here))) {
      transaction.suites().demand(said, entry);
    }
    OptionalInt days = transaction.renewals().newest();
    if (newer && days.orElse(TrustPolicy.usual().renewDays()) != list.policy().renewDays()) {
      transaction.renewals().set(list.policy().renewDays(), entry);
    }
    if (newer && !transaction.witnesses().newest().equals(list.policy().witness())) {
      transaction.witnesses().demand(list.policy().witness(), entry);
    }
  }

  private Office office() {
    return publisher.office();
  }
}
