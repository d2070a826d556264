package jp.madoguchi.terminal.sync;

import java.util.Optional;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.Standing;
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
record Retracing(Outbox outbox, Line line) {
  private static final Logger LOG = LoggerFactory.getLogger(Retracing.class);
  private static final byte[] NOTHING = new byte[0];

  /** What it came to; empty where both sides have the same receipts. */
  Optional<CourierStep> step() throws LineDown, MalformedCbor, InterruptedException {
    Line.Answer answer = ask(new LinePath.Status());
    if (answer.status() != LineRefusal.OK) {
      return Optional.of(Courier.refused(answer));
    }
    Standing centre = Standing.decode(answer.body());
    if (centre.epoch() != outbox.position().epoch()) {
      return Optional.empty();
    }
    long answered = answered();
    long agreed = agreed(centre, Math.min(answered, centre.lastSequence()));
    return agreed < answered ? Optional.of(sendAgain(agreed + 1)) : Optional.empty();
  }

  /** The newest batch with a receipt. */
  private long answered() {
    return outbox.oldestUnanswered().map(Outbox.Sealed::sequence).orElse(next()) - 1;
  }

  private long next() {
    return outbox.position().nextSequence();
  }

  private long agreed(Standing centre, long newest) throws LineDown, InterruptedException {
    long sequence = newest;
    while (sequence > 0 && !outbox.receiptHash(sequence).equals(theirs(centre, sequence))) {
      sequence--;
    }
    return sequence;
  }

  private Optional<Bytes> theirs(Standing centre, long sequence)
      throws LineDown, InterruptedException {
    if (sequence == centre.lastSequence()) {
      return Optional.of(centre.lastReceiptHash());
    }
    Line.Answer answer = ask(new LinePath.ReceiptAt(centre.epoch(), sequence));
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

  private Line.Answer ask(LinePath path) throws LineDown, InterruptedException {
    return line.ask(path.method(), path.text(), NOTHING);
  }
}
