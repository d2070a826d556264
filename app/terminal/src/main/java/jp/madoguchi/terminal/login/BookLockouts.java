package jp.madoguchi.terminal.login;

import java.io.IOException;
import jp.madoguchi.core.directive.UnlockOrder;
import jp.madoguchi.core.lockout.Lockouts;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.terminal.lapsed.LapsedNotes;
import jp.madoguchi.terminal.outside.LoginDirectives.CountedLogins;

/** The tries in the terminal's login book, which is opened for each question. */
public final class BookLockouts implements Lockouts, CountedLogins, LapsedNotes {
  private final LoginParts parts;

  public BookLockouts(LoginParts parts) {
    this.parts = parts;
  }

  private interface Use<T> {
    T of(LoginBook book) throws IOException;
  }

  @Override
  public Standing standing() throws IOException {
    return with(book -> new Standing(book.operators(), book.lost(), book.degraded()));
  }

  @Override
  public void unlock(OperatorId operator, OperatorId by) throws IOException {
    with(book -> {
      book.unlock(operator, by);
      return operator;
    });
  }

  @Override
  public void beginAnew() throws IOException {
    with(book -> {
      book.beginAnew();
      return book;
    });
  }

  @Override
  public long obeyed() throws IOException {
    return with(LoginBook::obeyed);
  }

  /** To open the book is to show it the policy that its files offer now. */
  @Override
  public void policyCame() throws IOException {
    with(LoginBook::policy);
  }

  @Override
  public boolean obey(UnlockOrder order) throws IOException {
    return with(book -> book.obey(order));
  }

  @Override
  public void note(Act act, String what) throws IOException {
    with(book -> {
      book.note(LapsedWords.of(act, what, parts.clock()));
      return book;
    });
  }

  private synchronized <T> T with(Use<T> use) throws IOException {
    try (Secret deviceSecret = parts.device().deviceSecret();
        LoginBook book = parts.book(deviceSecret)) {
      return use.of(book);
    }
  }
}
