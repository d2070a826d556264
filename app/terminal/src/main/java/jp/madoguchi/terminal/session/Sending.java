package jp.madoguchi.terminal.session;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.ledger.LedgerShelf;
import jp.madoguchi.core.medium.Carrying;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.terminal.outside.Duties;
import jp.madoguchi.terminal.shell.StatusModel.LineState;

/**
 * What carries the outbox to the centre, and what others changed to the register, while a session
 * is open; stops within seconds.
 */
public interface Sending extends AutoCloseable {
  /** There is something to send now, or somebody wants to know now. */
  void nudge();

  /** Has the last batch of the day sealed and sent, also an empty one; returns at once. */
  void closeDay();

  /** The same outbox carried on media; of no use once this is closed. */
  Carrying carrying();

  /** Where small questions are asked that nothing waits for; of no use once this is closed. */
  Beside beside();

  @Override
  void close();

  /**
   * A way to the centre beside what is carried.
   *
   * @param line gives up after seconds, and takes no long answer
   * @param workers where it is waited for
   */
  record Beside(Line line, Executor workers) {}

  /** Begins to carry. */
  interface Starter {
    /**
     * Starts for one session.
     *
     * @param ledger keeps what is known of the centre's log
     * @param duties does what the centre tells beside batches
     * @param line told on any thread how the line is
     */
    Sending start(
        Outbox outbox,
        Downstream downstream,
        LedgerShelf ledger,
        Duties duties,
        Consumer<LineState> line);
  }
}
