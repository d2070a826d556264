package jp.madoguchi.terminal.sync;

import java.util.Optional;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.Standing;
import jp.madoguchi.core.medium.CarriedPast;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether the centre was put back to an older state, by its receipts, and has it get
 * everything again that it lost (protocol point 8). What the centre says here is not signed; a lie
 * has batches travel twice and nothing more.
 */
record Retracing(Outbox outbox) {
  private static final Logger LOG = LoggerFactory.getLogger(Retracing.class);
  private static final byte[] NOTHING = new byte[0];
  private static final Bytes NO_HASH = Bytes.of(new byte[32]);

  /** The receipts that the centre has. */
  private interface Theirs {
    /** SHA-256 of one for a batch of the present epoch. */
    Optional<Bytes> receiptHash(long sequence) throws LineDown, InterruptedException;
  }

  /** The newest receipt that is here; the hash of its batch is not told. */
  Standing here() {
    Outbox.Position position = outbox.position();
    long answered =
        outbox.oldestUnanswered().map(Outbox.Sealed::sequence).orElse(position.nextSequence()) - 1;
    return new Standing(
        position.epoch(), answered, NO_HASH, outbox.receiptHash(answered).orElse(NO_HASH));
  }

  /** What it came to over a line; empty where both sides have the same receipts. */
  Optional<CourierStep> over(Line line) throws LineDown, MalformedCbor, InterruptedException {
    Line.Answer answer = ask(line, new LinePath.Status());
    if (answer.status() != LineRefusal.OK) {
      return Optional.of(Courier.refused(answer));
    }
    Standing centre = Standing.decode(answer.body());
    return step(
        centre,
        sequence ->
            sequence == centre.lastSequence()
                ? Optional.of(centre.lastReceiptHash())
                : theirs(line, new LinePath.ReceiptAt(centre.epoch(), sequence)));
  }

  /** The same by what a medium tells, if it was told of where the row of batches stands now. */
  Optional<CourierStep> by(CarriedPast past) throws LineDown, InterruptedException {
    return past.asked().equals(here()) ? step(past.centre(), past::receiptHash) : Optional.empty();
  }

  private Optional<CourierStep> step(Standing centre, Theirs theirs)
      throws LineDown, InterruptedException {
    Standing here = here();
    if (centre.epoch() != here.epoch()) {
      return Optional.empty();
    }
    long agreed = Math.min(here.lastSequence(), centre.lastSequence());
    while (agreed > 0 && !outbox.receiptHash(agreed).equals(theirs.receiptHash(agreed))) {
      agreed--;
    }
    return agreed < here.lastSequence() ? Optional.of(sendAgain(agreed + 1)) : Optional.empty();
  }

  private static Optional<Bytes> theirs(Line line, LinePath path)
      throws LineDown, InterruptedException {
    Line.Answer answer = ask(line, path);
    if (answer.status() == LineRefusal.OK) {
      return Optional.of(Sha256.of(answer.body()));
    }
    if (answer.status() == LineRefusal.Code.NOT_FOUND.status()) {
      return Optional.empty();
    }
    throw new LineDown(
        LineDown.Reason.TIMED_OUT, new IllegalStateException("status " + answer.status()));
  }

  private CourierStep sendAgain(long from) {
    LOG.warn("The centre was put back: it has no receipt of ours from batch {} on", from);
    return outbox.sendAgain(from)
        ? new CourierStep.SendingAgain(from)
        : new CourierStep.NotKept(from);
  }

  private static Line.Answer ask(Line line, LinePath path) throws LineDown, InterruptedException {
    return line.ask(path.method(), path.text(), NOTHING);
  }
}
