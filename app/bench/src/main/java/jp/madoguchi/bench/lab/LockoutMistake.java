package jp.madoguchi.bench.lab;

import java.io.IOException;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.storage.anchor.DegradedTally;
import jp.madoguchi.terminal.login.LoginBook;
import jp.madoguchi.terminal.login.Tries;

/** What somebody could get wrong in counting tries; the laboratory has to find each of them. */
enum LockoutMistake {
  NONE,
  /** The count is written once the burst is over. */
  COUNT_AFTER_COMPARING {
    @Override
    Tries tries(LoginBook book) {
      return new Late(book);
    }
  },
  /** The book is in the disk's memory only when it should be on the disk. */
  SKIP_SYNC {
    @Override
    boolean forgets(String name) {
      return name.equals(LoginBook.FILE);
    }
  },
  /** Whoever goes away in the midst of a burst gets the try back. */
  UNCOUNT_ON_ABANDON {
    @Override
    Tries tries(LoginBook book) {
      return new Generous(book);
    }
  },
  /** The mark is put back together with the book, as a file beside it is. */
  MARK_BESIDE_BOOK {
    @Override
    boolean putsBack(String name) {
      return name.equals(LoginBook.FILE) || name.equals(DegradedTally.FILE);
    }
  };

  Tries tries(LoginBook book) {
    return book;
  }

  boolean forgets(String name) {
    return false;
  }

  /** Which files whoever puts the book back reaches. */
  boolean putsBack(String name) {
    return name.equals(LoginBook.FILE);
  }

  private static class Same implements Tries {
    final LoginBook book;

    Same(LoginBook book) {
      this.book = book;
    }

    @Override
    public Standing standing(OperatorId operator) {
      return book.standing(operator);
    }

    @Override
    public int triesLeft(OperatorId operator) {
      return book.triesLeft(operator);
    }

    @Override
    public int freeLeft(OperatorId operator) {
      return book.freeLeft(operator);
    }

    @Override
    public void count(OperatorId operator) throws IOException {
      book.count(operator);
    }

    @Override
    public void uncount(OperatorId operator) throws IOException {
      book.uncount(operator);
    }

    @Override
    public void ended(OperatorId operator, String how) throws IOException {
      book.ended(operator, how);
    }

    @Override
    public void recognised(OperatorId operator, String how) throws IOException {
      book.recognised(operator, how);
    }
  }

  private static final class Late extends Same {
    Late(LoginBook book) {
      super(book);
    }

    @Override
    public void count(OperatorId operator) {}

    @Override
    public void uncount(OperatorId operator) {}

    @Override
    public void ended(OperatorId operator, String how) throws IOException {
      book.count(operator);
      book.ended(operator, how);
    }
  }

  private static final class Generous extends Same {
    Generous(LoginBook book) {
      super(book);
    }

    @Override
    public void ended(OperatorId operator, String how) throws IOException {
      if (how.contains("given up")) {
        book.uncount(operator);
      } else {
        book.ended(operator, how);
      }
    }
  }
}
