package jp.madoguchi.terminal.dayclose;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import jp.madoguchi.core.day.DayDesk;
import jp.madoguchi.core.day.DaySums;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.trouble.Troubles;
import jp.madoguchi.terminal.worklist.WorkWords;

/** The daily close: what is not finished, and the act. Screen's thread only. */
public final class DayCloseViewModel {
  private final DayDesk desk;
  private final Background background;
  private final Clock clock;
  private final Runnable closed;
  private final ObjectProperty<DayDesk.Standing> standing;
  private final ObjectProperty<Message> said = new SimpleObjectProperty<>(Message.NONE);
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();

  /**
   * @param closed has the last batch of the day sent, also an empty one, and says so
   */
  public DayCloseViewModel(
      DayDesk desk,
      Background background,
      Clock clock,
      Runnable closed,
      DayDesk.Standing standing) {
    this.desk = desk;
    this.background = background;
    this.clock = clock;
    this.closed = closed;
    this.standing = new SimpleObjectProperty<>(standing);
    ready.set(desk.allowed());
  }

  /** One line of what is not finished; urgent where there is something. */
  public record Line(String labelKey, Message words, boolean urgent) {}

  public ObjectProperty<DayDesk.Standing> standing() {
    return standing;
  }

  /** Why the day cannot be closed. */
  public ObjectProperty<Message> said() {
    return said;
  }

  /** Whether the day can be closed now. */
  public ReadOnlyBooleanProperty ready() {
    return ready.getReadOnlyProperty();
  }

  public boolean allowed() {
    return desk.allowed();
  }

  /** What is not finished, line by line. */
  public List<Line> lines() {
    DaySums sums = standing.get().sums();
    return List.of(
        line(
            "dayclose.unsent",
            sums.unsent(),
            sums.oldestUnsent().map(since -> minutes(sums.unsent(), since))),
        line("dayclose.waiting", sums.waiting(), Optional.empty()),
        line("dayclose.returned", sums.returned(), Optional.empty()),
        line(
            "dayclose.items",
            sums.items(),
            sums.oldestItem().map(since -> days(sums.items(), since))));
  }

  private static Line line(String key, int count, Optional<Message> age) {
    return new Line(key, age.orElse(Message.of("dayclose.count", count)), count > 0);
  }

  private Message minutes(int count, Instant since) {
    long minutes = Math.max(0, Duration.between(since, clock.now()).toMinutes());
    return Message.of("dayclose.count.minutes", count, minutes);
  }

  private Message days(int count, Instant since) {
    long days = WorkWords.days(since, clock.today());
    return days == 0
        ? Message.of("dayclose.count.today", count)
        : Message.of("dayclose.count.days", count, days);
  }

  /** Closes the day and has the last batch sent. */
  public void close() {
    if (!ready.get()) {
      return;
    }
    ready.set(false);
    background
        .call(() -> {
          desk.close();
          return desk.standing();
        })
        .onSuccess(now -> {
          standing.set(now);
          said.set(Message.NONE);
          closed.run();
        })
        .onFailure(
            Exception.class,
            failure -> {
              said.set(Troubles.sentence(failure));
              ready.set(desk.allowed());
            })
        .start();
  }
}
