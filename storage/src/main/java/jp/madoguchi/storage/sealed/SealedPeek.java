package jp.madoguchi.storage.sealed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.StoreFailure;
import org.h2.engine.DbObject;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.result.Row;

/**
 * Looks into a closed database without writing: what H2 itself would write on opening it stays
 * undone, and what a power cut left is only finished. Of what was never acknowledged it may show
 * the state before. Whoever looks holds the {@link StoreLock}.
 */
public final class SealedPeek {
  private static final String STATEMENTS = "table.0";
  private static final Pattern TABLE =
      Pattern.compile("CREATE CACHED TABLE \"PUBLIC\"\\.\"([^\"]+)\"\\(.*", Pattern.DOTALL);

  private final Map<String, List<PeekedRow>> rows;

  private SealedPeek(Map<String, List<PeekedRow>> rows) {
    this.rows = rows;
  }

  /**
   * Reads all rows of some tables, and of the others whether there is one.
   *
   * @param small tables of few rows
   * @throws StoreFailure it is another key's, damaged or cannot be read
   */
  public static SealedPeek into(
      FileStore files, String name, Secret storeKey, Randomness random, Set<String> small)
      throws StoreFailure {
    try (SealedMount mount = new SealedMount(files, storeKey, random)) {
      return of(mount, name + SealedDatabase.SUFFIX, small);
    } catch (IOException e) {
      throw new StoreFailure.Unreachable(e);
    }
  }

  private static SealedPeek of(SealedMount mount, String file, Set<String> small)
      throws StoreFailure {
    try {
      SealedFile opened = mount.acquire(file);
      try {
        Map<String, List<PeekedRow>> rows =
            opened.size() == 0 ? Map.of() : rows(mount.path(file), small);
        NewestState.requireSound(mount);
        return new SealedPeek(rows);
      } finally {
        mount.release(file);
      }
    } catch (IOException | MVStoreException e) {
      throw Failures.of(mount, e);
    }
  }

  private static Map<String, List<PeekedRow>> rows(String path, Set<String> small)
      throws IOException {
    try (MVStore store = NewestState.read(path)) {
      TransactionStore transactions = new TransactionStore(store, new ValueDataType());
      transactions.init();
      Map<String, List<PeekedRow>> tables = new HashMap<>();
      if (store.hasMap(STATEMENTS)) {
        Transaction reading = transactions.begin();
        for (PeekedRow object : rows(reading, STATEMENTS, Integer.MAX_VALUE)) {
          Matcher table = TABLE.matcher(object.text(3).orElse(""));
          if (object.number(2).orElse(-1) == DbObject.TABLE_OR_VIEW && table.matches()) {
            String name = table.group(1);
            String map = "table." + object.number(0).orElse(-1);
            int limit = small.contains(name) ? Integer.MAX_VALUE : 1;
            tables.put(name, store.hasMap(map) ? rows(reading, map, limit) : List.of());
          }
        }
      }
      return tables;
    }
  }

  private static List<PeekedRow> rows(Transaction reading, String map, int limit) {
    TransactionMap<Long, Row> table = reading.openMap(map);
    List<PeekedRow> rows = new ArrayList<>();
    Iterator<Long> keys = table.keyIterator(null);
    while (keys.hasNext() && rows.size() < limit) {
      Row row = table.get(keys.next());
      if (row != null) {
        rows.add(new PeekedRow(row));
      }
    }
    return rows;
  }

  /** The names of all tables. */
  public Set<String> tables() {
    return Set.copyOf(rows.keySet());
  }

  /**
   * The rows of a table; of one that was not asked for, at most one. Empty where there is no such
   * table.
   */
  public List<PeekedRow> rows(String table) {
    return rows.getOrDefault(table, List.of());
  }
}
