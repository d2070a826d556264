package jp.madoguchi.terminal.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.worklist.OpenedItem;
import jp.madoguchi.core.worklist.WorkItem;
import jp.madoguchi.core.worklist.WorkList;
import jp.madoguchi.terminal.text.Message;

/** What the centre's words on a change mean, in sentences, and what is to be done. */
public final class WorkWords {
  private WorkWords() {}

  /** How many calendar days something waits, never fewer than none. */
  public static long days(Instant since, LocalDate today) {
    return Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(since, Clock.TOKYO), today));
  }

  /** The age in words: today, or so many days. */
  public static Message age(long days) {
    return days == 0 ? Message.of("worklist.age.today") : Message.of("worklist.age", days);
  }

  /** Count and age for the status bar; none where nothing waits. */
  public static Message status(WorkList.Count count, LocalDate today) {
    return count
        .oldest()
        .map(oldest -> days(oldest, today))
        .map(days ->
            days == 0
                ? Message.of("status.work.today", count.items())
                : Message.of("status.work", count.items(), days))
        .orElse(Message.NONE);
  }

  /** Refused or held, in a word. */
  public static Message state(WorkItem item) {
    return Message.of("worklist.state." + item.state());
  }

  /** Why, in a sentence. */
  public static Message why(WorkItem item) {
    return item.state() == ChangeState.APPLIED
        ? Message.of("worklist.applied")
        : why(item.decisive());
  }

  /** Why this change was not taken, in a sentence. */
  public static Message why(Verdict verdict) {
    return WorkItem.reason(verdict)
        .map(reason -> Message.of("worklist.why." + reason))
        .orElse(Message.of("worklist.applied"));
  }

  /** What is to be done, in a sentence. */
  public static Message next(OpenedItem opened) {
    return switch (opened.item().state()) {
      case HELD -> Message.of("worklist.next.HELD");
      case APPLIED -> Message.of("worklist.next.APPLIED");
      default ->
          opened.behind()
              ? Message.of("worklist.next.BEHIND")
              : WorkItem.reason(opened.item().decisive())
                  .map(reason -> Message.of("worklist.next." + reason))
                  .orElse(Message.of("worklist.next.APPLIED"));
    };
  }
}
