package jp.madoguchi.terminal.media;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.core.medium.Carrying;
import jp.madoguchi.core.medium.MediaDesk;
import jp.madoguchi.core.medium.MediaLedger;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.worklist.WorkWords;

/** What is said of media. */
public final class MediaWords {
  private MediaWords() {}

  /** Count and age of what is out, for the status bar; none where nothing is. */
  public static Message status(MediaLedger.Out out, LocalDate today) {
    return out.oldest()
        .map(since -> WorkWords.days(since, today))
        .map(days ->
            days == 0
                ? Message.of("status.media.today", out.count())
                : Message.of("status.media", out.count(), days))
        .orElse(Message.NONE);
  }

  /** The same for the desk. */
  public static Message desk(MediaLedger.Out out, boolean overdue, LocalDate today) {
    Optional<Instant> oldest = out.oldest();
    if (oldest.isEmpty()) {
      return Message.of("desk.media.detail");
    }
    long days = WorkWords.days(oldest.get(), today);
    if (overdue) {
      return Message.of("desk.media.overdue", days);
    }
    return days == 0 ? Message.of("desk.media.today") : Message.of("desk.media.out", days);
  }

  /** What came of reading an answer. */
  static Message outcome(MediaDesk.Outcome outcome) {
    Carrying.Taken taken = outcome.taken();
    return Message.of(
        "media.read." + taken.end(),
        outcome.answered().number().value(),
        taken.receipts(),
        taken.rows(),
        taken.detail());
  }
}
