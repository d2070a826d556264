package jp.madoguchi.core.lockout;

import java.util.Optional;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.value.Bytes;

/**
 * Where a login book stands, and the comparison with its mark.
 *
 * <p>The book is on the disk before its mark moves, and nothing is compared before both are
 * written. So wherever the power fails, the mark is the book's or the one before it. A book that is
 * behind its mark was put back, and gives no try back.
 *
 * @param sequence how often it was written; 0 for one of the first form, which had no mark
 * @param root SHA-256 of it as it lies on the disk
 * @param previousRoot that of the one before it
 */
public record BookStanding(long sequence, Bytes root, Bytes previousRoot) {
  /** What is wrong with the book that is there. */
  public Optional<OldCopy> judge(Optional<TallyMark> remembered) {
    if (remembered.isEmpty()) {
      return sequence <= 1 ? Optional.empty() : Optional.of(OldCopy.BOOK_MARK_OLDER);
    }
    TallyMark mark = remembered.get();
    if (mark.sequence() == sequence && mark.root().equals(root) || isNext(mark)) {
      return Optional.empty();
    }
    return Optional.of(mark.sequence() < sequence ? OldCopy.BOOK_MARK_OLDER : OldCopy.BOOK_OLDER);
  }

  /** Whether the power failed between the book and its mark. */
  private boolean isNext(TallyMark mark) {
    return mark.sequence() + 1 == sequence && mark.root().equals(previousRoot);
  }
}
