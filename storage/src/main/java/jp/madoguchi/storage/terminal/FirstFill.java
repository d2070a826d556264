package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.DOWNSTREAM_POSITION;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_PRESENT;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_STATE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.reconcile.Leaf;
import jp.madoguchi.core.reconcile.ReconciliationTree;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.Filling;
import jp.madoguchi.storage.ManyRows;
import org.jooq.DSLContext;

/**
 * Fills an empty register in bounded transactions. The search indexes are taken away before and
 * built in one pass after: kept up row by row, every transaction would write most of their pages
 * anew.
 */
final class FirstFill {
  private static final int BATCH = 1_000;

  private final Transactions transactions;
  private final Filling filling;

  FirstFill(Transactions transactions, Filling filling) {
    this.transactions = transactions;
    this.filling = filling;
  }

  long load(Stream<ResidentRecord> residents) {
    transactions.change(FirstFill::requireEmpty);
    var indexes = new SearchIndexes(transactions);
    indexes.drop();
    var tree = ReconciliationTree.empty();
    long count = 0;
    for (Iterator<ResidentRecord> rest = residents.iterator(); rest.hasNext(); ) {
      count += transactions.<Integer, RuntimeException>write(db -> chunk(db, rest, tree));
      filling.heard().accept(count);
    }
    indexes.build();
    keep(tree, count);
    return count;
  }

  private static void requireEmpty(DSLContext db) {
    if (db.fetchExists(RESIDENT_STATE)) {
      throw new IllegalStateException("the register has residents already");
    }
  }

  private int chunk(DSLContext db, Iterator<ResidentRecord> rest, ReconciliationTree tree) {
    int count = 0;
    MessageDigest digest = Sha256.fresh();
    while (count < filling.chunk() && rest.hasNext()) {
      List<ResidentRecord> batch = new ArrayList<>(BATCH);
      while (batch.size() < Math.min(BATCH, filling.chunk() - count) && rest.hasNext()) {
        batch.add(rest.next());
      }
      insert(db, batch);
      batch.forEach(resident -> {
        digest.update(essence(resident));
        tree.put(Leaf.of(resident));
      });
      count += batch.size();
    }
    RegisterChanges.noteAll(db, HexFormat.of().formatHex(digest.digest()));
    return count;
  }

  /** The place in the centre's row of states comes last: before it, the copy is none. */
  private void keep(ReconciliationTree tree, long count) {
    TreeParts.portions(tree, rows -> transactions.change(db -> db.batchInsert(rows).execute()));
    transactions.change(db ->
        db.update(DOWNSTREAM_POSITION)
            .set(DOWNSTREAM_POSITION.CURSOR_NUMBER, count)
            .set(DOWNSTREAM_POSITION.ROOT, tree.root())
            .execute());
  }

  private static byte[] essence(ResidentRecord resident) {
    String essence =
        resident.number().digits()
            + resident.name().name()
            + resident.name().kana()
            + resident.birth().encode()
            + resident.address().address().oneLine();
    return essence.getBytes(StandardCharsets.UTF_8);
  }

  private static void insert(DSLContext db, List<ResidentRecord> batch) {
    Set<AddressNumber> erased =
        ErasedResidents.among(db, batch.stream().map(ResidentRecord::number).toList());
    if (!erased.isEmpty()) {
      throw new IllegalArgumentException("erased: " + erased.size());
    }
    write(db, batch);
  }

  /** Writes first states, nobody's twice. */
  static void write(DSLContext db, List<ResidentRecord> batch) {
    ManyRows.insert(db, RESIDENT_STATE, batch.stream().map(ResidentRows::state).toList());
    ManyRows.insert(db, RESIDENT_PRESENT, batch.stream().map(ResidentRows::present).toList());
  }
}
