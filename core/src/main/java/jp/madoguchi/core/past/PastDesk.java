package jp.madoguchi.core.past;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.past.HouseholdThen.Life;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.MayNotLookUp;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.resident.Removal;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.restraint.Seen;
import jp.madoguchi.core.retention.ClosedRecords;
import jp.madoguchi.core.rights.Gate;

/**
 * Where records are looked at as they were on a day. Each look is in the log with its day before
 * anything is returned (requirement C1). Whatever restrains today restrains this too: where
 * somebody protected lived is told no more than where they live. Safe for use by several threads.
 */
public final class PastDesk {
  private final Books books;
  private final Restraints restraints;
  private final Gate gate;
  private final SessionLog log;
  private final Clock clock;

  /**
   * What the desk rests on.
   *
   * @param records says which records are closed to whoever asks
   * @param closed which members of a household are
   */
  public record Books(PastBook past, RecordDesk records, ClosedRecords closed) {}

  public PastDesk(Books books, Restraints restraints, Gate gate, SessionLog log, Clock clock) {
    this.books = books;
    this.restraints = restraints;
    this.gate = gate;
    this.log = log;
    this.clock = clock;
  }

  /**
   * A person's record on a day; empty where there is no such number, which is logged all the same.
   *
   * @throws RecordClosed the record is closed to this operator today (閲覧制限)
   * @throws RecordRestrained a measure restrains opening it today (E13)
   */
  public Optional<Past> look(Purpose purpose, AddressNumber number, AsOf asOf)
      throws MayNotLookUp, RecordClosed, RecordRestrained {
    gate.require(
        Right.LOOK_UP,
        purpose,
        AccessNote.about(AccessEvent.REFUSED, number, "no right " + asOf),
        MayNotLookUp::new);
    if (asOf.day().isAfter(clock.today())) {
      return Optional.of(new Past.NotCome(asOf));
    }
    Optional<PastBook.Lives> read = books.past().read(number, asOf);
    if (read.isEmpty()) {
      log.write(purpose, AccessNote.about(AccessEvent.VIEW, number, asOf.toString()));
      return Optional.empty();
    }
    ResidentRecord present = read.get().person().getLast();
    books.records().requireUnclosed(purpose, present);
    restraints.require(Process.LOOK_UP, present, note -> log.write(purpose, note));
    return Optional.of(seen(purpose, read.get(), asOf));
  }

  private Past seen(Purpose purpose, PastBook.Lives lives, AsOf asOf) {
    List<ResidentRecord> states = lives.person();
    Optional<ResidentRecord> state = asOf.of(states);
    AddressNumber number = states.getLast().number();
    AccessNote view = AccessNote.about(AccessEvent.VIEW, number, released(asOf.toString(), number));
    if (state.isEmpty()) {
      log.write(purpose, view);
      return new Past.NotYet(asOf, asOf.basis().of(states.getFirst().origin()));
    }
    List<Life> members = HouseholdThen.of(state.get().household().number(), asOf, lives.everIn());
    List<Life> others =
        members.stream()
            .filter(life -> !life.state().number().equals(number))
            .filter(life -> !isClosed(life))
            .toList();
    log.write(
        purpose,
        Stream.concat(Stream.of(view), others.stream().map(life -> besides(life, number, asOf)))
            .toList());
    return stood(asOf, new Life(states, state.get()), members, others);
  }

  private Past stood(AsOf asOf, Life person, List<Life> members, List<Life> others) {
    List<Life> all = Stream.concat(Stream.of(person), others.stream()).toList();
    List<Seen> seen =
        restraints.lookBack(
            all.stream().map(life -> new Restraints.Then(life.present(), life.state())).toList());
    List<Seen> household =
        members.stream()
            .flatMap(member -> all.stream().filter(life -> isOf(life, member)).limit(1))
            .map(life -> seen.get(all.indexOf(life)))
            .toList();
    return new Past.Stood(
        asOf,
        seen.getFirst(),
        household,
        members.size() - household.size(),
        asOf.overtaken(person.states()).stream().map(ResidentRecord::history).toList(),
        person.state().equals(person.present()));
  }

  private static boolean isOf(Life life, Life member) {
    return life.state().number().equals(member.state().number());
  }

  private static AccessNote besides(Life life, AddressNumber number, AsOf asOf) {
    return AccessNote.about(
        AccessEvent.VIEW, life.state().number(), "household of " + number.digits() + " " + asOf);
  }

  private String released(String detail, AddressNumber number) {
    return (detail + " " + restraints.released(number)).strip();
  }

  /**
   * The desk for records says it of one person by refusing; of a household's it only leaves out.
   */
  private boolean isClosed(Life life) {
    Optional<LocalDate> removed = Removal.day(life.states());
    return removed.isPresent()
        && books.closed().isClosed(removed.get(), clock.today())
        && !gate.grants(Right.OPEN_CLOSED);
  }
}
