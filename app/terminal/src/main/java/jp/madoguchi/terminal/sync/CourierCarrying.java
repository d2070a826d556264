package jp.madoguchi.terminal.sync;

import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.medium.Carrying;
import jp.madoguchi.core.medium.MediumIndex;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.trust.CertificateCheck;

/** What a courier does for a medium, between its steps over the line. */
public final class CourierCarrying implements Carrying {
  private static final int MOST_STEPS = 2 * MediumIndex.MOST_ITEMS;

  private final Turns turns;
  private final Sealing sealing;
  private final CertificateCheck check;
  private final Downstream downstream;

  /** Lets one at a time work with the courier. */
  public interface Turns {
    <T> T between(CourierLoop.Errand<T> errand) throws InterruptedException;
  }

  CourierCarrying(Turns turns, Sealing sealing, CertificateCheck check, Downstream downstream) {
    this.turns = turns;
    this.sealing = sealing;
    this.check = check;
    this.downstream = downstream;
  }

  /** With a courier that nobody else uses meanwhile. */
  public static CourierCarrying alone(
      Courier courier, Sealing sealing, CertificateCheck check, Downstream downstream) {
    Turns turns =
        new Turns() {
          @Override
          public <T> T between(CourierLoop.Errand<T> errand) throws InterruptedException {
            return errand.with(courier);
          }
        };
    return new CourierCarrying(turns, sealing, check, downstream);
  }

  @Override
  public Sender sender() {
    return new Sender(
        sealing.environment(),
        sealing.municipality(),
        sealing.device(),
        sealing.keys(),
        sealing.recipient(),
        check,
        sealing.randomness());
  }

  @Override
  public long cursor() {
    return downstream.standing().head().cursor();
  }

  @Override
  public void seal() throws InterruptedException {
    turns.between(courier -> {
      courier.seal();
      return true;
    });
  }

  @Override
  public Taken take(Line answers) throws InterruptedException {
    return turns.between(courier -> taken(courier.over(answers)));
  }

  private static Taken taken(Courier courier) throws InterruptedException {
    int receipts = 0;
    int rows = 0;
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      switch (courier.step()) {
        case CourierStep.Sent _ -> receipts++;
        case CourierStep.Received(_, Downstream.Counts counts) -> rows += counts.rows();
        case CourierStep.Idle _ -> {
          return new Taken(receipts, rows, End.WHOLE, "");
        }
        // A medium answers no questions about the tree, so that nothing can be repaired by it.
        case CourierStep.NoLine _, CourierStep.Repaired _ -> {
          return new Taken(receipts, rows, End.NO_MORE, "");
        }
        case CourierStep.Refused(var refusal) -> {
          String detail = refusal.code() + " " + refusal.detail();
          return new Taken(receipts, rows, End.REFUSED, detail.strip());
        }
        case CourierStep.ComeBackLater(var refusal) -> {
          return new Taken(receipts, rows, End.REFUSED, refusal.code().name());
        }
        case CourierStep.ReceiptRejected(ReceiptFlaw flaw) -> {
          return new Taken(receipts, rows, End.NOT_BELIEVED, "receipt " + flaw);
        }
        case CourierStep.DeltaRejected(DeltaFlaw flaw) -> {
          return new Taken(receipts, rows, End.NOT_BELIEVED, "page " + flaw);
        }
        case CourierStep.Unintelligible(int status) -> {
          return new Taken(receipts, rows, End.NOT_BELIEVED, "status " + status);
        }
        case CourierStep.NoStore(var failure) -> throw new StoreUnavailable(failure);
      }
    }
    return new Taken(receipts, rows, End.NO_MORE, "");
  }
}
