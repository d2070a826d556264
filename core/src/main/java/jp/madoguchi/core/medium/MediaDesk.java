package jp.madoguchi.core.medium;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.value.Ulid;

/**
 * Where media are written, read and given up (媒体). Whoever may enter, approve or administer may do
 * so: what is written can be read by the centre alone, as what goes over the line. Safe for use by
 * several threads.
 */
public final class MediaDesk {
  /** A medium that is out for longer is missed. */
  public static final Duration TERM = Duration.ofDays(3);

  private static final int SHOWN = 200;
  private static final Right[] RIGHTS = {Right.ENTER, Right.APPROVE, Right.ADMINISTER};

  private final MediaLedger ledger;
  private final Carrying carrying;
  private final Gate gate;
  private final SessionLog log;
  private final Session session;
  private final Clock clock;

  public MediaDesk(
      MediaLedger ledger,
      Carrying carrying,
      Gate gate,
      SessionLog log,
      Session session,
      Clock clock) {
    this.ledger = ledger;
    this.carrying = carrying;
    this.gate = gate;
    this.log = log;
    this.session = session;
    this.clock = clock;
  }

  /** Whether the operator may do anything here. */
  public boolean allowed() {
    return gate.offers(RIGHTS);
  }

  /**
   * What a page shows; it names no resident.
   *
   * @param waiting sealed batches without a receipt
   */
  public record Standing(List<MediumDispatch> lines, MediaLedger.Out out, int waiting) {
    public Standing {
      lines = List.copyOf(lines);
    }
  }

  public Standing standing() {
    return new Standing(
        ledger.lines(SHOWN), ledger.out(), ledger.waiting(MediumIndex.MOST_ITEMS).size());
  }

  /** How many media are out; for everybody. */
  public MediaLedger.Out out() {
    return ledger.out();
  }

  /** Whether something that is out since then is missed now. */
  public boolean overdue(Instant since) {
    return since.plus(TERM).isBefore(clock.now());
  }

  /**
   * Writes what has no receipt, and enters it in the ledger once it was read back.
   *
   * @param carrier who takes it away
   * @param progress hears the part that is written, from 0 to 1
   */
  public MediumDispatch write(
      FileStore medium, MediumNumber number, String carrier, DoubleConsumer progress)
      throws IOException, MediumRefused, InterruptedException {
    return recorded(
        "media writing " + number, () -> written(medium, number, words(carrier), progress));
  }

  private MediumDispatch written(
      FileStore medium, MediumNumber number, String carrier, DoubleConsumer progress)
      throws IOException, MediumRefused, InterruptedException {
    Optional<MediumDispatch> before = ledger.newest(number);
    MediumRefused.unless(before.filter(MediumDispatch::awaited).isEmpty(), MediumFlaw.STILL_OUT);
    MediaLedger.By by = by();
    Ulid id = Ulid.fresh(clock, carrying.sender().randomness());
    OutboxMedium.Written written =
        new OutboxMedium(carrying, ledger).write(medium, id, number, by.at(), progress);
    MediumDispatch line =
        new MediumDispatch(
            id,
            number,
            by.at(),
            by.operator(),
            carrier,
            written.batches(),
            MediumState.OUT,
            Optional.empty(),
            "");
    ledger.wrote(line, written.answerKey(), by);
    return line;
  }

  /**
   * What came of reading an answer.
   *
   * @param answered the line of the medium that was answered
   * @param damaged files of the answer that could not be read
   * @param others files on the medium that are none of ours
   */
  public record Outcome(
      MediumDispatch answered, Carrying.Taken taken, List<MediumFlaw> damaged, int others) {
    public Outcome {
      damaged = List.copyOf(damaged);
    }
  }

  /** Reads the centre's answer and takes what is whole of it. May be done any number of times. */
  public Outcome read(FileStore medium) throws IOException, MediumRefused, InterruptedException {
    return recorded("media reading", () -> outcome(medium));
  }

  private Outcome outcome(FileStore medium)
      throws IOException, MediumRefused, InterruptedException {
    ReadAnswer answer = ReadAnswer.on(medium, carrying.sender(), ledger);
    Carrying.Taken taken = answer.taken(carrying);
    Ulid id = answer.index().dispatch();
    ledger.answered(id, said(taken, answer), by());
    return new Outcome(ledger.find(id).orElseThrow(), taken, answer.damaged(), answer.others());
  }

  private static String said(Carrying.Taken taken, ReadAnswer answer) {
    return "medium=%s receipts=%d rows=%d damaged=%d end=%s %s"
        .formatted(
            answer.index().number(),
            taken.receipts(),
            taken.rows(),
            answer.damaged().size(),
            taken.end(),
            taken.detail());
  }

  /** Declares a medium that is out missing (紛失). */
  public void missing(Ulid id, String reason) throws MediumRefused {
    gaveUp(id, MediumState.MISSING, reason);
  }

  /** Declares a medium that is out or missing destroyed (廃棄). */
  public void destroyed(Ulid id, String reason) throws MediumRefused {
    gaveUp(id, MediumState.DESTROYED, reason);
  }

  private void gaveUp(Ulid id, MediumState state, String reason) throws MediumRefused {
    try {
      MediumRefused.unless(gate.grants(RIGHTS), MediumFlaw.NO_RIGHT);
      ledger.gaveUp(id, state, words(reason), by());
    } catch (MediumRefused refused) {
      note("media " + state, refused);
      throw refused;
    }
  }

  private interface Act<T> {
    T done() throws IOException, MediumRefused, InterruptedException;
  }

  /** What is refused, or fails, is in the log too. */
  private <T> T recorded(String what, Act<T> act)
      throws IOException, MediumRefused, InterruptedException {
    try {
      MediumRefused.unless(gate.grants(RIGHTS), MediumFlaw.NO_RIGHT);
      return act.done();
    } catch (MediumRefused refused) {
      note(what, refused);
      throw refused;
    } catch (IOException cut) {
      log.write(AccessNote.of(AccessEvent.REFUSED, what + ": the medium failed"));
      throw cut;
    }
  }

  private void note(String what, MediumRefused refused) {
    log.write(AccessNote.of(AccessEvent.REFUSED, what + ": " + refused.flaw().code()));
  }

  private static String words(String typed) throws MediumRefused {
    String stripped = typed.strip();
    boolean fit = !stripped.isEmpty() && stripped.length() <= MediumDispatch.LONGEST;
    MediumRefused.unless(fit, MediumFlaw.WORDS);
    return stripped;
  }

  private MediaLedger.By by() {
    return new MediaLedger.By(
        session.operator().id(), session.id(), clock.now().truncatedTo(ChronoUnit.MILLIS));
  }
}
