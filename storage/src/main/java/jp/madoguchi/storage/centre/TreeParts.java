package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.TREE_PART;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.core.reconcile.ReconciliationTree;
import jp.madoguchi.core.reconcile.TreeNodes;
import jp.madoguchi.core.reconcile.TreePart;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.schema.tables.records.TreePartRecord;
import org.jooq.DSLContext;

/** The parts of the tree as rows. */
record TreeParts(DSLContext sql) implements TreeNodes {
  private static final int AT_ONCE = 1_000;

  @Override
  public Bytes read(TreePart part) {
    return sql.select(TREE_PART.CONTENT)
        .from(TREE_PART)
        .where(TREE_PART.PART_LEVEL.eq((short) part.level()))
        .and(TREE_PART.PLACE.eq(part.place()))
        .fetchOptional(row -> row.value1())
        .orElse(Bytes.EMPTY);
  }

  /** Keeps what was changed. */
  void write(ReconciliationTree tree) {
    tree.changed((part, content) -> {
      if (content.length() == 0) {
        remove(part);
      }
    });
    portions(tree, rows -> sql.batchMerge(rows).execute());
  }

  /** Keeps a tree where there was none. */
  void fill(ReconciliationTree tree) {
    portions(tree, rows -> sql.batchInsert(rows).execute());
  }

  private static void portions(ReconciliationTree tree, Consumer<List<TreePartRecord>> portion) {
    List<TreePartRecord> rows = new ArrayList<>(AT_ONCE);
    tree.changed((part, content) -> {
      if (content.length() > 0) {
        rows.add(new TreePartRecord((short) part.level(), part.place(), content));
      }
      if (rows.size() == AT_ONCE) {
        portion.accept(rows);
        rows.clear();
      }
    });
    portion.accept(rows);
  }

  private void remove(TreePart part) {
    sql.deleteFrom(TREE_PART)
        .where(TREE_PART.PART_LEVEL.eq((short) part.level()))
        .and(TREE_PART.PLACE.eq(part.place()))
        .execute();
  }
}
