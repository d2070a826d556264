package jp.madoguchi.core.worklist;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.core.worklist.WorkRefused.Reason;

/**
 * Where a clerk settles what the centre refused or holds. The items are for whoever may enter; what
 * was handed up is also for whoever has the right of those to whom it went. Safe for use by several
 * threads.
 */
public final class WorkDesk {
  /** So many numbers of a list fit into an entry of the log. */
  private static final int LISTED = 40;

  private final WorkList list;
  private final Books books;
  private final Gate gate;
  private final SessionLog log;
  private final Session session;
  private final Clock clock;
  private final Set<Ulid> opened = ConcurrentHashMap.newKeySet();

  /** What the desk rests on. */
  public record Books(
      Register register, RecordDesk records, EntryDesk entries, Restraints restraints) {}

  public WorkDesk(
      WorkList list, Books books, Gate gate, SessionLog log, Session session, Clock clock) {
    this.list = list;
    this.books = books;
    this.gate = gate;
    this.log = log;
    this.session = session;
    this.clock = clock;
  }

  /** Whether the operator may enter, and so has the list at their desk. */
  public boolean mayEnter() {
    return gate.offers(Right.ENTER);
  }

  /** How much waits that this operator may see; it names nobody. */
  public WorkList.Count count() {
    if (gate.grants(Right.ENTER)) {
      return list.count();
    }
    return counted(seen());
  }

  /**
   * What waits that this operator may see, of two kinds; it names nobody.
   *
   * @param conflicts the record had moved on elsewhere
   * @param others refused or held for another reason
   */
  public record Waiting(WorkList.Count conflicts, WorkList.Count others) {}

  /** How much waits of each kind. */
  public Waiting waiting() {
    List<WorkItem> items = seen();
    return new Waiting(
        counted(items.stream().filter(WorkItem::conflict).toList()),
        counted(items.stream().filter(item -> !item.conflict()).toList()));
  }

  private static WorkList.Count counted(List<WorkItem> oldestFirst) {
    return new WorkList.Count(
        oldestFirst.size(), oldestFirst.stream().findFirst().map(WorkItem::since));
  }

  /** All that waits, for the daily close; it names nobody. */
  public WorkList.Count all() {
    return list.count();
  }

  /** What waits, oldest first; that it was listed is in the log before. */
  public List<WorkItem> list() {
    List<WorkItem> items = seen();
    if (!items.isEmpty()) {
      String numbers =
          items.stream()
              .limit(LISTED)
              .map(item -> item.group().head().resident().digits())
              .collect(Collectors.joining(" "));
      log.write(AccessNote.of(AccessEvent.LISTED, "work list " + numbers).counting(items.size()));
    }
    return items.stream().map(this::shown).toList();
  }

  private WorkItem shown(WorkItem item) {
    return new WorkItem(
        books.restraints().look(item.group()),
        item.verdicts(),
        item.since(),
        item.steps(),
        item.open());
  }

  /** The first resident of a listed item, as the list shows them; empty where unknown here. */
  public Optional<ResidentRecord> first(WorkItem item) {
    return books
        .register()
        .current(item.group().head().resident())
        .map(record -> books.restraints().look(record).record());
  }

  private List<WorkItem> seen() {
    return list.open().stream().filter(this::maySee).toList();
  }

  private boolean maySee(WorkItem item) {
    return gate.grants(Right.ENTER)
        || item.addressee().flatMap(Addressee::right).filter(gate::grants).isPresent();
  }

  /**
   * Opens an item; the look at the residents is logged first, as when a record is opened.
   *
   * @throws ProvisionalConflict it is not open any more
   * @throws RecordClosed one of the records is closed to this operator (閲覧制限)
   * @throws RecordRestrained a measure restrains opening one of the records (E13)
   */
  public OpenedItem open(Ulid id)
      throws ProvisionalConflict, WorkRefused, RecordClosed, RecordRestrained {
    WorkItem item = standing(id);
    refuseUnless(maySee(item), item, Reason.NO_RIGHT);
    log.write(
        purpose(item),
        item.group().changes().stream()
            .map(change -> note(AccessEvent.VIEW, change, "work item"))
            .toList());
    OpenedItem found = look(item);
    for (OpenedItem.Side side : found.sides()) {
      if (side.now().isPresent()) {
        books.records().requireOpen(purpose(item), side.now().get());
      }
    }
    opened.add(id);
    return found;
  }

