package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.DOWNSTREAM_POSITION;
import static jp.madoguchi.storage.terminal.schema.Tables.OWN_STATE;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_STATE;
import static jp.madoguchi.storage.terminal.schema.Tables.TREE_PART;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.delta.Delta;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.delta.Downstream.Outcome;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.reconcile.Leaf;
import jp.madoguchi.core.reconcile.ReconciliationTree;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.ManyRows;
import org.jooq.DSLContext;

/**
 * Fills an empty register from the centre, page by page, without what a register at work keeps up
 * with each of them: the search indexes are away from the first page on, which is how a cut fill is
 * known, and the tree is held in memory. With the last page the tree is written, the indexes are
 * built and the root is compared; a page about somebody who is here already ends the fill before.
 * For one thread.
 */
final class PageFill {
  private final Transactions transactions;
  private final SearchIndexes indexes;
  private Optional<ReconciliationTree> held = Optional.empty();
  private volatile boolean restored;

  /** They were there when somebody looked last: to look takes longer than a step of a courier. */
  private volatile boolean indexed;

  PageFill(Transactions transactions) {
    this.transactions = transactions;
    this.indexes = new SearchIndexes(transactions);
  }

  /** Whether nobody is here yet, or a fill was begun and not ended. */
  boolean isOpen() {
    return transactions.read(
        db -> cursor(db) == 0 ? !db.fetchExists(RESIDENT_STATE) : !isIndexed(db));
  }

  private boolean isIndexed(DSLContext db) {
    if (!indexed) {
      indexed = SearchIndexes.areThere(db);
    }
    return indexed;
  }

  /** Makes a tree anew that is of an older form, as a script says by its root, once. */
  void restoreTree() {
    if (restored) {
      return;
    }
    boolean away =
        transactions.read(db ->
            root(db).equals(ReconciliationTree.emptyRoot())
                && db.fetchExists(RESIDENT_STATE)
                && SearchIndexes.areThere(db));
    if (away) {
      keep(treeOfAll());
    }
    restored = true;
  }

  private static Bytes root(DSLContext db) {
    return db.selectFrom(DOWNSTREAM_POSITION).fetchSingle(row -> row.getRoot());
  }

  /** Takes a page in; empty where the fill is ended and the page is still to be taken in. */
  Optional<Outcome> take(Delta page, boolean last) {
    if (page.fromCursor() != transactions.read(PageFill::cursor)) {
      return Optional.of(new Downstream.NotNext());
    }
    if (transactions.read(TakingIn::ownAreOnTheirWay)) {
      return Optional.of(new Downstream.OwnFirst());
    }
    if (page.fromCursor() == 0) {
      indexed = false;
      indexes.drop();
    }
    ReconciliationTree tree = held.orElseGet(this::treeOfAll);
    held = Optional.of(tree);
    if (!areNew(page.rows(), tree) || !page.tombstones().isEmpty()) {
      end(tree);
      return Optional.empty();
    }
    int erased = transactions.write(db -> insert(db, page));
    page.rows().forEach(row -> tree.put(Leaf.of(row)));
    if (!last) {
      return Optional.of(
          new Downstream.Applied(new Downstream.Counts(page.rows().size() - erased, 0, erased)));
    }
    end(tree);
    boolean differs = page.rootAfter().filter(root -> !root.equals(tree.root())).isPresent();
    return Optional.of(
        differs
            ? new Downstream.RootDiffers()
            : new Downstream.Applied(
                new Downstream.Counts(page.rows().size() - erased, 0, erased)));
  }

  private static boolean areNew(List<ResidentRecord> rows, ReconciliationTree tree) {
    Set<AddressNumber> seen = new HashSet<>();
    return rows.stream().allMatch(row -> seen.add(row.number()) && !tree.holds(row.number()));
  }

  private static int insert(DSLContext db, Delta page) {
    Set<AddressNumber> erased =
        ErasedResidents.among(db, page.rows().stream().map(ResidentRecord::number).toList());
    FirstFill.write(
        db, page.rows().stream().filter(row -> !erased.contains(row.number())).toList());
    db.update(DOWNSTREAM_POSITION)
        .set(DOWNSTREAM_POSITION.CURSOR_NUMBER, page.toCursor())
        .execute();
    return erased.size();
  }

  /** The indexes come last: where the power fails before, this is done again. */
  private void end(ReconciliationTree tree) {
    transactions.change(db -> RegisterChanges.noteAll(db, tree.root().hex()));
    keep(tree);
    indexes.build();
    held = Optional.empty();
  }

  /** The root comes last. */
  private void keep(ReconciliationTree tree) {
    transactions.change(db -> db.deleteFrom(TREE_PART).execute());
    TreeParts.portions(
        tree, rows -> transactions.change(db -> ManyRows.insert(db, TREE_PART, rows)));
    transactions.change(
        db -> db.update(DOWNSTREAM_POSITION).set(DOWNSTREAM_POSITION.ROOT, tree.root()).execute());
  }

  /** Of what the centre told: somebody may have worked with those who are here already. */
  private ReconciliationTree treeOfAll() {
    ReconciliationTree tree = ReconciliationTree.empty();
    transactions.read(db -> {
      var told =
          db.selectFrom(RESIDENT_STATE)
              .whereNotExists(
                  db.selectOne()
                      .from(OWN_STATE)
                      .where(OWN_STATE.ADDRESS_NUMBER.eq(RESIDENT_STATE.ADDRESS_NUMBER))
                      .and(OWN_STATE.HISTORY_NUMBER.eq(RESIDENT_STATE.HISTORY_NUMBER)))
              .orderBy(RESIDENT_STATE.ADDRESS_NUMBER, RESIDENT_STATE.HISTORY_NUMBER);
      try (var rows = told.fetchSize(1_000).fetchLazy()) {
        rows.forEach(row -> tree.follow(Leaf.of(ResidentRows.resident(row))));
      }
      return tree;
    });
    return tree;
  }

  private static long cursor(DSLContext db) {
    return db.selectFrom(DOWNSTREAM_POSITION).fetchSingle(row -> row.getCursorNumber());
  }
}
