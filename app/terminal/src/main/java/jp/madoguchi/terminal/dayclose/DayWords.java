package jp.madoguchi.terminal.dayclose;

import java.util.Optional;
import jp.madoguchi.core.day.DayClose;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.text.Message;

/** When the day was closed last, in a sentence. */
public final class DayWords {
  private DayWords() {}

  public static Message last(Optional<DayClose> last) {
    return last.map(close ->
            Message.of(
                close.received() ? "dayclose.last.received" : "dayclose.last",
                RecordWords.moment(close.at())))
        .orElse(Message.of("dayclose.last.never"));
  }
}
