package jp.madoguchi.centre.trust;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.lease.LeaseGrant;
import jp.madoguchi.core.lease.LeaseGrantCodec;
import jp.madoguchi.core.lease.LeaseRequest;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.centre.CentreTransaction;

/** Gives leases to terminals in good standing. Safe for use by several threads. */
public record LeaseDesk(
    Office office,
    CentreKeys keys,
    LeaseTerms terms,
    TrustPublisher publisher,
    Clock clock,
    Randomness randomness) {
  /**
   * The signed answer. A terminal that has more than half of a lease left is told of that one
   * again. Empty where it wants back what it never deposited.
   */
  public Optional<Bytes> grant(
      CentreTransaction transaction, TerminalId device, LeaseRequest request) {
    transaction.ledger().lockLog();
    request.deposit().ifPresent(sealed -> transaction.leases().deposit(device, sealed));
    Optional<Bytes> back =
        request.deposit().isPresent() ? Optional.empty() : transaction.leases().deposited(device);
    if (request.deposit().isEmpty() && back.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.now().truncatedTo(ChronoUnit.SECONDS);
    request.held().ifPresent(lease -> adopt(transaction, device, lease, now));
    LeaseGrant grant =
        new LeaseGrant(
            office.environment(),
            office.municipality().code(),
            device,
            request.nonce(),
            lease(transaction, device, now),
            publisher.fresh(transaction, now).version(),
            back);
    return Optional.of(LeaseGrantCodec.sign(grant, keys));
  }

  /**
   * A terminal that was set up before this centre gave leases has one all the same, and names it in
   * its changes. Its word counts once, and for no longer than a lease of ours lasts.
   */
  private void adopt(CentreTransaction transaction, TerminalId device, Lease held, Instant now) {
    Instant most = now.plus(terms.length());
    if (transaction.leases().latest(device).isEmpty() && held.from().isBefore(most)) {
      Instant until = held.until().isBefore(most) ? held.until() : most;
      transaction.leases().adopt(device, new Lease(held.id(), held.from(), until));
    }
  }

  private Lease lease(CentreTransaction transaction, TerminalId device, Instant now) {
    return transaction
        .leases()
        .latest(device)
        .filter(lease -> lease.until().isAfter(now.plus(terms.length().dividedBy(2))))
        .orElseGet(() -> give(transaction, device, now));
  }

  private Lease give(CentreTransaction transaction, TerminalId device, Instant now) {
    Lease lease =
        new Lease(
            Ulid.fresh(clock, randomness).text(),
            now.minus(terms.skew()),
            now.plus(terms.length()));
    transaction.leases().give(device, lease);
    return lease;
  }
}
