package jp.madoguchi.core.reconcile;

import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.core.value.Bytes;

/** A tree that is kept in memory, over another one that stays as it is. */
final class MemoryNodes implements TreeNodes {
  private final Map<TreePart, Bytes> parts = new HashMap<>();
  private final TreeNodes below;

  private MemoryNodes(TreeNodes below) {
    this.below = below;
  }

  static MemoryNodes empty() {
    return over(_ -> Bytes.EMPTY);
  }

  static MemoryNodes over(TreeNodes below) {
    return new MemoryNodes(below);
  }

  /** Keeps what was changed; the root. */
  Bytes keep(ReconciliationTree tree) {
    tree.changed(parts::put);
    return tree.root();
  }

  @Override
  public Bytes read(TreePart part) {
    Bytes kept = parts.get(part);
    return kept == null ? below.read(part) : kept;
  }
}
