package jp.madoguchi.terminal.sync;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.editing.EditingAnswer;
import jp.madoguchi.core.ledger.LedgerFlaw;
import jp.madoguchi.core.ledger.LedgerShelf;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.medium.Carrying;
import jp.madoguchi.core.order.Addressee;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.roster.HeldTrust;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.terminal.outside.Duties;
import jp.madoguchi.terminal.outside.KeyRenewal;
import jp.madoguchi.terminal.outside.LeaseRenewal;
import jp.madoguchi.terminal.outside.LoginDirectives;
import jp.madoguchi.terminal.session.Sending;
import jp.madoguchi.terminal.shell.StatusModel.LineState;

/** Carries each session's outbox to the centre with a courier of its own. */
public final class CourierSending implements Sending.Starter {
  /** Nobody waits for what is asked beside; a line that takes longer is as good as none. */
  private static final Duration BRIEF = Duration.ofSeconds(10);

  private final URI centre;
  private final CertificateCheck check;
  private final Sealing sealing;
  private final CourierLoop.Pace pace;
  private final ExecutorService workers;
  private final Optional<Heeding.Parts> heeding;
  private final Optional<WitnessDemand> demand;

  /**
   * @param check judges the centre's certificates
   * @param workers gives each courier a thread of its own
   */
  public CourierSending(
      URI centre,
      CertificateCheck check,
      Sealing sealing,
      CourierLoop.Pace pace,
      ExecutorService workers) {
    this(centre, check, sealing, pace, workers, Optional.empty());
  }

  private CourierSending(
      URI centre,
      CertificateCheck check,
      Sealing sealing,
      CourierLoop.Pace pace,
      ExecutorService workers,
      Optional<Heeding.Parts> heeding) {
    this.centre = centre;
    this.check = check;
    this.sealing = sealing;
    this.pace = pace;
    this.workers = workers;
    this.heeding = heeding;
    this.demand = heeding.map(parts -> WitnessDemand.of(parts.trust(), check.clock()));
  }

  /** The same, whose couriers heed what the centre tells this terminal too. */
  public CourierSending heeding(
      HeldTrust trust,
      LeaseRenewal lease,
      Addressee addressee,
      Optional<KeyRenewal> keys,
      LoginDirectives logins) {
    return new CourierSending(
        centre,
        check,
        sealing,
        pace,
        workers,
        Optional.of(new Heeding.Parts(trust, lease, addressee, keys, Optional.of(logins))));
  }

  @Override
  public Sending start(
      Outbox outbox,
      Downstream downstream,
      LedgerShelf ledger,
      Duties duties,
      Consumer<LineState> line) {
    HttpLine http =
        HttpLine.to(
            centre,
            sealing.keys(),
            check,
            sealing.randomness(),
            workers,
            HttpLine.Patience.usual());
    Courier carrying =
        Courier.of(outbox, sealing, http, check)
            .filling(downstream)
            .readingAhead(workers)
            .watching(ledger, demand);
    CourierLoop loop =
        CourierLoop.start(
            heeding.map(parts -> carrying.heeding(parts, duties)).orElse(carrying),
            pace,
            sealing.randomness(),
            step -> state(step, line),
            workers);
    return new Sending() {
      @Override
      public void nudge() {
        loop.nudge();
      }

      @Override
      public void closeDay() {
        loop.closeDay();
      }

      @Override
      public Carrying carrying() {
        return new CourierCarrying(loop, sealing, check, downstream);
      }

      @Override
      public Beside beside() {
        return new Beside(http.brief(BRIEF, EditingAnswer.MAX_SIZE), workers);
      }

      @Override
      public void close() {
        loop.stop();
        http.close();
        loop.close();
      }
    };
  }

  static void state(CourierStep step, Consumer<LineState> line) {
    switch (step) {
      case CourierStep.Idle _, CourierStep.LogFollowed _ -> {}
      case CourierStep.NoStore _, CourierStep.NotHeeded _, CourierStep.Obeyed _ -> {}
      case CourierStep.Sent _,
          CourierStep.Carried _,
          CourierStep.SendingAgain _,
          CourierStep.Received _,
          CourierStep.Repaired _,
          CourierStep.TrustTaken _,
          CourierStep.DirectivesTaken _,
          CourierStep.LeaseRenewed _,
          CourierStep.CertificateRenewed _,
          CourierStep.WitnessBack _ ->
          line.accept(LineState.UP);
      case CourierStep.WitnessMissing _ -> line.accept(LineState.WITNESS_MISSING);
      case CourierStep.Filled _ -> line.accept(LineState.FILLING);
      case CourierStep.NoLine(LineDown.Reason reason) ->
          line.accept(
              switch (reason) {
                case UNREACHABLE, TIMED_OUT -> LineState.DOWN;
                case PEER_NOT_TRUSTED -> LineState.NOT_TRUSTED;
                case CERTIFICATE_REFUSED -> LineState.CERTIFICATE_REFUSED;
                case CERTIFICATE_OVER -> LineState.CERTIFICATE_OVER;
              });
      case CourierStep.Refused(LineRefusal refusal) -> line.accept(refused(refusal.code()));
      case CourierStep.CentreBehind _ -> line.accept(LineState.CENTRE_BEHIND);
      case CourierStep.NotKept _ -> line.accept(LineState.CENTRE_LOST);
      case CourierStep.LogReopened _ -> line.accept(LineState.LOG_REOPENED);
      case CourierStep.LogDiffers(LedgerFlaw flaw) ->
          line.accept(
              switch (flaw) {
                case WENT_BACK -> LineState.LOG_WENT_BACK;
                case FORKED -> LineState.LOG_FORKED;
                case RECEIPT_MISSING -> LineState.LOG_LACKS_OURS;
              });
      case CourierStep.ComeBackLater _ -> line.accept(LineState.BUSY);
      case CourierStep.ReceiptRejected _ -> line.accept(LineState.REFUSED);
      case CourierStep.DeltaRejected(DeltaFlaw flaw) ->
          line.accept(
              flaw == DeltaFlaw.TREE_NOT_PROVEN ? LineState.TREE_NOT_PROVEN : LineState.REFUSED);
      case CourierStep.TrustRejected _,
          CourierStep.DirectivesRejected _,
          CourierStep.LogRejected _ ->
          line.accept(LineState.REFUSED);
      case CourierStep.Unintelligible _ -> line.accept(LineState.REFUSED);
    }
  }

  /** The centre knows batches of this terminal that the terminal itself does not know. */
  private static LineState refused(LineRefusal.Code code) {
    return switch (code) {
      case FORK, OTHER_PAST, QUARANTINED_DEVICE -> LineState.OLD_COPY;
      case REVOKED_DEVICE -> LineState.REVOKED;
      default -> LineState.REFUSED;
    };
  }
}
