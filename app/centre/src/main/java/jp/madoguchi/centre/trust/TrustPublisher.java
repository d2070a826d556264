package jp.madoguchi.centre.trust;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.core.roster.RevokedCertificate;
import jp.madoguchi.core.roster.TrustList;
import jp.madoguchi.core.roster.TrustListCodec;
import jp.madoguchi.core.roster.TrustPolicy;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.TrustRows;

/**
 * Issues the office's trust list. A version is never below the second in which it is issued, so
 * that a centre that was restored from a backup does not give a number a second time, and never at
 * or below one that a terminal has shown.
 *
 * @param term for how long a list is good; it is issued anew when half of that is over
 */
public record TrustPublisher(Office office, CentreKeys keys, Duration term) {
  private static final Duration TERM = Duration.ofDays(14);

  /** So long after its end a revoked certificate stays on the list: clocks may be wrong. */
  private static final Duration MARGIN = Duration.ofDays(90);

  /** Lists that are good for two weeks. */
  public static TrustPublisher usual(Office office, CentreKeys keys) {
    return new TrustPublisher(office, keys, TERM);
  }

  /** A list that is good for a while; the caller holds the log's lock. */
  public TrustRows.Published fresh(CentreTransaction transaction, Instant now) {
    Optional<TrustRows.Published> newest = transaction.trust().newest();
    return newest.filter(list -> isYoung(list, now)).orElseGet(() -> publish(transaction, now));
  }

  /** Whether a list need not be issued anew yet. */
  public boolean isYoung(TrustRows.Published list, Instant now) {
    return now.isBefore(list.issued().plus(term.dividedBy(2)));
  }

  /** A certificate that ended long ago is refused without the list. */
  private static List<RevokedCertificate> revoked(CentreTransaction transaction, Instant now) {
    Set<Bytes> ended = transaction.certification().endedBefore(now.minus(MARGIN));
    return transaction.trust().revoked().stream()
        .filter(each -> !ended.contains(Bytes.of(each.certificate().bytes())))
        .toList();
  }

  /** Issues a list of all that is revoked now; the caller holds the log's lock. */
  TrustRows.Published publish(CentreTransaction transaction, Instant now) {
    Instant issued = now.truncatedTo(ChronoUnit.SECONDS);
    long after = transaction.trust().highest() + 1;
    int days = transaction.renewals().newest().orElse(TrustPolicy.usual().renewDays());
    TrustList list =
        new TrustList(
            office.environment(),
            office.municipality().code(),
            Math.max(after, issued.getEpochSecond()),
            issued,
            issued.plus(term),
            revoked(transaction, issued),
            new TrustPolicy(days, transaction.suites().newest(), transaction.witnesses().newest()));
    Bytes signed = TrustListCodec.sign(list, keys);
    transaction.trust().publish(list, signed);
    return new TrustRows.Published(list.version(), issued, list.until(), signed);
  }
}
