package jp.madoguchi.bench.paper;

import jp.madoguchi.core.certificate.IssueBook;

/** A second register and book that are kept alike, so that their answers can be compared. */
interface Twin extends Happenings.RollCopy {
  /** There is none. */
  Twin NONE = right -> right;

  /** A book that answers as this one, once the other has given the same answer. */
  IssueBook book(IssueBook right);
}
