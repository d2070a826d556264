package jp.madoguchi.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.simulator.card.VirtualReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CardWatchTest {
  private final VirtualReader reader = new VirtualReader("reader");
  private final ExecutorService watchers = Executors.newCachedThreadPool();
  private final LinkedBlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
  private final List<Boolean> told = new ArrayList<>();

  private CardWatch watching() throws InterruptedException {
    CardWatch watch = new CardWatch(reader, watchers, screen::add, told::add);
    shown();
    return watch;
  }

  private void shown() throws InterruptedException {
    Optional.ofNullable(screen.poll(1, TimeUnit.MINUTES)).orElseThrow().run();
  }

  @AfterEach
  void stop() {
    watchers.shutdownNow();
  }

  @Test
  void tellsWhetherACardIsThereAndThatItCame() throws Exception {
    try (CardWatch _ = watching()) {
      reader.insertUnknown();
      shown();
    }

    assertEquals(List.of(false, true), told);
  }

  @Test
  void tellsThatACardWentAndThatAnotherCame() throws Exception {
    reader.insertUnknown();
    try (CardWatch _ = watching()) {
      reader.remove();
      shown();
      reader.insertUnknown();
      shown();
    }

    assertEquals(List.of(true, false, true), told);
  }

  @Test
  void saysNothingOfACardThatComesAfterItWasClosed() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    CardWatch watch =
        new CardWatch(new LateReader(reader, closed), watchers, screen::add, told::add);
    shown();

    watch.close();
    closed.countDown();
    watchers.shutdown();
    assertTrue(watchers.awaitTermination(1, TimeUnit.MINUTES));
    screen.forEach(Runnable::run);

    assertEquals(List.of(false), told);
  }

  /** A card comes into it only once it is watched no more. */
  private record LateReader(VirtualReader reader, CountDownLatch closed) implements CardReader {
    @Override
    public String name() {
      return reader.name();
    }

    @Override
    public Optional<Card> connect() {
      return reader.connect();
    }

    @Override
    public boolean present() {
      return reader.present();
    }

    @Override
    public boolean awaitChange(boolean wasPresent, Duration limit) throws InterruptedException {
      closed.await();
      reader.insertUnknown();
      return reader.present() != wasPresent;
    }
  }
}
