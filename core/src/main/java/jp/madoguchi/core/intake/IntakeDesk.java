package jp.madoguchi.core.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import jp.madoguchi.core.change.ChangeBook;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.FileTooLarge;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;

/**
 * Where a file of notices becomes entries of the operator who took it in: a dry run, then one
 * ordinary signed entry for each good line. A run that is cut off anywhere goes on where it was,
 * and does nothing twice. Safe for use by several threads.
 */
public final class IntakeDesk {
  /** More items are not taken at once: the sender divides the file. */
  public static final int MOST = 20_000;

  /** So many lots are listed. */
  private static final int LISTED = 200;

  private static final int CHUNK = 200;

  private final Books books;
  private final EntryDesk entries;
  private final Movements movements;
  private final Surroundings around;
  private final Office office;

  /** What the desk rests on. */
  public record Books(
      LotBook lots,
      Register register,
      Townspeople townspeople,
      ChangeBook changes,
      RecordDesk records) {}

  /** Who works here, and when. */
  public record Office(
      Gate gate, SessionLog log, Session session, Clock clock, Randomness randomness) {}

  public IntakeDesk(
      Books books, EntryDesk entries, Movements movements, Surroundings around, Office office) {
    this.books = books;
    this.entries = entries;
    this.movements = movements;
    this.around = around;
    this.office = office;
  }

  /** Whether the screen offers it. */
  public boolean allowed() {
    return office.gate().offers(Right.ENTER);
  }

  /**
   * What is to be taken in.
   *
   * @param day of lines that say none
   */
  public record Request(Format format, String file, Purpose purpose, LocalDate day) {}

  /**
   * A lot after its dry run.
   *
   * @param before lots of the very same file, newest first
   */
  public record Taken(Lot lot, List<Lot> before) {}

  /**
   * Reads a file and makes the dry run; both are durable when it returns, and whom it is about is
   * in the log before.
   *
   * @throws IOException the medium does not give the file
   */
  public Taken take(FileStore medium, Request request) throws IntakeRefused, IOException {
    require(request.purpose(), request.file());
    byte[] file = read(medium, request.file());
    Bytes digest = Sha256.of(file);
    List<Lot> before = books.lots().sameFile(digest);
    List<Item> items = dryRun(request, file);
    if (items.isEmpty() || items.size() > MOST) {
      throw new IntakeRefused(
          items.isEmpty() ? IntakeRefused.Why.EMPTY : IntakeRefused.Why.TOO_LARGE);
    }
    Lot lot =
        new Lot(
            Ulid.fresh(office.clock(), office.randomness()),
            request.format().code(),
            request.file(),
            digest,
            office.session().operator().id(),
            request.purpose(),
            request.day(),
            office.clock().now().truncatedTo(ChronoUnit.MILLIS),
            Lot.State.DRY,
            counted(items));
    log(request, digest, items);
    books.lots().keep(lot, items);
    return new Taken(lot, before);
  }

  private static byte[] read(FileStore medium, String name) throws IntakeRefused, IOException {
    try {
      return medium.read(name).orElseThrow(() -> new IntakeRefused(IntakeRefused.Why.NO_FILE));
    } catch (FileTooLarge e) {
      throw new IntakeRefused(IntakeRefused.Why.TOO_LARGE);
    }
  }

  private List<Item> dryRun(Request request, byte[] file) {
    LocalDate today = office.clock().today();
    Subjects subjects =
        new Subjects(request.format(), books.register(), books.townspeople(), today);
    return new DryRun(
            request.format(),
            subjects,
            planner(request.format(), request.day(), today),
            record -> obstacle(request.purpose(), record))
        .of(file);
  }

  private LinePlanner planner(Format format, LocalDate day, LocalDate today) {
    return new LinePlanner(format, movements, around, day, today);
  }

  private Optional<Reason> obstacle(Purpose purpose, ResidentRecord record) {
    if (books.changes().openFor(record.number()).isPresent()) {
      return Optional.of(Reason.OPEN_ENTRY);
    }
    try {
      books.records().requireOpen(purpose, record);
      return Optional.empty();
    } catch (RecordClosed closed) {
      return Optional.of(Reason.CLOSED);
    } catch (RecordRestrained restrained) {
      return Optional.of(Reason.RESTRAINED);
    }
  }

  private static Map<Fate.Kind, Integer> counted(List<Item> items) {
    Map<Fate.Kind, Integer> counts = new EnumMap<>(Fate.Kind.class);
    items.forEach(item -> counts.merge(item.fate().kind(), 1, Integer::sum));
    return counts;
  }

  /** Each person whose record is compared stands in the log. */
  private void log(Request request, Bytes digest, List<Item> items) {
    office
        .log()
        .write(
            request.purpose(),
            AccessNote.of(
                    AccessEvent.LOT_READ,
                    request.format().code() + " " + shortened(request.file()) + " " + digest.hex())
                .counting(items.size()));
    List<AccessNote> people =
        items.stream()
            .flatMap(item -> item.person().stream())
            .distinct()
            .map(number -> AccessNote.about(AccessEvent.VIEW, number, request.format().code()))
            .toList();
    if (!people.isEmpty()) {
      office.log().write(request.purpose(), people);
    }
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= 100
        ? name
        : name.substring(0, name.offsetByCodePoints(0, 100)) + "…";
  }

  /** The newest lots of everybody. */
  public List<Lot> lots() throws IntakeRefused {
    require();
    return books.lots().lots(LISTED);
  }

