package jp.madoguchi.core.remarks;

/** The classes of remarks (1.1.14). */
public enum RemarkClass {
  /** A類型, 異動履歴: made from the history. */
  HISTORY,
  /** B類型, 留意事項: written with a movement, and stands beside its item of the history. */
  NOTES,
  /** C類型, 備考: free. */
  FREE
}
