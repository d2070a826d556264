package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_ENTRY;
import static jp.madoguchi.storage.terminal.schema.Tables.DOWNSTREAM_POSITION;
import static jp.madoguchi.storage.terminal.schema.Tables.OWN_STATE;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.delta.Delta;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.delta.Downstream.Outcome;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.reconcile.Leaf;
import jp.madoguchi.core.reconcile.ReconciliationTree;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.terminal.schema.tables.records.DownstreamPositionRecord;
import org.jooq.DSLContext;

/**
 * One delta in one transaction. Locks the copy's position, then the residents in their order, then
 * the end of the register's changes, as an approval does with the last two: a change that is
 * approved at the same time is either seen, or waits and finds a newer state.
 */
final class TakingIn {
  private final DSLContext db;
  private final Delta delta;
  private final LocalDate today;
  private final ReconciliationTree tree;
  private final StateWrites writes = new StateWrites();
  private int rows;
  private int withdrawn;
  private int erased;

  /** Why nothing is written. */
  static final class Undone extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Outcome outcome;

    private Undone(Outcome outcome) {
      super(outcome.toString(), null, false, false);
      this.outcome = outcome;
    }

    Outcome outcome() {
      return outcome;
    }
  }

  TakingIn(DSLContext db, Delta delta, LocalDate today) {
    this.db = db;
    this.delta = delta;
    this.today = today;
    this.tree = new ReconciliationTree(new TreeParts(db));
  }

  Outcome run() throws Undone {
    DownstreamPositionRecord position =
        db.selectFrom(DOWNSTREAM_POSITION).forUpdate().fetchSingle();
    if (isPage() && delta.fromCursor() != position.getCursorNumber()) {
      throw new Undone(new Downstream.NotNext());
    }
    Map<AddressNumber, List<ResidentRecord>> people =
        delta.rows().stream()
            .collect(
                Collectors.groupingBy(
                    ResidentRecord::number, LinkedHashMap::new, Collectors.toList()));
    Set<AddressNumber> unsettled = delta.isEnd() ? unsettled() : Set.of();
    lock(people.keySet(), unsettled);
    takeIn(people);
    settle(unsettled);
    buryAll();
    writes.run(db);
    return keep(position);
  }

  private boolean isPage() {
    return delta.kind() == Delta.Kind.PAGE;
  }

  private Set<AddressNumber> unsettled() {
    return db.selectDistinct(OWN_STATE.ADDRESS_NUMBER)
        .from(OWN_STATE)
        .fetchSet(OWN_STATE.ADDRESS_NUMBER);
  }

  private void lock(Set<AddressNumber> told, Set<AddressNumber> unsettled) throws Undone {
    Set<AddressNumber> all =
        Stream.of(told, unsettled, delta.tombstones())
            .flatMap(people -> people.stream())
            .collect(Collectors.toCollection(TreeSet::new));
    PresentStates.lock(db, all);
    RegisterChanges.lock(db);
    if (ownAreOnTheirWay(db)) {
      throw new Undone(new Downstream.OwnFirst());
    }
  }

  /** Whether a change of this terminal has no verdict yet. */
  static boolean ownAreOnTheirWay(DSLContext db) {
    return db.fetchExists(
        CHANGE_ENTRY, CHANGE_ENTRY.STATE.in(ChangeState.APPROVED, ChangeState.SEALED));
  }

  private void takeIn(Map<AddressNumber, List<ResidentRecord>> people) {
    tree.prepare(people.keySet());
    Set<AddressNumber> skipped = ErasedResidents.among(db, people.keySet());
    for (AddressNumber number : skipped) {
      erased++;
      if (!isPage()) {
        tree.remove(number);
      }
      Optional.ofNullable(people.remove(number))
          .ifPresent(states -> states.stream().map(Leaf::of).forEach(tree::follow));
    }
    for (CentreStates history : CentreStates.of(db, writes, people.keySet())) {
      List<ResidentRecord> states = people.getOrDefault(history.number(), List.of());
      if (isPage()) {
        states.forEach(history::take);
      } else {
        history.takeAll(states);
      }
      finish(history);
    }
  }

  private void settle(Set<AddressNumber> people) {
    for (CentreStates history : CentreStates.of(db, writes, people)) {
      history.settle();
      finish(history);
    }
  }

  private void finish(CentreStates history) {
    Optional<Leaf> leaf = history.finish();
    leaf.ifPresentOrElse(tree::put, () -> tree.remove(history.number()));
    rows += history.added();
    withdrawn += history.withdrawn();
  }

  /** Who was erased at the centre is erased here; whom it does not know at all is withdrawn. */
  private void buryAll() {
    if (isPage()) {
      erase();
    } else {
      for (CentreStates history : CentreStates.of(db, writes, delta.tombstones())) {
        history.takeAll(List.of());
        finish(history);
      }
    }
    delta.tombstones().forEach(tree::remove);
  }

  private void erase() {
    Set<AddressNumber> known = ErasedResidents.among(db, delta.tombstones());
    List<AddressNumber> dead =
        delta.tombstones().stream().filter(number -> !known.contains(number)).toList();
    if (!dead.isEmpty()) {
      HistoryShelf.erase(db, dead, today);
    }
  }

  private Outcome keep(DownstreamPositionRecord position) throws Undone {
    Bytes root = tree.root();
    boolean same = delta.rootAfter().map(root::equals).orElse(true);
    if (!same && isPage()) {
      throw new Undone(new Downstream.RootDiffers());
    }
    new TreeParts(db).write(tree);
    position.setRoot(root);
    if (same) {
      position.setCursorNumber(delta.toCursor());
    }
    position.update();
    Downstream.Counts counts = new Downstream.Counts(rows, withdrawn, erased);
    return same ? new Downstream.Applied(counts) : new Downstream.PartlyRepaired(counts);
  }
}
