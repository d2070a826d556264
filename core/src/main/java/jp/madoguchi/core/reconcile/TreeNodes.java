package jp.madoguchi.core.reconcile;

import jp.madoguchi.core.value.Bytes;

/** Where the parts of a tree are kept. */
public interface TreeNodes {
  /**
   * What a part holds: the 16 hashes of a node's children, or a bucket's leaves as {@link Bucket}
   * lays them out; no bytes where nobody is below it.
   */
  Bytes read(TreePart part);
}
