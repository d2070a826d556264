package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.DELTA_HEAD;
import static jp.madoguchi.storage.centre.schema.Tables.DELTA_POINT;
import static jp.madoguchi.storage.centre.schema.Tables.RESIDENT_DELTA;
import static jp.madoguchi.storage.centre.schema.Tables.RESIDENT_STATE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.delta.Delta;
import jp.madoguchi.core.delta.DeltaCodec;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.reconcile.Leaf;
import jp.madoguchi.core.reconcile.ReconciliationTree;
import jp.madoguchi.core.reconcile.TreeHead;
import jp.madoguchi.core.reconcile.TreeNodes;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.ManyRows;
import jp.madoguchi.storage.centre.schema.tables.records.DeltaHeadRecord;
import jp.madoguchi.storage.centre.schema.tables.records.ResidentDeltaRecord;
import jp.madoguchi.storage.centre.schema.tables.records.ResidentStateRecord;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.SelectConditionStep;

/**
 * What became present, in the order of commits, and the tree over it. The numbers come from one
 * locked row: a database's sequence would show 7 before 6, and who asked for what comes after 7
 * would never hear of 6.
 */
public final class Deltas {
  private static final short ONLY = 1;
  private static final int SLICE = 5_000;

  private final OwnRows own;
  private final DSLContext sql;
  private final TreeParts parts;
  private final List<ResidentStateRecord> noted = new ArrayList<>();
  private Optional<DeltaHeadRecord> noting = Optional.empty();

  Deltas(OwnRows own) {
    this.own = own;
    this.sql = own.sql();
    this.parts = new TreeParts(own);
  }

  /**
   * A part of what became present.
   *
   * @param records states as they are kept, see {@link jp.madoguchi.core.resident.ResidentCodec}
   * @param root of the tree after {@code to}; absent in the midst of a transaction
   */
  public record Page(long from, long to, List<Bytes> records, Optional<Bytes> root) {}

  /**
   * All states of some residents.
   *
   * @param records as in a page
   * @param head where the register stands while it is as told here
   * @param unknown who of those that were asked for is not here
   */
  public record People(TreeHead head, List<Bytes> records, List<AddressNumber> unknown) {}

  /** These states become present with this transaction. */
  void note(List<ResidentStateRecord> states) {
    if (states.isEmpty()) {
      return;
    }
    DeltaHeadRecord head = noting.orElseGet(this::locked);
    noting = Optional.of(head);
    List<ResidentDeltaRecord> rows = new ArrayList<>(states.size());
    for (ResidentStateRecord state : states) {
      head.setNewest(head.getNewest() + 1);
      rows.add(
          new ResidentDeltaRecord(
              own.municipality(),
              head.getNewest(),
              state.getAddressNumber(),
              state.getHistoryNumber()));
    }
    ManyRows.insert(sql, RESIDENT_DELTA, rows);
    noted.addAll(states);
  }

  /** Begins the numbers unless they have begun. */
  void begin() {
    own.insertInto(DELTA_HEAD)
        .set(DELTA_HEAD.ID, ONLY)
        .set(DELTA_HEAD.NEWEST, 0L)
        .set(DELTA_HEAD.INDEXED, 0L)
        .onConflictDoNothing()
        .execute();
  }

  /** Ends the noting and leaves the tree behind, for a transaction of many that fill a register. */
  void keep() {
    noting.ifPresent(DeltaHeadRecord::update);
    noting = Optional.empty();
  }

  /** Ends the noting, and the tree tells of what was noted. */
  void finish() {
    if (noting.isPresent()) {
      keep();
      lockedHead();
    }
  }

  private DeltaHeadRecord locked() {
    return own.selectFrom(DELTA_HEAD).and(DELTA_HEAD.ID.eq(ONLY)).forUpdate().fetchSingle();
  }

  /** Where the register stands. */
  public TreeHead head() {
    DeltaHeadRecord head = own.selectFrom(DELTA_HEAD).and(DELTA_HEAD.ID.eq(ONLY)).fetchSingle();
    return head.getIndexed().equals(head.getNewest()) ? head(head) : lockedHead();
  }

  /** As {@link #head}; the register does not change any more in this transaction. */
  private TreeHead lockedHead() {
    DeltaHeadRecord head = locked();
    if (head.getIndexed() < head.getNewest()) {
      bringUp(head);
    }
    return head(head);
  }

  private static TreeHead head(DeltaHeadRecord head) {
    Bytes root = Optional.ofNullable(head.getRoot()).orElse(ReconciliationTree.emptyRoot());
    return new TreeHead(head.getNewest(), root);
  }

  private void bringUp(DeltaHeadRecord head) {
    ReconciliationTree tree =
        head.getIndexed() == 0 ? ReconciliationTree.empty() : new ReconciliationTree(parts);
    if (head.getIndexed() + noted.size() == head.getNewest()) {
      put(noted.stream().map(Deltas::leaf).toList(), head, tree);
    } else {
      for (long from = head.getIndexed(); from < head.getNewest(); from += SLICE) {
        put(leaves(from), head, tree);
      }
    }
    noted.clear();
    if (head.getIndexed() == 0) {
      parts.fill(tree);
    } else {
      parts.write(tree);
    }
    head.setIndexed(head.getNewest());
    head.setRoot(tree.root());
    head.update();
    own.insertInto(DELTA_POINT)
        .set(DELTA_POINT.CURSOR_NUMBER, head.getNewest())
        .set(DELTA_POINT.ROOT, tree.root())
        .execute();
  }

  private static void put(List<Leaf> leaves, DeltaHeadRecord head, ReconciliationTree tree) {
    if (head.getIndexed() > 0) {
      tree.prepare(leaves.stream().map(Leaf::number).toList());
    }
    leaves.forEach(tree::follow);
  }

