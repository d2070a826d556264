package jp.madoguchi.core.departure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.departure.DepartureBook.Found;
import jp.madoguchi.core.departure.DepartureBook.Span;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.MayNotLookUp;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.restraint.Seen;
import jp.madoguchi.core.retention.ClosedRecords;
import jp.madoguchi.core.rights.Gate;

/**
 * Who announced that they leave, whose day has come, and of whose arrival elsewhere nothing was
 * heard. Safe for use by several threads.
 */
public final class DepartureDesk {
  /** So many of each group are listed. */
  public static final int LIMIT = 100;

  /** A notice of arrival that takes longer than this counts as missing (A11). */
  public static final int DAYS_OF_PATIENCE = 30;

  private final DepartureBook book;
  private final Gate gate;
  private final SessionLog log;
  private final Clock clock;
  private final ClosedRecords closed;
  private final Restraints restraints;

  /**
   * @param closed which removed records are not for everybody
   * @param restraints what of them is not to be seen
   */
  public DepartureDesk(
      DepartureBook book,
      Gate gate,
      SessionLog log,
      Clock clock,
      ClosedRecords closed,
      Restraints restraints) {
    this.book = book;
    this.gate = gate;
    this.log = log;
    this.clock = clock;
    this.closed = closed;
    this.restraints = restraints;
  }

  /** Whether the home screen tells of it: to whoever may find and remove them. */
  public boolean allowed() {
    return gate.offers(Right.LOOK_UP) && gate.offers(Right.ENTER);
  }

  /** How many are to be removed: their day has come, and nothing is entered. It names nobody. */
  public DepartureBook.Waiting due() {
    return book.waiting(span(Group.DUE));
  }

  /**
   * The list.
   *
   * @param rows due ones first, then the coming ones by day, then those of whom nothing was heard,
   *     latest first; at most {@link #LIMIT} of each
   * @param counts how many there are of each, listed or not
   */
  public record Listing(List<Departing> rows, Map<Group, Integer> counts) {
    public Listing {
      rows = List.copyOf(rows);
      counts = Map.copyOf(counts);
    }
  }

  /** That they were listed is in the log before anybody is. Closed records are not listed. */
  public Listing list() throws MayNotLookUp {
    gate.require(
        Right.LOOK_UP, AccessNote.of(AccessEvent.REFUSED, "departures"), MayNotLookUp::new);
    List<Departing> rows = new ArrayList<>();
    Map<Group, Integer> counts = new EnumMap<>(Group.class);
    for (Group group : Group.values()) {
      Span span = span(group);
      counts.put(group, book.count(span));
      rows.addAll(seen(group, book.find(span, group == Group.UNHEARD, LIMIT)));
    }
    log.write(AccessNote.of(AccessEvent.LISTED, "departures").counting(rows.size()));
    return new Listing(rows, counts);
  }

  private List<Departing> seen(Group group, List<Found> found) {
    List<Seen> seen = restraints.look(found.stream().map(Found::record).toList());
    List<Departing> rows = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      rows.add(new Departing(seen.get(i), group, found.get(i).day(), found.get(i).open()));
    }
    return rows;
  }

  private Span span(Group group) {
    LocalDate today = clock.today();
    return switch (group) {
      case DUE -> new Span(ResidentStatus.CURRENT, LocalDate.EPOCH, today);
      case COMING ->
          new Span(ResidentStatus.CURRENT, today.plusDays(1), LocalDate.of(9999, 12, 31));
      case UNHEARD ->
          new Span(
              ResidentStatus.REMOVED,
              closed.through(today).plusDays(1),
              today.minusDays(DAYS_OF_PATIENCE));
    };
  }
}
