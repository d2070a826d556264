package jp.madoguchi.core.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.identifier.PersonalNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.movement.Companions;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.restraint.Seen;
import jp.madoguchi.core.retention.ClosedRecords;
import jp.madoguchi.core.rights.Gate;

/**
 * The only way for screens to personal records: each access is in the log, on the disk, before
 * anything is returned (requirement C1). Safe for use by several threads.
 */
public final class RecordDesk {
  /** More hits than this are not listed: the clerk asks for more. */
  public static final int LIMIT = 100;

  /** So many characters of a criterion are logged; no reading or address is longer. */
  private static final int LOGGED = 100;

  private final Register register;
  private final RecordBook records;
  private final SessionLog log;
  private final Gate gate;
  private final Clock clock;
  private final ClosedRecords closed;
  private final Restraints restraints;

  /**
   * @param closed which removed records are not for everybody
   * @param restraints which are not to be seen, or not whole
   */
  public RecordDesk(
      Register register,
      RecordBook records,
      SessionLog log,
      Gate gate,
      Clock clock,
      ClosedRecords closed,
      Restraints restraints) {
    this.register = register;
    this.records = records;
    this.log = log;
    this.gate = gate;
    this.clock = clock;
    this.closed = closed;
    this.restraints = restraints;
  }

  private void refuseWithoutRight(Purpose purpose, AccessNote note) throws MayNotLookUp {
    gate.require(Right.LOOK_UP, purpose, note, MayNotLookUp::new);
  }

  /**
   * Finds residents (検索); criteria and hits are logged before any is returned, the criteria also of
   * a search that is refused. Closed records (閲覧制限) are among the hits of those alone who may open
   * them. What a measure withholds is not in a hit, and an address finds nobody whose address is
   * withheld: that they were found would tell it.
   *
   * @throws RecordClosed a number was asked for, and its bearer's record is closed
   */
  public List<Seen> search(Purpose purpose, ResidentQuery query)
      throws QueryTooWide, MayNotLookUp, RecordClosed {
    refuseWithoutRight(purpose, AccessNote.of(AccessEvent.REFUSED, "no right " + criteria(query)));
    if (!query.sufficient()) {
      log.write(purpose, AccessNote.of(AccessEvent.REFUSED, "E18 " + criteria(query)));
      throw new QueryTooWide();
    }
    boolean all = opensClosed();
    List<ResidentRecord> found =
        register.search(all ? query : query.without(closed.through(clock.today())), LIMIT);
    if (found.isEmpty() && !all && query.number().isPresent()) {
      for (ResidentRecord bearer : register.search(query, 1)) {
        requireUnclosed(purpose, bearer);
      }
    }
    List<Seen> shown =
        restraints.look(found).stream()
            .filter(hit -> query.address().isBlank() || !hit.marks().hidden())
            .toList();
    log.write(purpose, AccessNote.of(AccessEvent.SEARCH, criteria(query)).counting(shown.size()));
    return shown;
  }

  private boolean opensClosed() {
    return gate.grants(Right.OPEN_CLOSED);
  }

  /**
   * For a desk that opens a record by another way and has logged it.
   *
   * @throws RecordClosed the term of ordinary access is over (閲覧制限) and the operator may not open
   *     such records
   * @throws RecordRestrained a measure restrains opening it (E13)
   */
  public void requireOpen(Purpose purpose, ResidentRecord present)
      throws RecordClosed, RecordRestrained {
    requireUnclosed(purpose, present);
    restraints.requireWhole(present, note -> log.write(purpose, note));
  }

  private void refuseRestrained(Purpose purpose, ResidentRecord present) throws RecordRestrained {
    restraints.require(Process.LOOK_UP, present, note -> log.write(purpose, note));
  }

  /**
   * The same for a desk that asks by itself what restrains the record.
   *
   * @throws RecordClosed the term of ordinary access is over (閲覧制限) and the operator may not open
   *     such records
   */
  public void requireUnclosed(Purpose purpose, ResidentRecord present) throws RecordClosed {
    if (present.status() == ResidentStatus.CURRENT || opensClosed()) {
      return;
    }
    Optional<LocalDate> removed = Removal.day(register.history(present.number()));
    if (removed.isPresent() && closed.isClosed(removed.get(), clock.today())) {
      log.write(
          purpose, AccessNote.about(AccessEvent.REFUSED, present.number(), "the record is closed"));
      throw new RecordClosed(present.number(), removed.get());
    }
  }

