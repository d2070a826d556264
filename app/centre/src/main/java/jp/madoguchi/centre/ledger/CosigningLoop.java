package jp.madoguchi.centre.ledger;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jp.madoguchi.core.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks each witness every so often, on a virtual thread of its own, until it is closed. */
public final class CosigningLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CosigningLoop.class);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch ended = new CountDownLatch(1);

  private CosigningLoop() {}

  /**
   * Begins at once.
   *
   * @param listener is told each outcome, on any thread
   */
  public static CosigningLoop start(
      List<Cosigning> witnesses, Duration interval, Consumer<Cosigning.Outcome> listener) {
    CosigningLoop loop = new CosigningLoop();
    witnesses.forEach(each -> loop.threads.submit(() -> loop.run(each, interval, listener)));
    return loop;
  }

  private void run(Cosigning witness, Duration interval, Consumer<Cosigning.Outcome> listener) {
    try {
      do {
        try {
          listener.accept(witness.ask());
        } catch (StoreUnavailable problem) {
          LOG.error("No checkpoint can be made: {}", problem.getMessage());
        }
      } while (!ended.await(interval.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException broken) {
      LOG.error("The witness {} is asked no more", witness.witness().key().name(), broken);
      throw broken;
    }
  }

  @Override
  public void close() {
    ended.countDown();
    threads.shutdownNow();
    threads.close();
  }
}
