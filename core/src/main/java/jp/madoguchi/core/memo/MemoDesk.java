package jp.madoguchi.core.memo;

import java.time.Instant;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.memo.MemoRefused.Reason;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;

/**
 * Where memos are read and written (1.1.15). Whoever may not see all of a record sees nothing of
 * its memo and writes nothing there: a note may say where somebody is. Safe for use by several
 * threads.
 */
public final class MemoDesk {
  private final Books books;
  private final Gate gate;
  private final SessionLog log;
  private final OperatorId self;
  private final Clock clock;
  private final Randomness randomness;

  /** What the desk rests on. */
  public record Books(MemoBook memos, Register register, RecordDesk records) {}

  /**
   * @param self who is signed in
   */
  public MemoDesk(
      Books books, Gate gate, SessionLog log, OperatorId self, Clock clock, Randomness randomness) {
    this.books = books;
    this.gate = gate;
    this.log = log;
    this.self = self;
    this.clock = clock;
    this.randomness = randomness;
  }

  /** Whether the screen offers writing. */
  public boolean mayWrite() {
    return gate.offers(Right.ENTER);
  }

  /**
   * A person's memo; that it was looked at is in the log before.
   *
   * @throws RecordClosed the record is closed to this operator (閲覧制限)
   * @throws RecordRestrained a measure withholds some of the record (E13)
   */
  public Memo open(Purpose purpose, AddressNumber number)
      throws MemoRefused, RecordClosed, RecordRestrained {
    require(Right.LOOK_UP, purpose, number);
    Memo memo = seen(purpose, number);
    viewed(purpose, memo);
    return memo;
  }

  /**
   * The same for a record that was just opened, which the log knows: where nothing is noted it is
   * not written again.
   */
  public Memo beside(Purpose purpose, AddressNumber number)
      throws MemoRefused, RecordClosed, RecordRestrained {
    require(Right.LOOK_UP, purpose, number);
    Memo memo = seen(purpose, number);
    if (!memo.wordings().isEmpty()) {
      viewed(purpose, memo);
    }
    return memo;
  }

  /**
   * Writes a new note.
   *
   * @param seen the memo that the operator looked at while writing
   * @throws MemoRefused also where a colleague wrote since
   */
  public void write(Purpose purpose, Memo seen, String text)
      throws MemoRefused, RecordClosed, RecordRestrained {
    add(purpose, seen, Ulid.fresh(clock, randomness), text);
  }

  /**
   * Gives a note another wording; the ones before stay.
   *
   * @param seen the memo that the operator looked at while writing
   * @throws MemoRefused also where a colleague wrote since
   * @throws IllegalArgumentException no such note is in it
   */
  public void amend(Purpose purpose, Memo seen, Ulid note, String text)
      throws MemoRefused, RecordClosed, RecordRestrained {
    if (seen.notes().stream().noneMatch(each -> each.id().equals(note))) {
      throw new IllegalArgumentException("no such note");
    }
    add(purpose, seen, note, text);
  }

  private void add(Purpose purpose, Memo seen, Ulid note, String typed)
      throws MemoRefused, RecordClosed, RecordRestrained {
    require(Right.ENTER, purpose, seen.subject());
    Memo now = seen(purpose, seen.subject());
    ExactText text =
        ExactText.parse(typed.strip())
            .toOptional()
            .filter(Wording::fits)
            .orElseThrow(() -> new MemoRefused(Reason.UNFIT));
    Instant at = Instant.ofEpochMilli(clock.now().toEpochMilli());
    Wording wording = Wording.after(now, note, self, at, text);
    if (!now.end().equals(seen.end())) {
      throw refused(purpose, seen.subject(), Reason.WRITTEN_MEANWHILE);
    }
    String detail = "note " + note + " wording " + wording.place() + " " + wording.link().hex();
    log.write(purpose, AccessNote.about(AccessEvent.MEMO_WRITTEN, seen.subject(), detail));
    if (!books.memos().add(wording)) {
      throw refused(purpose, seen.subject(), Reason.WRITTEN_MEANWHILE);
    }
  }

  private Memo seen(Purpose purpose, AddressNumber number)
      throws MemoRefused, RecordClosed, RecordRestrained {
    ResidentRecord present =
        books.register().current(number).orElseThrow(() -> refused(purpose, number, Reason.NOBODY));
    books.records().requireOpen(purpose, present);
    return books.memos().of(number);
  }

  private void viewed(Purpose purpose, Memo memo) {
    String detail = "notes " + memo.notes().size() + " wordings " + memo.wordings().size();
    log.write(purpose, AccessNote.about(AccessEvent.MEMO_VIEWED, memo.subject(), detail));
  }

  private void require(Right right, Purpose purpose, AddressNumber number) throws MemoRefused {
    gate.require(
        right,
        purpose,
        AccessNote.about(AccessEvent.REFUSED, number, "memo: " + Reason.NO_RIGHT),
        () -> new MemoRefused(Reason.NO_RIGHT));
  }

  private MemoRefused refused(Purpose purpose, AddressNumber number, Reason reason) {
    log.write(purpose, AccessNote.about(AccessEvent.REFUSED, number, "memo: " + reason));
    return new MemoRefused(reason);
  }
}
