package jp.madoguchi.core.memo;

import jp.madoguchi.core.identifier.AddressNumber;

/**
 * Where memos are kept, at this terminal alone. Nothing is changed or taken away but with the whole
 * record, at the end of its retention. Safe for use by several threads.
 */
public interface MemoBook {
  /** A person's memo; empty of wordings where nobody wrote any. */
  Memo of(AddressNumber subject);

  /**
   * Adds a wording; durable when it returns.
   *
   * @return whether it was added; not where its place is taken by another one
   */
  boolean add(Wording wording);
}
