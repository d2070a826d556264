package jp.madoguchi.terminal.retention;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.retention.ByItself;
import jp.madoguchi.core.retention.RetentionDesk;
import jp.madoguchi.core.retention.Unwritten;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;

/**
 * The erasing of what is due that nobody asked for (自動消去), beside the work of whoever is signed in.
 * It begins once, says something only where somebody has to do something, and ends with the
 * session; the next session goes on. Screen's thread, but for {@link #stop}.
 */
public final class UnaskedErasing {
  /** The search index and the first page come first. */
  public static final Duration SETTLING = Duration.ofSeconds(3);

  /** What was erased may wait so long for an administrator to sign in before anybody is told. */
  static final Duration UNWRITTEN = Duration.ofDays(7);

  /** A receipt that comes meanwhile may vouch for the date. */
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final RetentionDesk desk;
  private final Background background;
  private final Clock clock;
  private final GentlePace pace;
  private final Duration settling;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final ReadOnlyObjectWrapper<Optional<Message>> word =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private volatile boolean begun;

  /** What came of it, and what waits. */
  private record Result(ByItself what, Unwritten waiting) {}

  /**
   * @param settling how long it leaves the store to others first
   */
  public UnaskedErasing(RetentionDesk desk, Background background, Clock clock, Duration settling) {
    this.desk = desk;
    this.background = background;
    this.clock = clock;
    this.settling = settling;
    pace = new GentlePace(clock, Duration.ZERO);
  }

  /** What somebody has to be told; empty as long as all goes by itself. */
  public ReadOnlyObjectProperty<Optional<Message>> word() {
    return word.getReadOnlyProperty();
  }

  /** Begins, the first time it is called; to be called once a page is there to work on. */
  public void begin() {
    if (begun) {
      return;
    }
    begun = true;
    start(this::work);
  }

  private void start(Callable<Result> work) {
    background
        .call(work)
        .onSuccess(this::tell)
        .onFailure(StoreUnavailable.class, _ -> failed())
        .onFailure(StoreFailure.class, _ -> failed())
        .onFailure(StoreFailure.Busy.class, _ -> start(this::waiting))
        .onFailure(KeysRefused.class, _ -> failed())
        .onFailure(IOException.class, _ -> failed())
        .start();
  }

  /** Others were at work all the time: the file waits, as where no administrator signs in. */
  private Result waiting() {
    return new Result(new ByItself.Nothing(), desk.unwritten());
  }

  /**
   * Looking for what is due reads much of the store: it waits until whoever signed in has settled,
   * and nobody who leaves before has to wait for it.
   */
  private Result work() throws KeysRefused, StoreFailure, IOException, InterruptedException {
    try {
      if (!pace.rests(settling)) {
        return new Result(new ByItself.Nothing(), new Unwritten(0, Optional.empty()));
      }
      return new Result(desk.byItself(pace), desk.unwritten());
    } finally {
      ended.countDown();
    }
  }

  /** Once the date is vouched for. */
  private Result workLater() throws Exception {
    while (pace.rests(AGAIN)) {
      if (desk.standing().doubt().isEmpty()) {
        return work();
      }
    }
    return waiting();
  }

  private void tell(Result result) {
    word.set(word(result));
    if (result.what() instanceof ByItself.LeftToPeople(ByItself.Reason why, _)
        && why == ByItself.Reason.CLOCK) {
      start(this::workLater);
    }
  }

  private void failed() {
    word.set(Optional.of(said(Need.FAILED)));
  }

  private Message said(Need need, Object... args) {
    return desk.allowed()
        ? Message.of("retention.mine." + need, args)
        : Message.of("retention.others." + need, args);
  }

  private Optional<Message> word(Result result) {
    if (result.what() instanceof ByItself.LeftToPeople(ByItself.Reason why, long due)) {
      return Optional.of(
          switch (why) {
            case CLOCK -> said(Need.CLOCK, due);
            case TERMS -> said(Need.TERMS, due);
          });
    }
    return result
        .waiting()
        .since()
        .filter(since -> since.plus(UNWRITTEN).isBefore(clock.now()))
        .map(_ -> said(Need.UNWRITTEN));
  }

  /** Lets the portion that is under way come to its end, and begins no other; any thread. */
  public void stop() throws InterruptedException {
    pace.stop();
    if (begun) {
      // Where the file is being written anew, closing the store ends that.
      ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }
}
