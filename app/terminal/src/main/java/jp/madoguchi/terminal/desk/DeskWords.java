package jp.madoguchi.terminal.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.terminal.text.Message;

/** How old what waits is. */
final class DeskWords {
  private static final int HOUR = 60;

  private DeskWords() {}

  /** In minutes or hours within the day, else in days of the calendar. */
  static Message age(Instant oldest, Instant now) {
    long days = ChronoUnit.DAYS.between(day(oldest), day(now));
    long minutes = Math.max(0, Duration.between(oldest, now).toMinutes());
    if (days > 0) {
      return Message.of("desk.age.days", days);
    }
    return minutes < HOUR
        ? Message.of("desk.age.minutes", minutes)
        : Message.of("desk.age.hours", minutes / HOUR);
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, Clock.TOKYO);
  }
}
