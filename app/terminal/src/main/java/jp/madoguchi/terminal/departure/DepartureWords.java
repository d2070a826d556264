package jp.madoguchi.terminal.departure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.core.departure.Departing;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.restraint.Seen;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/** What the list of departures says of somebody, in words. */
final class DepartureWords {
  private DepartureWords() {}

  /** How many days are left, are over, or passed without a notice. */
  static Message standing(Departing each, LocalDate today) {
    long days = Math.abs(ChronoUnit.DAYS.between(each.day(), today));
    return switch (each.group()) {
      case DUE ->
          days == 0 ? Message.of("departures.today") : Message.of("departures.overdue", days);
      case COMING -> Message.of("departures.left", days);
      case UNHEARD -> Message.of("departures.unheard", days);
    };
  }

  /** 転出先（予定）; a sentence where a measure withholds it. */
  static String destination(Texts texts, Seen seen) {
    return seen.marks().hidden()
        ? texts.get("restraint.hidden")
        : seen.record().particulars().text(Field.PLANNED_ADDRESS).value();
  }
}
