package jp.madoguchi.terminal.window;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;
import jp.madoguchi.core.policy.SeatTimes;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.seat.SeatClock;
import jp.madoguchi.core.seat.SeatEvent;
import jp.madoguchi.terminal.shell.Notices;
import jp.madoguchi.terminal.text.Message;

/**
 * Watches over a seat whose card is unlocked: keys, clicks and the wheel keep it, and where there
 * are none for long it warns, and then says so. Screen's thread only.
 */
final class SeatGuard {
  private final Clock clock;
  private final Notices notices;
  private final Consumer<SeatEvent> over;
  private Optional<SeatClock> running = Optional.empty();
  private Optional<KeyCode> swallowed = Optional.empty();

  /**
   * @param window whose keys and clicks count
   * @param over told once that nothing was done for too long, or that the longest time is over
   */
  SeatGuard(Window window, Clock clock, Notices notices, Consumer<SeatEvent> over) {
    this.clock = clock;
    this.notices = notices;
    this.over = over;
    window.addEventFilter(KeyEvent.ANY, this::key);
    window.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> touch());
    window.addEventFilter(ScrollEvent.SCROLL, _ -> touch());
  }

  /** Begins anew. */
  void begin(SeatTimes times) {
    running = Optional.of(new SeatClock(times, clock));
    warn();
  }

  void stop() {
    running = Optional.empty();
    swallowed = Optional.empty();
    warn();
  }

  /** To be called every second. */
  void beat() {
    Optional<SeatEvent> ended = running.flatMap(SeatClock::over);
    if (ended.isPresent()) {
      stop();
      over.accept(ended.get());
    } else {
      warn();
    }
  }

  private void touch() {
    running.ifPresent(SeatClock::touch);
    warn();
  }

  /** The key that answers the warning says only that somebody is here: it does nothing else. */
  private void key(KeyEvent event) {
    if (event.getEventType() == KeyEvent.KEY_PRESSED) {
      boolean answers = running.flatMap(SeatClock::untilLocked).isPresent();
      boolean held = swallowed.filter(event.getCode()::equals).isPresent();
      swallowed = answers || held ? Optional.of(event.getCode()) : Optional.empty();
      touch();
    }
    if (swallowed.isPresent()) {
      event.consume();
    }
    if (event.getEventType() == KeyEvent.KEY_RELEASED) {
      swallowed = Optional.empty();
    }
  }

  private void warn() {
    Message words =
        running
            .flatMap(SeatClock::untilLocked)
            .map(left -> Message.of("lock.soon", Math.ceilDiv(left.toMillis(), 1000)))
            .or(() ->
                running
                    .flatMap(SeatClock::untilEnded)
                    .map(Duration::toMinutes)
                    .map(left -> Message.of("lock.ends", left + 1)))
            .orElse(Message.NONE);
    if (!words.equals(notices.warning().get())) {
      notices.warning().set(words);
    }
  }
}
