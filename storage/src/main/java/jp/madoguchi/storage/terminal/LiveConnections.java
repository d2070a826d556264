package jp.madoguchi.storage.terminal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.sealed.SealedDatabase;

/**
 * The database that is in force, which may be another one after a moment in which nobody is in a
 * transaction. Who waits to hold others back keeps nobody from entering until the moment is there:
 * a transaction may need another one to end. Safe for use by several threads.
 */
final class LiveConnections implements Connections {
  private Connections now;
  private Optional<StoreFailure> gone = Optional.empty();
  private Hold hold = Hold.NOBODY;
  private int reading;
  private int writing;

  /** Who is held back. */
  private enum Hold {
    NOBODY,
    WRITERS,
    EVERYBODY
  }

  LiveConnections(SealedDatabase first) {
    now = Connections.of(first);
  }

  /** What is done while others are held back. */
  interface Still {
    void run() throws StoreFailure;
  }

  /** Waits until nobody writes, and holds back whoever wants to; readers go on. */
  void withoutWriters(Still work) throws StoreFailure {
    holding(Hold.WRITERS, work);
  }

  /** Waits until nobody is in a transaction, and holds back whoever wants to begin one. */
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

  private synchronized Hold begin(Hold next) {
    await(() -> writing > 0 || next == Hold.EVERYBODY && reading > 0);
    Hold before = hold;
    hold = next;
    return before;
  }

  private synchronized void end(Hold before) {
    hold = before;
    notifyAll();
  }

  /** From now on this is the database; only while everybody is held back. */
  synchronized void use(SealedDatabase next) {
    now = Connections.of(next);
  }

  /** From now on every transaction fails with this. */
  synchronized void give(StoreFailure reason) {
    gone = Optional.of(reason);
    notifyAll();
  }

  @Override
  public Visit visit(boolean toWrite) throws StoreFailure {
    return toWrite ? writer() : reader();
  }

  private synchronized Visit writer() throws StoreFailure {
    await(() -> gone.isEmpty() && hold != Hold.NOBODY);
    requireThere();
    writing++;
    return new Visit(now, () -> left(true));
  }

  private synchronized Visit reader() throws StoreFailure {
    await(() -> gone.isEmpty() && hold == Hold.EVERYBODY);
    requireThere();
    reading++;
    return new Visit(now, () -> left(false));
  }

  private synchronized void left(boolean writer) {
    if (writer) {
      writing--;
    } else {
      reading--;
    }
    notifyAll();
  }

  private interface Reason {
    boolean toWait();
  }

  /** The wait is short, and whoever was interrupted is told afterwards. */
  private synchronized void await(Reason reason) {
    boolean interrupted = false;
    while (reason.toWait()) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void requireThere() throws StoreFailure {
    if (gone.isPresent()) {
      throw gone.get();
    }
  }

  private synchronized Connections present() {
    return now;
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
