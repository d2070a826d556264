package jp.madoguchi.core.day;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.rights.Gate;

/** Where an administrator closes the day (日締め). Safe for use by several threads. */
public final class DayDesk {
  private final DayBook book;
  private final Gate gate;
  private final Session session;
  private final Clock clock;

  public DayDesk(DayBook book, Gate gate, Session session, Clock clock) {
    this.book = book;
    this.gate = gate;
    this.session = session;
    this.clock = clock;
  }

  /** Whether the operator may close the day. */
  public boolean allowed() {
    return gate.offers(Right.ADMINISTER);
  }

  /** What a page shows first; it names nobody. */
  public record Standing(DaySums sums, Optional<DayClose> last) {}

  public Standing standing() {
    return new Standing(book.sums(), book.last());
  }

  /** The newest close; for everybody. */
  public Optional<DayClose> last() {
    return book.last();
  }

  /** The operator was not granted the right to close the day, or not for today. */
  public static final class MayNotClose extends Exception {
    MayNotClose() {
      super("right " + Right.ADMINISTER);
    }
  }

  /**
   * Closes the day: kept and logged with what is not finished. The caller has the last batch of the
   * day sent.
   */
  public DaySums close() throws MayNotClose {
    gate.require(
        Right.ADMINISTER, AccessNote.of(AccessEvent.REFUSED, "daily close"), MayNotClose::new);
    return book.close(
        session.operator().id(), session.id(), clock.now().truncatedTo(ChronoUnit.MILLIS));
  }
}
