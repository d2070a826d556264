package jp.madoguchi.terminal.sync;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.ledger.LedgerFlaw;
import jp.madoguchi.core.medium.CarriedQuestions;
import jp.madoguchi.core.medium.Carrying;
import jp.madoguchi.core.medium.MediumIndex;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;

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
        sealing.recipients().first(),
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
  public CarriedQuestions questions(Bytes nonce) throws InterruptedException {
    return turns.between(courier -> courier.questions(nonce));
  }

  @Override
  public Taken take(Answers answers) throws InterruptedException {
    return turns.between(courier -> {
      Taken taken = taken(courier.over(answers.line()), answers);
      if (taken.end() == End.WHOLE) {
        downstream.alikeAt(answers.madeAt());
      }
      return taken;
    });
  }

  /**
   * First the receipts of what waits, then what others changed. Batches that were sealed after the
   * medium was written have no receipt on it; they do not keep the pages out, unless there are
   * changes in them. What the centre tells of trust comes before all, and of its log after all.
   */
  private static Taken taken(Courier courier, Answers answers) throws InterruptedException {
    Count count = new Count();
    CourierStep heeded = last(() -> courier.heed(answers.nonce()), count);
    if (heeded.last()) {
      throw new StoreUnavailable(new StoreFailure.GivenUp());
    }
    CourierStep again =
        answers.past().isPresent() ? courier.retrace(answers.past().get()) : new CourierStep.Idle();
    Taken batches =
        again instanceof CourierStep.Idle ? batches(courier, count) : ended(again, count);
    CourierStep log = last(courier::watch, count);
    return log instanceof CourierStep.LogDiffers(LedgerFlaw flaw)
        ? count.taken(End.LOG_DIFFERS, flaw.said())
        : batches.detail().isEmpty() ? count.taken(batches.end(), count.said()) : batches;
  }

  private static Taken batches(Courier courier, Count count) throws InterruptedException {
    CourierStep sent = last(courier::sendAgain, count);
    boolean open = sent instanceof CourierStep.NoLine || sent instanceof CourierStep.Idle;
    CourierStep end = open ? last(courier::receive, count) : sent;
    boolean whole =
        sent instanceof CourierStep.Idle && end instanceof CourierStep.Idle && !courier.hasUnsent();
    return whole ? count.taken(End.WHOLE, "") : ended(end, count);
  }

  private interface Step {
    CourierStep take() throws InterruptedException;
  }

  /** What was taken so far. */
  private static final class Count {
    private int receipts;
    private int rows;
    private final List<String> told = new ArrayList<>();

    void count(CourierStep step) {
      switch (step) {
        case CourierStep.Sent _ -> receipts++;
        case CourierStep.Received(_, Downstream.Counts counts) -> rows += counts.rows();
        case CourierStep.Filled(_, Downstream.Counts counts) -> rows += counts.rows();
        case CourierStep.TrustTaken(long version) -> told.add("trust " + version);
        case CourierStep.DirectivesTaken _ -> told.add("directives");
        case CourierStep.LeaseRenewed(var lease) -> told.add("lease " + lease.until());
        case CourierStep.CertificateRenewed(_, var until) -> told.add("certificate " + until);
        case CourierStep.LogFollowed(long size) -> told.add("log " + size);
        case CourierStep.LogReopened(int era) -> told.add("era " + era);
        case CourierStep.Obeyed(Order.Act act) -> told.add("order " + act);
        default -> {}
      }
    }

    /** What came beside receipts and rows. */
    String said() {
      return String.join(", ", told);
    }

    Taken taken(End end, String detail) {
      return new Taken(receipts, rows, end, detail);
    }
  }

  /** Takes steps until one gets no further. */
  private static CourierStep last(Step step, Count count) throws InterruptedException {
    CourierStep taken = step.take();
    for (int steps = 1; steps < MOST_STEPS && taken.progress() && !taken.last(); steps++) {
      count.count(taken);
      taken = step.take();
    }
    return taken;
  }

  private static Taken ended(CourierStep end, Count count) {
    return switch (end) {
      case CourierStep.Refused(var refusal) ->
          count.taken(End.REFUSED, (refusal.code() + " " + refusal.detail()).strip());
      case CourierStep.ComeBackLater(var refusal) ->
          count.taken(End.REFUSED, refusal.code().name());
      case CourierStep.ReceiptRejected(ReceiptFlaw flaw) ->
          count.taken(End.NOT_BELIEVED, "receipt " + flaw);
      case CourierStep.DeltaRejected(DeltaFlaw flaw) ->
          count.taken(End.NOT_BELIEVED, "page " + flaw);
      case CourierStep.Unintelligible(int status) ->
          count.taken(End.NOT_BELIEVED, "status " + status);
      case CourierStep.NotKept(long from) -> count.taken(End.REFUSED, "batch " + from);
      case CourierStep.SendingAgain(long from) ->
          count.taken(End.SENDING_AGAIN, Long.toString(from));
      case CourierStep.NoStore(var failure) -> throw new StoreUnavailable(failure);
      // A medium answers no questions about the tree, so that nothing can be repaired by it.
      case CourierStep.NoLine _,
          CourierStep.Idle _,
          CourierStep.Carried _,
          CourierStep.CentreBehind _,
          CourierStep.Repaired _,
          CourierStep.Sent _,
          CourierStep.Received _,
          CourierStep.Filled _,
          CourierStep.TrustTaken _,
          CourierStep.TrustRejected _,
          CourierStep.DirectivesTaken _,
          CourierStep.DirectivesRejected _,
          CourierStep.LogFollowed _,
          CourierStep.LogReopened _,
          CourierStep.LogDiffers _,
          CourierStep.LogRejected _,
          CourierStep.WitnessMissing _,
          CourierStep.WitnessBack _,
          CourierStep.LeaseRenewed _,
          CourierStep.CertificateRenewed _,
          CourierStep.Obeyed _,
          CourierStep.NotHeeded _ ->
          count.taken(End.NO_MORE, "");
    };
  }
}
