package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.TREE_PART;

import java.util.ArrayList;
import java.util.List;
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
    List<TreePartRecord> rows = new ArrayList<>(AT_ONCE);
    tree.changed((part, content) -> {
      if (content.length() == 0) {
        remove(part);
        return;
      }
      rows.add(new TreePartRecord((short) part.level(), part.place(), content));
      if (rows.size() == AT_ONCE) {
        merge(rows);
      }
    });
    merge(rows);
  }

  private void merge(List<TreePartRecord> rows) {
    sql.batchMerge(rows).execute();
    rows.clear();
  }

  private void remove(TreePart part) {
    sql.deleteFrom(TREE_PART)
        .where(TREE_PART.PART_LEVEL.eq((short) part.level()))
        .and(TREE_PART.PLACE.eq(part.place()))
        .execute();
  }
}
