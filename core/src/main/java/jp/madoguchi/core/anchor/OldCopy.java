package jp.madoguchi.core.anchor;

/**
 * What shows that a part of a terminal is not the newest. The code is short, for reading out to the
 * administrator, and never changes its meaning.
 */
public enum OldCopy {
  /** The store is older than what the anchor remembers. */
  STORE_OLDER("K-11"),
  /** The store is another one's continuation than the anchor remembers: two copies were in use. */
  STORE_OTHER("K-12"),
  /** The anchor beside the key slots is older than the store, or is gone. */
  ANCHOR_OLDER("K-13"),
  /** The token's anchor is older than the store, or is gone. */
  TOKEN_OLDER("K-14"),
  /** The key slots are not those that the store was used with last. */
  SLOTS_OLDER("K-15"),
  /** The key slots open another state of the store than the one that is here. */
  KEYS_AND_STORE_APART("K-16"),
  /** The login book is older than its mark, or another one's continuation. */
  BOOK_OLDER("K-17"),
  /** The login book is gone, was altered, or belongs to another device. */
  BOOK_GONE("K-18"),
  /** The login book's mark is older than the book, or is gone. */
  BOOK_MARK_OLDER("K-19"),
  /** The centre has batches from this terminal that this store does not know. */
  CENTRE_AHEAD("K-21");

  private final String code;

  OldCopy(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Whether it is about the counted tries alone: an administrator of the terminal decides. */
  public boolean ofLoginBook() {
    return this == BOOK_OLDER || this == BOOK_GONE || this == BOOK_MARK_OLDER;
  }
}
