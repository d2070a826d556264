package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.TREE_PART;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.madoguchi.core.reconcile.ReconciliationTree;
import jp.madoguchi.core.reconcile.TreeNodes;
import jp.madoguchi.core.reconcile.TreePart;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.TreeTable;
import jp.madoguchi.storage.terminal.schema.tables.records.TreePartRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The parts of the tree as rows. */
record TreeParts(DSLContext db) implements TreeNodes {
  private static final TreeTable<TreePartRecord> TABLE =
      new TreeTable<>(
          TREE_PART,
          TREE_PART.PART_LEVEL,
          TREE_PART.PLACE,
          TREE_PART.CONTENT,
          DSL.noCondition(),
          TREE_PART::newRecord);

  @Override
  public Bytes read(TreePart part) {
    return TABLE.read(db, part);
  }

  @Override
  public Map<TreePart, Bytes> readAll(Collection<TreePart> parts) {
    return TABLE.readAll(db, parts);
  }

  /** Keeps what was changed. */
  void write(ReconciliationTree tree) {
    TABLE.write(db, tree);
  }

  /** As {@link TreeTable#portions}. */
  static void portions(ReconciliationTree tree, Consumer<List<TreePartRecord>> portion) {
    TABLE.portions(tree, portion);
  }
}