  private OpenedItem look(WorkItem item) {
    List<OpenedItem.Side> sides = new ArrayList<>();
    for (int i = 0; i < item.verdicts().size(); i++) {
      EnteredChange change = item.group().changes().get(i);
      Optional<ResidentRecord> before =
          books.register().history(change.act().resident()).stream()
              .filter(state -> state.history() == change.act().baseVersion())
              .findFirst();
      Optional<ResidentRecord> now = books.register().current(change.act().resident());
      sides.add(new OpenedItem.Side(change, item.verdicts().get(i), before, now));
    }
    return new OpenedItem(item, sides);
  }

  /**
   * Enters again on the present records; the item ends in the same transaction.
   *
   * @return the new group
   * @throws WorkRefused the centre holds it or took it after all, or its records have not come yet
   * @throws ProvisionalConflict the item is not open any more, or the entry is refused as any other
   */
  public Ulid enter(Ulid id, EntryDesk.Entry entry)
      throws ProvisionalConflict, WorkRefused, EntryDesk.MayNotEnter {
    WorkItem item = toBeEnded(id);
    refuseUnless(!look(item).behind(), item, Reason.BEHIND);
    return books
        .entries()
        .enter(
            entry,
            group -> {
              Ulid fresh = group.getFirst().act().group();
              list.enter(
                  id,
                  new WorkStep.Reentered(session.operator().id(), now(), fresh),
                  group,
                  logged(item, AccessEvent.WORK_REENTERED, "as " + fresh.text()));
            });
  }

  /**
   * Gives it up (取下げ).
   *
   * @param reason 1 to {@link WorkStep#LONGEST} characters
   */
  public void withdraw(Ulid id, String reason) throws ProvisionalConflict, WorkRefused {
    WorkItem item = toBeEnded(id);
    list.keep(
        id,
        new WorkStep.Withdrawn(session.operator().id(), now(), reason),
        logged(item, AccessEvent.WORK_WITHDRAWN, reason));
  }

  /**
   * Hands it up (上申); it stays open.
   *
   * @param note 1 to {@link WorkStep#LONGEST} characters
   */
  public void escalate(Ulid id, Addressee to, String note) throws ProvisionalConflict, WorkRefused {
    WorkItem item = seen(id);
    list.keep(
        id,
        new WorkStep.Escalated(session.operator().id(), now(), to, note),
        logged(item, AccessEvent.WORK_ESCALATED, to.name() + " " + shortened(note)));
  }

  private static String shortened(String note) {
    return note.substring(0, Math.min(note.length(), WorkStep.LONGEST - 20));
  }

  /** Takes note that the centre applied after all what it held (確認). */
  public void confirm(Ulid id) throws ProvisionalConflict, WorkRefused {
    WorkItem item = seen(id);
    refuseUnless(item.state() == ChangeState.APPLIED, item, Reason.NOT_APPLIED);
    list.keep(
        id,
        new WorkStep.Confirmed(session.operator().id(), now()),
        logged(item, AccessEvent.WORK_CONFIRMED, ""));
  }

  private WorkItem toBeEnded(Ulid id) throws ProvisionalConflict, WorkRefused {
    WorkItem item = seen(id);
    refuseUnless(item.state() != ChangeState.HELD, item, Reason.STILL_HELD);
    refuseUnless(item.state() != ChangeState.APPLIED, item, Reason.APPLIED_AFTER_ALL);
    return item;
  }

  private WorkItem seen(Ulid id) throws ProvisionalConflict, WorkRefused {
    WorkItem item = standing(id);
    refuseUnless(maySee(item), item, Reason.NO_RIGHT);
    refuseUnless(opened.contains(id), item, Reason.NOT_OPENED);
    return item;
  }

  private WorkItem standing(Ulid id) throws ProvisionalConflict {
    return list.find(id)
        .filter(WorkItem::open)
        .orElseThrow(() -> new ProvisionalConflict(ProvisionalConflict.Reason.CLOSED, id.text()));
  }

  private void refuseUnless(boolean allowed, WorkItem item, Reason reason) throws WorkRefused {
    if (!allowed) {
      log.write(
          purpose(item),
          note(AccessEvent.REFUSED, item.group().changes().getFirst(), reason.name()));
      throw new WorkRefused(reason);
    }
  }

  private WorkList.Logged logged(WorkItem item, AccessEvent event, String detail) {
    return new WorkList.Logged(
        session.id(),
        purpose(item),
        item.group().changes().stream().map(change -> note(event, change, detail)).toList());
  }

  private static AccessNote note(AccessEvent event, EnteredChange change, String detail) {
    return AccessNote.about(event, change.act().resident(), detail).with(change.act().id());
  }

  private static Purpose purpose(WorkItem item) {
    return new Purpose(Purpose.Reason.REVIEW, item.group().head().purpose().reference());
  }

  private Instant now() {
    return clock.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