  /**
   * Opens a chosen person (照会); empty where there is no such number, which is logged all the same.
   * Person and household are logged as one act, which a clerk waits for only once.
   *
   * @throws RecordClosed the term of ordinary access is over (閲覧制限) and the operator may not open
   *     such records; nothing of it is returned
   * @throws RecordRestrained a measure restrains opening it (E13) and no supervisor released it
   */
  public Optional<OpenedRecord> open(Purpose purpose, AddressNumber number)
      throws MayNotLookUp, RecordClosed, RecordRestrained {
    refuseWithoutRight(purpose, AccessNote.about(AccessEvent.REFUSED, number, "no right"));
    AccessNote view = AccessNote.about(AccessEvent.VIEW, number, restraints.released(number));
    Optional<OpenedRecord> read = records.read(number);
    if (read.isEmpty()) {
      log.write(purpose, view);
      return read;
    }
    requireUnclosed(purpose, read.get().current());
    refuseRestrained(purpose, read.get().current());
    Stream<AccessNote> members =
        read.get().household().stream()
            .map(ResidentRecord::number)
            .filter(member -> !member.equals(number))
            .map(member ->
                AccessNote.about(AccessEvent.VIEW, member, "household of " + number.digits()));
    log.write(purpose, Stream.concat(Stream.of(view), members).toList());
    return read.map(restraints::look);
  }

  /**
   * Who lives in a household that somebody is to join; the look at each of them is logged first.
   *
   * @return present members in printed order, each as they may be seen; none where there is no such
   *     household
   */
  public List<ResidentRecord> household(Purpose purpose, HouseholdNumber number)
      throws MayNotLookUp {
    refuseWithoutRight(
        purpose, AccessNote.of(AccessEvent.REFUSED, "no right household=" + number.digits()));
    List<ResidentRecord> members = register.household(number);
    List<AccessNote> looks =
        members.stream()
            .map(member ->
                AccessNote.about(AccessEvent.VIEW, member.number(), "household " + number.digits()))
            .toList();
    log.write(
        purpose,
        looks.isEmpty()
            ? List.of(AccessNote.of(AccessEvent.SEARCH, "household=" + number.digits()))
            : looks);
    return restraints.look(members).stream().map(Seen::record).toList();
  }

  /**
   * Those whom the last movement of somebody was about, themselves among them; the look at each of
   * them is logged first.
   *
   * @return present states of those of whom nothing is withheld, in the order of their places
   */
  public List<ResidentRecord> together(Purpose purpose, AddressNumber number) throws MayNotLookUp {
    refuseWithoutRight(purpose, AccessNote.about(AccessEvent.REFUSED, number, "no right"));
    List<ResidentRecord> all =
        register.current(number).map(present -> Companions.of(present, register)).orElse(List.of());
    log.write(
        purpose,
        all.stream()
            .map(each ->
                AccessNote.about(
                    AccessEvent.VIEW, each.number(), "last movement of " + number.digits()))
            .toList());
    return restraints.look(all).stream()
        .filter(seen -> !seen.marks().hidden())
        .map(Seen::record)
        .toList();
  }

  private static String criteria(ResidentQuery query) {
    return "number="
        + query.number().map(RecordDesk::logged).orElse("")
        + " name="
        + shortened(query.name())
        + " birth="
        + query.birth().map(BirthCriterion::encode).orElse("")
        + " address="
        + shortened(query.address())
        + query.sex().map(sex -> " sex=" + sex.code()).orElse("")
        + (query.history() ? " history" : "");
  }

  /** Codes and individual numbers by their last digits only: the log is read by many. */
  private static String logged(PersonalNumber number) {
    return number.toString();
  }

  private static String shortened(String typed) {
    return typed.codePointCount(0, typed.length()) <= LOGGED
        ? typed
        : typed.substring(0, typed.offsetByCodePoints(0, LOGGED)) + "…";
  }
}
