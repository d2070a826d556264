package jp.madoguchi.core.worklist;

import java.time.Instant;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Ulid;

/** What somebody did about a work item, with their name. */
public sealed interface WorkStep {
  /** The most characters of a reason or a note. */
  int LONGEST = 500;

  /** Who did it. */
  OperatorId operator();

  /** When, in whole milliseconds. */
  Instant at();

  /** Whether the item leaves the list with it. */
  default boolean ends() {
    return !(this instanceof Escalated);
  }

  /**
   * 再入力: entered again on the record as it is now.
   *
   * @param group the group that was entered in its place
   */
  record Reentered(OperatorId operator, Instant at, Ulid group) implements WorkStep {}

  /**
   * 取下げ: given up.
   *
   * @param reason 1 to {@link #LONGEST} characters
   */
  record Withdrawn(OperatorId operator, Instant at, String reason) implements WorkStep {
    public Withdrawn {
      requireWords(reason);
    }
  }

  /**
   * 上申: handed up; the item stays open under another name.
   *
   * @param note 1 to {@link #LONGEST} characters
   */
  record Escalated(OperatorId operator, Instant at, Addressee to, String note) implements WorkStep {
    public Escalated {
      requireWords(note);
    }
  }

  /** 確認: seen that the centre took it after all. */
  record Confirmed(OperatorId operator, Instant at) implements WorkStep {}

  private static void requireWords(String words) {
    if (words.isBlank() || words.length() > LONGEST) {
      throw new IllegalArgumentException("1 to " + LONGEST + " characters");
    }
  }
}
