package jp.madoguchi.terminal.sync;

/** Why what came down is not believed. */
public enum DeltaFlaw {
  /** The centre's two signatures do not both hold. */
  SIGNATURE,
  /** Signed, but not a delta as this version knows it; or no answer about the tree. */
  MALFORMED,
  /** It is about the residents of another municipality. */
  OTHER_OFFICE,
  /** It answers another question. */
  NOT_ASKED_FOR,
  /** What was said of the tree is not signed, or does not lead to the root that is signed. */
  TREE_NOT_PROVEN
}
