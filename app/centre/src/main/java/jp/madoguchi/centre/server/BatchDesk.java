package jp.madoguchi.centre.server;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.centre.intake.Ingest;
import jp.madoguchi.centre.intake.Intake;
import jp.madoguchi.centre.watch.CentreMeters;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;

/**
 * Takes in sealed batches, however they came. Safe for use by several threads.
 *
 * @param gate lets so many in at a time
 */
public record BatchDesk(Ingest ingest, BatchGate gate, CentreMeters meters) {
  /** A larger batch is refused unread (protocol point 1). */
  public static final int MAX_BATCH = 16 * 1024 * 1024;

  /** A batch that came in one request. */
  Reply take(TerminalId device, int epoch, long sequence, LineDesk.Body body) throws IOException {
    Optional<BatchGate.Place> place = gate.enter();
    if (place.isEmpty()) {
      return Reply.of(meters.turnedAway());
    }
    try (BatchGate.Place _ = place.get()) {
      Optional<byte[]> sealed = body.upTo(MAX_BATCH);
      return sealed.isEmpty()
          ? Reply.of(Code.TOO_LARGE)
          : taken(meters.batch(() -> ingest.take(device, epoch, sequence, sealed.get())));
    }
  }

  /** What is answered to a batch with this hash unseen, if that is known. */
  Optional<Reply> answered(TerminalId device, int epoch, long sequence, Bytes hash) {
    return ingest.answered(device, epoch, sequence, hash).map(BatchDesk::taken);
  }

  private static Reply taken(Intake intake) {
    return switch (intake) {
      case Intake.Receipted(Bytes receipt, _) -> Reply.ok(receipt.toArray());
      case Intake.Repeated(Bytes receipt) -> Reply.ok(receipt.toArray());
      case Intake.Declined(LineRefusal refusal) -> Reply.of(refusal);
    };
  }
}
