package jp.madoguchi.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.madoguchi.core.reconcile.ReconciliationTree;
import jp.madoguchi.core.reconcile.TreePart;
import jp.madoguchi.core.value.Bytes;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * The table in which the parts of a reconciliation tree lie as rows, alike on a terminal and at the
 * centre. A part without residents has no row.
 *
 * @param own which rows of the table are this tree's
 * @param row makes one that is
 */
public record TreeTable<R extends UpdatableRecord<R>>(
    Table<R> table,
    TableField<R, Short> level,
    TableField<R, Integer> place,
    TableField<R, Bytes> content,
    Condition own,
    Supplier<R> row) {
  private static final int AT_ONCE = 1_000;

  /** One part; empty where nobody is in it. */
  public Bytes read(DSLContext db, TreePart part) {
    return db.select(content)
        .from(table)
        .where(own)
        .and(level.eq((short) part.level()))
        .and(place.eq(part.place()))
        .fetchOptional(row -> row.value1())
        .orElse(Bytes.EMPTY);
  }

  /** As {@link #read} for each, with one question for some hundreds. */
  public Map<TreePart, Bytes> readAll(DSLContext db, Collection<TreePart> parts) {
    Map<TreePart, Bytes> contents = new HashMap<>();
    parts.forEach(part -> contents.put(part, Bytes.EMPTY));
    parts.stream()
        .collect(Collectors.groupingBy(TreePart::level))
        .forEach((at, there) -> {
          List<Integer> places = there.stream().map(TreePart::place).sorted().toList();
          Condition which = own.and(level.eq(at.shortValue()));
          ManyKeys.fetch(db, table, which, place, places, place, content)
              .forEach(row ->
                  contents.put(
                      new TreePart(at, row.value(0, Integer.class)), row.value(1, Bytes.class)));
        });
    return contents;
  }

  /** Keeps what was changed. */
  public void write(DSLContext db, ReconciliationTree tree) {
    tree.changed((part, now) -> {
      if (now.length() == 0) {
        remove(db, part);
      }
    });
    portions(tree, rows -> ManyRows.merge(db, table, rows));
  }

  /** What was changed and holds somebody, some hundreds of kilobytes at a time. */
  public void portions(ReconciliationTree tree, Consumer<List<R>> portion) {
    List<R> rows = new ArrayList<>(AT_ONCE);
    tree.changed((part, now) -> {
      if (now.length() > 0) {
        R fresh = row.get();
        fresh.set(level, (short) part.level());
        fresh.set(place, part.place());
        fresh.set(content, now);
        rows.add(fresh);
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
        .where(own)
        .and(level.eq((short) part.level()))
        .and(place.eq(part.place()))
        .execute();
  }
}
