package jp.madoguchi.terminal.media;

import java.time.LocalDate;
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

  /** What is to be done about it, for the desk. */
  public static Message desk(MediaLedger.Out out, boolean overdue) {
    if (out.count() == 0) {
      return Message.of("desk.media.detail");
    }
    return Message.of(overdue ? "desk.media.overdue" : "desk.media.out");
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
