package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.BATCH;
import static jp.madoguchi.storage.centre.schema.Tables.LOG_NODE;
import static org.jooq.impl.DSL.max;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.merkle.MerkleHash;
import jp.madoguchi.core.merkle.MerkleNodes;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.schema.tables.records.LogNodeRecord;
import org.jooq.DSLContext;

/** The tree over the log's entries, by which proofs are made without reading all of them. */
final class LedgerNodes implements MerkleNodes {
  private static final int PORTION = 1000;
  private static final short FIRST = 1;

  private final OwnRows own;
  private final DSLContext sql;
  private final Map<Node, byte[]> fresh = new HashMap<>();

  private record Node(int level, long place) {}

  LedgerNodes(OwnRows own) {
    this.own = own;
    this.sql = own.sql();
  }

  @Override
  public byte[] read(int level, long place) {
    byte[] held = fresh.get(new Node(level, place));
    return held == null ? stored(level, place) : held;
  }

  private byte[] stored(int level, long place) {
    Optional<Bytes> hash =
        level == 0
            ? own.select(BATCH.HASH)
                .and(BATCH.CENTRE_INDEX.eq(place + 1))
                .fetchOptional(row -> row.value1())
                .map(entry -> Bytes.of(MerkleHash.leaf(entry.toArray())))
            : own.select(LOG_NODE.HASH)
                .and(LOG_NODE.NODE_LEVEL.eq((short) level))
                .and(LOG_NODE.PLACE.eq(place))
                .fetchOptional(row -> row.value1());
    return hash.orElseThrow(() -> damaged("the log has no node " + level + "/" + place)).toArray();
  }

  /** Keeps the nodes up to this size; those that are kept already stay as they are. */
  void extend(long size) {
    for (long from = 2 * pairs(); from + 1 < size; from += PORTION) {
      extend(from, Math.min(from + PORTION, size - size % 2));
    }
  }

  private long pairs() {
    return Optional.ofNullable(
            sql.select(max(LOG_NODE.PLACE))
                .from(LOG_NODE)
                .where(own.in(LOG_NODE))
                .and(LOG_NODE.NODE_LEVEL.eq(FIRST))
                .fetchSingle()
                .value1())
        .map(last -> last + 1)
        .orElse(0L);
  }

  /** From an even size to another. */
  private void extend(long from, long to) {
    List<Bytes> entries =
        own.select(BATCH.HASH)
            .and(BATCH.CENTRE_INDEX.gt(from))
            .and(BATCH.CENTRE_INDEX.le(to))
            .orderBy(BATCH.CENTRE_INDEX)
            .fetch(row -> row.value1());
    if (entries.size() != to - from) {
      throw damaged("the log lacks entries between " + from + " and " + to);
    }
    for (int i = 0; i < entries.size(); i += 2) {
      byte[] left = MerkleHash.leaf(entries.get(i).toArray());
      byte[] right = MerkleHash.leaf(entries.get(i + 1).toArray());
      add((from + i) / 2, MerkleHash.node(left, right));
    }
    List<LogNodeRecord> rows = new ArrayList<>();
    fresh.forEach((node, hash) -> rows.add(row(node, hash)));
    sql.batchInsert(rows).execute();
    fresh.clear();
  }

  private void add(long pair, byte[] hash) {
    byte[] grown = hash;
    long place = pair;
    int level = FIRST;
    fresh.put(new Node(level, place), grown);
    while (place % 2 == 1) {
      grown = MerkleHash.node(read(level, place - 1), grown);
      place /= 2;
      level++;
      fresh.put(new Node(level, place), grown);
    }
  }

  private static StoreUnavailable damaged(String what) {
    return new StoreUnavailable(new StoreFailure.Damaged(new IOException(what)));
  }

  private LogNodeRecord row(Node node, byte[] hash) {
    LogNodeRecord row = own.newRecord(LOG_NODE);
    row.setNodeLevel((short) node.level());
    row.setPlace(node.place());
    row.setHash(Bytes.of(hash));
    return row;
  }
}