  /**
   * A lot with its items; that they came on the screen is in the log before.
   *
   * @throws IntakeRefused also where there is none
   */
  public Opened open(Ulid id) throws IntakeRefused {
    require();
    Lot lot = find(id);
    List<Item> items = books.lots().items(id);
    office
        .log()
        .write(
            lot.purpose(),
            AccessNote.of(AccessEvent.LISTED, "lot " + id.text()).counting(items.size()));
    return new Opened(lot, items);
  }

  /** A lot with its items. */
  public record Opened(Lot lot, List<Item> items) {}

  /** Whether the signed-in operator may go on with a lot. */
  public boolean mine(Lot lot) {
    return lot.taker().equals(office.session().operator().id());
  }

  /** Hears how far a run is. */
  @FunctionalInterface
  public interface Progress {
    void at(int done, int all);
  }

  /**
   * Enters what is planned, one item after the other, until all are settled or it is stopped. What
   * was entered stays entered.
   *
   * @param stop asked between items
   * @throws ProvisionalConflict the right was withdrawn this moment
   */
  public Lot run(Ulid id, Progress progress, BooleanSupplier stop)
      throws IntakeRefused, ProvisionalConflict {
    Lot lot = own(id);
    books.lots().begin(id);
    Format format = Formats.find(lot.format()).orElseThrow();
    int all = lot.count(Fate.Kind.PLANNED);
    int done = 0;
    int behind = 0;
    List<Item> chunk = books.lots().planned(id, behind, CHUNK);
    while (!chunk.isEmpty()) {
      for (Item item : chunk) {
        if (stop.getAsBoolean()) {
          return find(id);
        }
        enter(lot, format, item);
        progress.at(++done, all);
        behind = item.place();
      }
      chunk = books.lots().planned(id, behind, CHUNK);
    }
    books.lots().end(id, Lot.State.DONE);
    return find(id);
  }

  private void enter(Lot lot, Format format, Item item) throws IntakeRefused, ProvisionalConflict {
    AddressNumber number = item.person().orElseThrow();
    Optional<ResidentRecord> now = books.register().current(number);
    if (now.filter(record -> record.history() == item.base()).isEmpty()) {
      settle(lot, item, Fate.because(Reason.CHANGED_SINCE));
      return;
    }
    LinePlanner.Planned planned =
        planner(format, lot.day(), office.clock().today()).plan(item.cells(), now.orElseThrow());
    if (planned.fate() instanceof Fate.Planned(var alerts)) {
      enter(lot, item, LotEntry.of(planned.proposal(), format.document(), lot.purpose()), alerts);
    } else {
      settle(lot, item, planned.fate());
    }
  }

  private void enter(Lot lot, Item item, EntryDesk.Entry entry, List<Fate.Told> alerts)
      throws IntakeRefused, ProvisionalConflict {
    try {
      entries.enter(
          entry,
          group ->
              books
                  .lots()
                  .enter(
                      lot.id(),
                      item.place(),
                      new Fate.Entered(group.getFirst().act().group(), alerts),
                      group));
    } catch (EntryDesk.MayNotEnter refused) {
      throw new IntakeRefused(IntakeRefused.Why.NO_RIGHT);
    } catch (ProvisionalConflict conflict) {
      switch (conflict.reason()) {
        case OPEN_ENTRY -> settle(lot, item, Fate.because(Reason.OPEN_ENTRY));
        case NEWER_STATE -> settle(lot, item, Fate.because(Reason.CHANGED_SINCE));
        case CLOSED -> throw new IntakeRefused(IntakeRefused.Why.OVER);
        case RIGHT_WITHDRAWN -> throw conflict;
      }
    }
  }

  private void settle(Lot lot, Item item, Fate fate) {
    books.lots().settle(lot.id(), item.place(), fate);
  }

  /** Gives up what is not entered yet; entries stay, and wait for approval. */
  public Lot cancel(Ulid id) throws IntakeRefused {
    Lot lot = own(id);
    office.log().write(lot.purpose(), AccessNote.of(AccessEvent.LOT_CANCELLED, "lot " + id.text()));
    books.lots().end(id, lot.state() == Lot.State.DRY ? Lot.State.DISCARDED : Lot.State.DONE);
    return find(id);
  }

  private Lot own(Ulid id) throws IntakeRefused {
    if (!office.gate().grants(Right.ENTER)) {
      throw noRight();
    }
    Lot lot = find(id);
    if (!mine(lot)) {
      throw refused(lot.purpose(), IntakeRefused.Why.ANOTHERS);
    }
    if (!lot.state().open()) {
      throw new IntakeRefused(IntakeRefused.Why.OVER);
    }
    return lot;
  }

  private Lot find(Ulid id) throws IntakeRefused {
    return books.lots().find(id).orElseThrow(() -> new IntakeRefused(IntakeRefused.Why.OVER));
  }

  private IntakeRefused refused(Purpose purpose, IntakeRefused.Why why) {
    office.log().write(purpose, AccessNote.of(AccessEvent.REFUSED, "lot " + why.name()));
    return new IntakeRefused(why);
  }

  /** Who enters and who approves see what there is. */
  private void require() throws IntakeRefused {
    if (!office.gate().grants(Right.ENTER, Right.APPROVE)) {
      throw noRight();
    }
  }

  private IntakeRefused noRight() {
    office
        .log()
        .write(AccessNote.of(AccessEvent.REFUSED, "lot " + IntakeRefused.Why.NO_RIGHT.name()));
    return new IntakeRefused(IntakeRefused.Why.NO_RIGHT);
  }

  private void require(Purpose purpose, String file) throws IntakeRefused {
    office
        .gate()
        .require(
            Right.ENTER,
            purpose,
            AccessNote.of(AccessEvent.REFUSED, "lot of " + shortened(file)),
            () -> new IntakeRefused(IntakeRefused.Why.NO_RIGHT));
  }
}
