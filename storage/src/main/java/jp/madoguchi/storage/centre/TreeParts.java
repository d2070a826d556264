package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.TREE_PART;

import java.util.Collection;
import java.util.Map;
import jp.madoguchi.core.reconcile.ReconciliationTree;
import jp.madoguchi.core.reconcile.TreeNodes;
import jp.madoguchi.core.reconcile.TreePart;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.ManyRows;
import jp.madoguchi.storage.TreeTable;
import jp.madoguchi.storage.centre.schema.tables.records.TreePartRecord;

/** The parts of the tree as rows. */
record TreeParts(OwnRows own) implements TreeNodes {
  private TreeTable<TreePartRecord> table() {
    return new TreeTable<>(
        TREE_PART,
        TREE_PART.PART_LEVEL,
        TREE_PART.PLACE,
        TREE_PART.CONTENT,
        own.in(TREE_PART),
        () -> own.newRecord(TREE_PART));
  }

  @Override
  public Bytes read(TreePart part) {
    return table().read(own.sql(), part);
  }

  @Override
  public Map<TreePart, Bytes> readAll(Collection<TreePart> parts) {
    return table().readAll(own.sql(), parts);
  }

  /** Keeps what was changed. */
  void write(ReconciliationTree tree) {
    table().write(own.sql(), tree);
  }

  /** Keeps a tree where there was none. */
  void fill(ReconciliationTree tree) {
    table().portions(tree, rows -> ManyRows.insert(own.sql(), TREE_PART, rows));
  }
}
