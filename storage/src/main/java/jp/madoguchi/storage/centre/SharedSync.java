package jp.madoguchi.storage.centre;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets all who wait for the disk at the same time share one sync of it. A commit can be seen by
 * others before it is on the disk; who has seen one, an answered replay for one, waits too.
 */
final class SharedSync {
  /** Forces to the disk all that was committed before it began. */
  interface Disk {
    void sync() throws SQLException;
  }

  private final Disk disk;
  private final AtomicLong begun = new AtomicLong();
  private final AtomicLong ended = new AtomicLong();
  private long covered;

  SharedSync(Disk disk) {
    this.disk = disk;
  }

  /** A commit is about to begin. */
  void begin() {
    begun.incrementAndGet();
  }

  /** A commit that had begun is done, or has failed. */
  void end() {
    ended.incrementAndGet();
  }

  /** Returns once every commit that could be seen until now is on the disk. */
  void await() throws SQLException {
    long seen = begun.get();
    synchronized (this) {
      if (covered < seen) {
        long done = ended.get();
        disk.sync();
        covered = done;
      }
    }
  }
}
