package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.TREE_PART;

import java.util.Collection;
import java.util.Map;
import jp.madoguchi.core.reconcile.ReconciliationTree;
import jp.madoguchi.core.reconcile.TreeNodes;
import jp.madoguchi.core.reconcile.TreePart;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.TreeTable;
import jp.madoguchi.storage.centre.schema.tables.records.TreePartRecord;
import org.jooq.DSLContext;

/** The parts of the tree as rows. */
record TreeParts(DSLContext sql) implements TreeNodes {
  private static final TreeTable<TreePartRecord> TABLE =
      new TreeTable<>(TREE_PART, TREE_PART.PART_LEVEL, TREE_PART.PLACE, TREE_PART.CONTENT);

  @Override
  public Bytes read(TreePart part) {
    return TABLE.read(sql, part);
  }

  @Override
  public Map<TreePart, Bytes> readAll(Collection<TreePart> parts) {
    return TABLE.readAll(sql, parts);
  }

  /** Keeps what was changed. */
  void write(ReconciliationTree tree) {
    TABLE.write(sql, tree);
  }

  /** Keeps a tree where there was none. */
  void fill(ReconciliationTree tree) {
    TABLE.portions(tree, rows -> sql.batchInsert(rows).execute());
  }
}
