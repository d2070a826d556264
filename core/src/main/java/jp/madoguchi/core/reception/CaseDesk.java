package jp.madoguchi.core.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessLog;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.MayNotLookUp;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.value.Ulid;

/**
 * Where one operator opens and closes their counter cases. What is said of a case is in the log
 * before records are opened in it. Cases are kept for their day and the one after, and then
 * forgotten: what has to be known of them later stands in the log. Safe for use by several threads.
 */
public final class CaseDesk {
  /** So many days after its own a case is still listed. */
  static final int DAYS_KEPT = 1;

  private static final int PAGE = 500;
  private static final int LOGGED = 100;

  private final Books books;
  private final Gate gate;
  private final SessionLog log;
  private final OperatorId self;
  private final Optional<OfficeCode> office;
  private final Clock clock;
  private final Randomness randomness;

  /**
   * What the desk rests on.
   *
   * @param entries the terminal's whole log, of which the desk counts its operator's own entries
   */
  public record Books(CaseBook cases, AccessLog entries) {}

  /**
   * @param self who is signed in
   * @param office where the terminal stands
   */
  public CaseDesk(
      Books books,
      Gate gate,
      SessionLog log,
      OperatorId self,
      Optional<OfficeCode> office,
      Clock clock,
      Randomness randomness) {
    this.books = books;
    this.gate = gate;
    this.log = log;
    this.self = self;
    this.office = office;
    this.clock = clock;
    this.randomness = randomness;
  }

  /** Opens a case under the day's next number. */
  public CounterCase open(Matter matter) throws MayNotLookUp {
    require("open");
    LocalDate today = clock.today();
    books.cases().forgetBefore(today.minusDays(DAYS_KEPT));
    long logged = books.entries().last().map(AccessEntry::sequence).orElse(0L) + 1;
    CounterCase opened =
        books
            .cases()
            .add(
                today,
                number ->
                    new CounterCase(
                        Ulid.fresh(clock, randomness),
                        number,
                        matter,
                        self,
                        office,
                        now(),
                        Optional.empty(),
                        logged,
                        Tally.NONE));
    note(AccessEvent.CASE_OPENED, opened, "");
    return opened;
  }

  /** Writes down better what somebody came for; the number stays. */
  public CounterCase change(CounterCase standing, Matter matter) throws MayNotLookUp {
    require("change");
    CounterCase changed = own(standing).about(matter);
    note(AccessEvent.CASE_CHANGED, changed, "");
    books.cases().keep(changed);
    return changed;
  }

  /** Closes a case; whoever lost their rights may still do that. */
  public CounterCase close(CounterCase standing) {
    CounterCase closed = own(standing).closed(Optional.of(now()), tally(standing));
    note(AccessEvent.CASE_CLOSED, closed, "");
    books.cases().keep(closed);
    return closed;
  }

  /** Goes on with one of today's own cases; empty where it is none, or not any more. */
  public Optional<CounterCase> reopen(Ulid id) throws MayNotLookUp {
    require("reopen");
    Optional<CounterCase> found =
        books.cases().of(self).stream()
            .filter(each -> each.id().equals(id) && isOfToday(each))
            .findFirst()
            .map(each -> each.closed(Optional.empty(), each.tally()));
    found.ifPresent(it -> {
      note(AccessEvent.CASE_OPENED, it, " again");
      books.cases().keep(it);
    });
    return found;
  }

  /** One's own cases of today and of the day before, the last opened first, each counted. */
  public List<CounterCase> recent() {
    LocalDate from = clock.today().minusDays(DAYS_KEPT);
    return books.cases().of(self).stream()
        .filter(each -> !each.number().day().isBefore(from))
        .map(each -> each.closedAt().isEmpty() ? each.closed(Optional.empty(), tally(each)) : each)
        .toList();
  }

  /** The case in which the operator was when they were last here; today's alone. */
  public Optional<CounterCase> standing() {
    return books.cases().of(self).stream()
        .filter(each -> each.closedAt().isEmpty() && isOfToday(each))
        .findFirst();
  }

  /** Whether one can still go on with a case. */
  public boolean isOfToday(CounterCase listed) {
    return listed.number().day().equals(clock.today());
  }

  private CounterCase own(CounterCase standing) {
    if (!standing.operator().equals(self)) {
      throw new IllegalArgumentException("a colleague's case");
    }
    return standing;
  }

  private Instant now() {
    return clock.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private void require(String act) throws MayNotLookUp {
    gate.require(
        Right.LOOK_UP,
        AccessNote.of(AccessEvent.REFUSED, "case: no right to " + act),
        MayNotLookUp::new);
  }

  private void note(AccessEvent event, CounterCase said, String more) {
    String who =
        said.matter()
            .applicant()
            .map(it -> " " + it.claim() + " " + it.proof() + " " + shortened(it.name().value()))
            .orElse("");
    String where = said.office().map(it -> " office=" + it).orElse("");
    log.write(said.purpose(), AccessNote.of(event, "case " + said.id() + more + where + who));
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= LOGGED
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LOGGED)) + "…";
  }

  /** Counted from the log, so that nothing more has to be written at each access. */
  private Tally tally(CounterCase of) {
    Set<AddressNumber> seen = new HashSet<>();
    int entered = 0;
    int issued = 0;
    List<AccessEntry> page = books.entries().from(of.logged(), PAGE);
    while (!page.isEmpty()) {
      for (AccessEntry entry : page) {
        if (isIn(entry, of)) {
          switch (entry.event()) {
            case VIEW -> entry.subject().filter(_ -> isChosen(entry)).ifPresent(seen::add);
            case ENTERED -> entered++;
            case CERTIFICATE_ISSUED -> issued++;
            default -> {}
          }
        }
      }
      page = books.entries().from(page.getLast().sequence() + 1, PAGE);
    }
    return new Tally(seen.size(), entered, issued);
  }

  private static boolean isIn(AccessEntry entry, CounterCase of) {
    return entry.operator().equals(of.operator())
        && entry.purpose().filter(it -> of.number().isIn(it.reference())).isPresent();
  }

  /** Whoever lives with the chosen one is logged with them, and was not asked for. */
  private static boolean isChosen(AccessEntry entry) {
    return !entry.detail().startsWith("household of ");
  }
}
