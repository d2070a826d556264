package jp.madoguchi.storage.terminal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.sealed.SealedDatabase;

/**
 * The database that is in force, which may be another one after a moment in which nobody is in a
 * transaction. Who waits to hold others back keeps nobody from entering until the moment is there:
 * a transaction may need another one to end. Where it does not come in time, nobody is held back.
 * Safe for use by several threads.
 */
final class LiveConnections implements Connections {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Duration patience;
  private Connections now;
  private Optional<StoreFailure> gone = Optional.empty();
  private boolean hurried;
  private Hold hold = Hold.NOBODY;
  private int reading;
  private int writing;

  /** Who is held back. */
  private enum Hold {
    NOBODY,
    WRITERS,
    EVERYBODY
  }

  /**
   * @param patience for how long to wait for a moment without transactions
   */
  LiveConnections(SealedDatabase first, Duration patience) {
    now = Connections.of(first);
    this.patience = patience;
  }

  /** What is done while others are held back. */
  interface Still {
    void run() throws StoreFailure;
  }

  /**
   * Waits until nobody writes, and holds back whoever wants to; readers go on.
   *
   * @throws StoreFailure.Busy somebody wrote for too long
   * @throws StoreFailure.GivenUp {@link #hurry} was called meanwhile
   */
  void withoutWriters(Still work) throws StoreFailure {
    holding(Hold.WRITERS, work);
  }

  /** As {@link #withoutWriters}, until nobody is in a transaction. */
  void alone(Still work) throws StoreFailure {
    holding(Hold.EVERYBODY, work);
  }

  private void holding(Hold next, Still work) throws StoreFailure {
    Hold before = begin(next);
    try {
      work.run();
    } finally {
      end(before);
    }
  }

  private Hold begin(Hold next) throws StoreFailure {
    lock.lock();
    try {
      awaitQuiet(next);
      Hold before = hold;
      hold = next;
      return before;
    } finally {
      lock.unlock();
    }
  }

  private void awaitQuiet(Hold next) throws StoreFailure {
    long left = patience.toNanos();
    boolean interrupted = false;
    while (!hurried && gone.isEmpty() && left > 0 && isInUse(next)) {
      try {
        left = moved.awaitNanos(left);
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    requireThere();
    if (hurried) {
      throw new StoreFailure.GivenUp();
    }
    if (isInUse(next)) {
      throw new StoreFailure.Busy();
    }
  }

  private boolean isInUse(Hold next) {
    return writing > 0 || next == Hold.EVERYBODY && reading > 0;
  }

  private void end(Hold before) {
    change(() -> hold = before);
  }

  private void change(Runnable what) {
    lock.lock();
    try {
      what.run();
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** From now on nobody waits to hold others back. */
  void hurry() {
    change(() -> hurried = true);
  }

  /** From now on this is the database; only while everybody is held back. */
  void use(SealedDatabase next) {
    change(() -> now = Connections.of(next));
  }

  /** From now on every transaction fails with this. */
  void give(StoreFailure reason) {
    change(() -> gone = Optional.of(reason));
  }

  /** The wait is as long as others are held back. */
  @Override
  public Visit visit(boolean toWrite) throws StoreFailure {
    lock.lock();
    try {
      while (gone.isEmpty() && isHeld(toWrite)) {
        moved.awaitUninterruptibly();
      }
      requireThere();
      count(toWrite, 1);
      return new Visit(now, () -> change(() -> count(toWrite, -1)));
    } finally {
      lock.unlock();
    }
  }

  private boolean isHeld(boolean toWrite) {
    return hold == Hold.EVERYBODY || toWrite && hold == Hold.WRITERS;
  }

  private void count(boolean writer, int more) {
    if (writer) {
      writing += more;
    } else {
      reading += more;
    }
  }

  private void requireThere() throws StoreFailure {
    if (gone.isPresent()) {
      throw gone.get();
    }
  }

  private Connections present() {
    lock.lock();
    try {
      return now;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public DataSource dataSource() {
    return present().dataSource();
  }

  @Override
  public Connection connection() throws StoreFailure {
    return present().connection();
  }

  @Override
  public void commitDurably(Connection connection) throws StoreFailure {
    present().commitDurably(connection);
  }

  @Override
  public StoreFailure judged(SQLException failure) {
    return present().judged(failure);
  }
}
