package jp.madoguchi.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.core.reconcile.ReconciliationTree;
import jp.madoguchi.core.reconcile.TreePart;
import jp.madoguchi.core.value.Bytes;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * The table in which the parts of a reconciliation tree lie as rows, alike on a terminal and at the
 * centre. A part without residents has no row.
 */
public record TreeTable<R extends UpdatableRecord<R>>(
    Table<R> table,
    TableField<R, Short> level,
    TableField<R, Integer> place,
    TableField<R, Bytes> content) {
  private static final int AT_ONCE = 1_000;

  /** One part; empty where nobody is in it. */
  public Bytes read(DSLContext db, TreePart part) {
    return db.select(content)
        .from(table)
        .where(level.eq((short) part.level()))
        .and(place.eq(part.place()))
        .fetchOptional(row -> row.value1())
        .orElse(Bytes.EMPTY);
  }

  /** Keeps what was changed. */
  public void write(DSLContext db, ReconciliationTree tree) {
    tree.changed((part, now) -> {
      if (now.length() == 0) {
        remove(db, part);
      }
    });
    portions(tree, rows -> db.batchMerge(rows).execute());
  }

  /** What was changed and holds somebody, some hundreds of kilobytes at a time. */
  public void portions(ReconciliationTree tree, Consumer<List<R>> portion) {
    List<R> rows = new ArrayList<>(AT_ONCE);
    tree.changed((part, now) -> {
      if (now.length() > 0) {
        R row = table.newRecord();
        row.set(level, (short) part.level());
        row.set(place, part.place());
        row.set(content, now);
        rows.add(row);
      }
      if (rows.size() == AT_ONCE) {
        portion.accept(rows);
        rows.clear();
      }
    });
    portion.accept(rows);
  }

  private void remove(DSLContext db, TreePart part) {
    db.deleteFrom(table)
        .where(level.eq((short) part.level()))
        .and(place.eq(part.place()))
        .execute();
  }
}