  private static Leaf leaf(ResidentStateRecord state) {
    return new Leaf(
        state.getAddressNumber(), state.getHistoryNumber(), Sha256.of(state.getRecord()));
  }

  private List<Leaf> leaves(long from) {
    return states(from, SLICE)
        .orderBy(RESIDENT_DELTA.CURSOR_NUMBER)
        .fetch(row -> new Leaf(row.value2(), row.value3(), Sha256.of(row.value4())));
  }

  SelectConditionStep<Record4<Long, AddressNumber, Integer, Bytes>> states(long from, int count) {
    return sql.select(
            RESIDENT_DELTA.CURSOR_NUMBER,
            RESIDENT_DELTA.ADDRESS_NUMBER,
            RESIDENT_DELTA.HISTORY_NUMBER,
            RESIDENT_STATE.RECORD)
        .from(RESIDENT_DELTA)
        .join(RESIDENT_STATE)
        .on(own.in(RESIDENT_STATE))
        .and(RESIDENT_STATE.ADDRESS_NUMBER.eq(RESIDENT_DELTA.ADDRESS_NUMBER))
        .and(RESIDENT_STATE.HISTORY_NUMBER.eq(RESIDENT_DELTA.HISTORY_NUMBER))
        .where(own.in(RESIDENT_DELTA))
        .and(RESIDENT_DELTA.CURSOR_NUMBER.gt(from))
        .and(RESIDENT_DELTA.CURSOR_NUMBER.le(from + count));
  }

  /**
   * What became present after {@code from}; empty where the register has not come so far.
   *
   * @param most rows in it
   */
  public Optional<Page> page(long from, int most) {
    TreeHead head = head();
    if (from > head.cursor()) {
      return Optional.empty();
    }
    if (from == head.cursor()) {
      return Optional.of(new Page(from, from, List.of(), Optional.of(head.root())));
    }
    int count = (int) Math.min(most, head.cursor() - from);
    List<Bytes> records = new ArrayList<>();
    int size = 0;
    for (var row : states(from, count).orderBy(RESIDENT_DELTA.CURSOR_NUMBER).fetch()) {
      size += row.value4().length();
      if (size > DeltaCodec.MOST_ROW_BYTES) {
        break;
      }
      records.add(row.value4());
    }
    return Optional.of(upToPoint(from, records));
  }

  /** A page ends where a transaction does, if one does within it. */
  private Page upToPoint(long from, List<Bytes> records) {
    Long point =
        sql.select(max(DELTA_POINT.CURSOR_NUMBER))
            .from(DELTA_POINT)
            .where(own.in(DELTA_POINT))
            .and(DELTA_POINT.CURSOR_NUMBER.gt(from))
            .and(DELTA_POINT.CURSOR_NUMBER.le(from + records.size()))
            .fetchSingle()
            .value1();
    long to = point == null ? from + records.size() : point;
    List<Bytes> rows = List.copyOf(records.subList(0, Math.toIntExact(to - from)));
    Optional<Bytes> root =
        own.select(DELTA_POINT.ROOT)
            .and(DELTA_POINT.CURSOR_NUMBER.eq(to))
            .fetchOptional(row -> row.value1());
    return new Page(from, to, rows, root);
  }

  /**
   * The tree's root when the register had come as far as {@code cursor}; no bytes where no
   * transaction ended there. Empty in the midst of a transaction that is told in several pages.
   */
  public Optional<Bytes> point(long cursor) {
    Optional<Bytes> root =
        own.select(DELTA_POINT.ROOT)
            .and(DELTA_POINT.CURSOR_NUMBER.eq(cursor))
            .fetchOptional(row -> row.value1());
    return root.isPresent() || length(cursor) > Delta.USUAL_ROWS ? root : Optional.of(Bytes.EMPTY);
  }

  /** Of the transaction around this place; no end of it is as good as a distant one. */
  private long length(long cursor) {
    Long before =
        sql.select(max(DELTA_POINT.CURSOR_NUMBER))
            .from(DELTA_POINT)
            .where(own.in(DELTA_POINT))
            .and(DELTA_POINT.CURSOR_NUMBER.lt(cursor))
            .fetchSingle()
            .value1();
    Long after =
        sql.select(min(DELTA_POINT.CURSOR_NUMBER))
            .from(DELTA_POINT)
            .where(own.in(DELTA_POINT))
            .and(DELTA_POINT.CURSOR_NUMBER.gt(cursor))
            .fetchSingle()
            .value1();
    return after == null ? Long.MAX_VALUE : after - (before == null ? 0 : before);
  }

  /** All states of these residents, or of the first of them where they are too many. */
  public People people(List<AddressNumber> numbers) {
    TreeHead head = lockedHead();
    List<Bytes> rows = new ArrayList<>();
    List<AddressNumber> unknown = new ArrayList<>();
    int size = 0;
    for (AddressNumber number : numbers) {
      List<Bytes> states = history(number);
      size += states.stream().mapToInt(Bytes::length).sum();
      if (rows.size() + states.size() > Delta.USUAL_ROWS || size > DeltaCodec.MOST_ROW_BYTES) {
        break;
      }
      rows.addAll(states);
      if (states.isEmpty()) {
        unknown.add(number);
      }
    }
    return new People(head, rows, unknown);
  }

  private List<Bytes> history(AddressNumber number) {
    return own.select(RESIDENT_STATE.RECORD)
        .and(RESIDENT_STATE.ADDRESS_NUMBER.eq(number))
        .orderBy(RESIDENT_STATE.HISTORY_NUMBER)
        .fetch(row -> row.value1());
  }

  /** The tree as it is kept. */
  public TreeNodes tree() {
    return parts;
  }
}
