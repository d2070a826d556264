package jp.madoguchi.core.reconcile;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.core.value.Bytes;

/** Where the parts of a tree are kept. */
public interface TreeNodes {
  /**
   * What a part holds: the 16 hashes of a node's children, or a bucket's leaves as {@link Bucket}
   * lays them out; no bytes where nobody is below it.
   */
  Bytes read(TreePart part);

  /** As {@link #read} for each; where the parts are kept far away, with few questions. */
  default Map<TreePart, Bytes> readAll(Collection<TreePart> parts) {
    Map<TreePart, Bytes> contents = new HashMap<>();
    parts.forEach(part -> contents.put(part, read(part)));
    return contents;
  }
}
