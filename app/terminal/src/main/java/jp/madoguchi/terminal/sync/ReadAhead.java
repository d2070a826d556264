package jp.madoguchi.terminal.sync;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import jp.madoguchi.core.delta.Delta;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and checks a fill's next page while the one before is written. One page at a time, so that
 * no more than two are in memory. What goes wrong with it is no matter: whoever needs the page asks
 * for it again and hears what is wrong. To be used by one thread.
 */
final class ReadAhead {
  private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);

  private final Executor workers;
  private Optional<Reading> reading = Optional.empty();

  private record Reading(long from, FutureTask<Delta> page) {}

  ReadAhead(Executor workers) {
    this.workers = workers;
  }

  /** Begins to read the page after a cursor. */
  void begin(long from, Callable<Delta> page) {
    FutureTask<Delta> task = new FutureTask<>(page);
    reading = Optional.of(new Reading(from, task));
    workers.execute(task);
  }

  /** The page after this cursor, once it is read; empty where another one was, or none came. */
  Optional<Delta> take(long from) throws InterruptedException {
    Optional<Reading> begun = reading.filter(each -> each.from() == from);
    forget();
    if (begun.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(begun.get().page().get());
    } catch (ExecutionException e) {
      LOG.debug("a page did not come ahead", e.getCause());
      return Optional.empty();
    }
  }

  /** No page is needed any more. */
  void forget() {
    reading = Optional.empty();
  }
}
