package jp.madoguchi.core.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessLog;
import jp.madoguchi.core.port.Clock;

/**
 * What a terminal knows of the day without asking its clock: the beginning of its lease, the
 * centre's time in the newest receipt, the day on which an administrator last erased by hand, and
 * from there on its own log, entry by entry, as far as none lies more than {@link #SPAN_DAYS} days
 * ahead of what was known before it. So signing in under a wrong clock a second time does not make
 * the wrong date a known one. Safe for use by several threads.
 */
public final class KnownDay {
  /** So far ahead of what is known a clock may be: a terminal rests over the longest holidays. */
  public static final int SPAN_DAYS = 62;

  private static final int PAGE = 500;

  private final AccessLog log;
  private final Outbox outbox;
  private final Instant lease;
  private final Clock clock;

  /**
   * @param lease when the lease began, which the centre says
   */
  public KnownDay(AccessLog log, Outbox outbox, Instant lease, Clock clock) {
    this.log = log;
    this.outbox = outbox;
    this.lease = lease;
    this.clock = clock;
  }

  /** What speaks against today's date; empty where it can be believed. Reads the log. */
  public Optional<ClockDoubt> doubt() {
    LocalDate today = clock.today();
    LocalDate known = day(known());
    boolean believed = !today.isBefore(known) && ChronoUnit.DAYS.between(known, today) <= SPAN_DAYS;
    return believed ? Optional.empty() : Optional.of(new ClockDoubt(today, known));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Clock.TOKYO);
  }

  private Instant known() {
    Optional<AccessEntry> word = lastWord();
    Instant known = word.filter(KnownDay::byHand).map(AccessEntry::at).orElse(lease);
    known = latest(known, outbox.lastReceipt().map(Receipt::centreTime).orElse(lease));
    known = latest(known, lease);
    long next = word.map(AccessEntry::sequence).orElse(0L) + 1;
    for (List<AccessEntry> page = log.from(next, PAGE);
        !page.isEmpty();
        page = log.from(next, PAGE)) {
      for (AccessEntry entry : page) {
        known = follows(known, entry.at()) ? latest(known, entry.at()) : known;
      }
      next = page.getLast().sequence() + 1;
    }
    return known;
  }

  private static boolean follows(Instant known, Instant at) {
    return ChronoUnit.DAYS.between(day(known), day(at)) <= SPAN_DAYS;
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** The newest entry that stands for something else than the clock. */
  private Optional<AccessEntry> lastWord() {
    long before = log.last().map(AccessEntry::sequence).orElse(0L);
    while (before > 0) {
      long first = Math.max(1, before - PAGE + 1);
      List<AccessEntry> page = log.from(first, (int) (before - first + 1));
      for (AccessEntry entry : page.reversed()) {
        if (entry.event() == AccessEvent.RECEIPT_STORED || byHand(entry)) {
          return Optional.of(entry);
        }
      }
      before = first - 1;
    }
    return Optional.empty();
  }

  /** Whoever erases by hand has the date before them, with what is due by it. */
  private static boolean byHand(AccessEntry entry) {
    return entry.event() == AccessEvent.ERASED;
  }
}
