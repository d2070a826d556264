package jp.madoguchi.terminal.sync;

import java.util.Optional;
import java.util.concurrent.Executor;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.ledger.LedgerShelf;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.Standing;
import jp.madoguchi.core.medium.CarriedPast;
import jp.madoguchi.core.medium.CarriedQuestions;
import jp.madoguchi.core.order.Addressee;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.roster.HeldTrust;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.terminal.outside.Duties;
import jp.madoguchi.terminal.outside.KeyRenewal;
import jp.madoguchi.terminal.outside.LeaseRenewal;
import jp.madoguchi.terminal.outside.LoginDirectives;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one batch after the other to the centre, and after them what others changed to the
 * terminal. All that must survive is in the store, so a step may be cut anywhere and done again.
 * Steps come from one thread at a time.
 */
public final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  /** Changes in one batch at most; whole groups only. */
  public static final int MOST_CHANGES = 1000;

  private final Outbox outbox;
  private final Sealing sealing;
  private final Line line;
  private final CertificateCheck centre;
  private final Optional<Uploading> uploading;
  private final Optional<Receiving> receiving;
  private final Optional<Heeding> heeding;
  private final Resealing resealing;
  private final Optional<Watching> watching;

  private Courier(
      Outbox outbox,
      Sealing sealing,
      Line line,
      CertificateCheck centre,
      Optional<Uploading> uploading,
      Optional<Receiving> receiving,
      Optional<Heeding> heeding,
      Optional<Watching> watching) {
    this.outbox = outbox;
    this.sealing = sealing;
    this.line = line;
    this.centre = centre;
    this.uploading = uploading;
    this.receiving = receiving;
    this.heeding = heeding;
    this.resealing = new Resealing(sealing);
    this.watching = watching;
  }

  /** A courier between an outbox and a line, which brings nothing down. */
  public static Courier of(Outbox outbox, Sealing sealing, Line line, CertificateCheck centre) {
    return new Courier(
        outbox,
        sealing,
        line,
        centre,
        Optional.of(new Uploading(sealing, line, Uploading.SMALL)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same courier over a line on which no batch is too long. */
  Courier over(Line other) {
    return new Courier(
        outbox,
        sealing,
        other,
        centre,
        Optional.empty(),
        receiving.map(down -> down.over(other)),
        heeding.map(told -> told.over(other)),
        watching.map(watch -> watch.over(other)));
  }

  /** The same courier, which brings batches up in pieces that are longer than this. */
  public Courier inPiecesAbove(int length) {
    return new Courier(
        outbox,
        sealing,
        line,
        centre,
        Optional.of(new Uploading(sealing, line, length)),
        receiving,
        heeding,
        watching);
  }

  /** The same courier, which brings down what others changed once everything is sent. */
  public Courier filling(Downstream downstream) {
    Receiving down =
        new Receiving(
            outbox, downstream, line, centre, sealing.municipality(), Optional.empty(), true);
    return new Courier(
        outbox, sealing, line, centre, uploading, Optional.of(down), heeding, watching);
  }

  /** The same courier, which fills an empty register on two threads. */
  public Courier readingAhead(Executor workers) {
    Optional<Receiving> down = receiving.map(each -> each.readingAhead(workers));
    return new Courier(outbox, sealing, line, centre, uploading, down, heeding, watching);
  }

  /** The same courier, which also looks at the centre's log once there is nothing else to do. */
  public Courier watching(LedgerShelf shelf) {
    return watching(shelf, Optional.empty());
  }

  /** The same, which believes of it only what the witness that is named has signed. */
  public Courier watching(LedgerShelf shelf, WitnessDemand demand) {
    return watching(shelf, Optional.of(demand));
  }

  Courier watching(LedgerShelf shelf, Optional<WitnessDemand> demand) {
    Watching watch = new Watching(shelf, outbox, line, centre, sealing.municipality(), demand);
    return new Courier(
        outbox, sealing, line, centre, uploading, receiving, heeding, Optional.of(watch));
  }

  /** The same courier, which first asks what the centre has to tell this terminal, and does it. */
  public Courier heeding(HeldTrust trust, LeaseRenewal lease, Addressee addressee, Duties duties) {
    return heeding(
        new Heeding.Parts(trust, lease, addressee, Optional.empty(), Optional.empty()), duties);
  }

  /** The same, which has the terminal's keys renewed in time as well. */
  public Courier heeding(
      HeldTrust trust, LeaseRenewal lease, Addressee addressee, KeyRenewal keys, Duties duties) {
    return heeding(
        new Heeding.Parts(trust, lease, addressee, Optional.of(keys), Optional.empty()), duties);
  }

  /** The same, which takes in what is said of logins too. */
  public Courier heeding(
      HeldTrust trust,
      LeaseRenewal lease,
      Addressee addressee,
      KeyRenewal keys,
      LoginDirectives logins,
      Duties duties) {
    return heeding(
        new Heeding.Parts(trust, lease, addressee, Optional.of(keys), Optional.of(logins)), duties);
  }

  Courier heeding(Heeding.Parts parts, Duties duties) {
    return new Courier(
        outbox,
        sealing,
        line,
        centre,
        uploading,
        receiving,
        Optional.of(new Heeding(outbox, line, parts, duties)),
        watching);
  }

  /**
   * Does what is next: heeds what the centre tells, else sends again what has no answer, else seals
   * and sends what is ready, else brings down what others changed.
   *
   * @throws InterruptedException the thread was asked to stop; nothing is lost
   */
  public CourierStep step() throws InterruptedException {
    if (heeding.isEmpty()) {
      return carry();
    }
    Optional<CourierStep> first = heeding.get().step();
    if (first.isPresent()) {
      return first.get();
    }
    CourierStep step = heeding.get().heeded(carry());
    if (step instanceof CourierStep.Idle || step instanceof CourierStep.LogDiffers) {
      heeding.get().idle();
    }
    return step;
  }

  private CourierStep carry() throws InterruptedException {
    Optional<Outbox.Sealed> waiting = outbox.oldestUnanswered();
    if (waiting.isEmpty()) {
      waiting = seal(outbox.load(MOST_CHANGES));
    }
    if (waiting.isPresent()) {
      return send(waiting.get());
    }
    CourierStep step = receive();
    return watching.isPresent() && isQuiet(step) ? watching.get().step().orElse(step) : step;
  }

  private static boolean isQuiet(CourierStep step) {
    return step instanceof CourierStep.Idle || step instanceof CourierStep.CentreBehind;
  }

  /** Sends again what has no answer, and seals nothing. */
  CourierStep sendAgain() throws InterruptedException {
    Optional<Outbox.Sealed> waiting = outbox.oldestUnanswered();
    return waiting.isPresent() ? send(waiting.get()) : new CourierStep.Idle();
  }

  /** Brings down what others changed, whatever waits to be sent. */
  CourierStep receive() throws InterruptedException {
    return receiving.isPresent() ? receiving.get().step() : new CourierStep.Idle();
  }

  /** What a medium asks beside its batches. */
  CarriedQuestions questions(Bytes nonce) {
    Optional<CarriedQuestions.OfLog> log = watching.map(Watching::question);
    Optional<Standing> here = Optional.of(new Retracing(outbox).here());
    return heeding.isPresent()
        ? heeding.get().questions(nonce, log, here)
        : new CarriedQuestions(
            Optional.empty(), Optional.empty(), Optional.empty(), log, here, Optional.empty());
  }

  /** Over an answer medium: heeds what the centre tells there. */
  CourierStep heed(Bytes nonce) throws InterruptedException {
    return heeding.isPresent()
        ? heeding.get().carried(nonce).orElseGet(CourierStep.Idle::new)
        : new CourierStep.Idle();
  }

  /** Over an answer medium: has a centre that was put back get again what it lost. */
  CourierStep retrace(CarriedPast past) throws InterruptedException {
    try {
      return new Retracing(outbox).by(past).orElseGet(CourierStep.Idle::new);
    } catch (LineDown e) {
      return new CourierStep.NoLine(e.reason());
    }
  }

  /** Over an answer medium: looks at the centre's log as far as it is told of there. */
  CourierStep watch() throws InterruptedException {
    return watching.isPresent() ? watching.get().carried() : new CourierStep.Idle();
  }

  /** What the receipts say of a centre that has forgotten something; else {@code step}. */
  private CourierStep retracedOr(CourierStep step) throws InterruptedException {
    try {
      return new Retracing(outbox).over(line).orElse(step);
    } catch (LineDown e) {
      LOG.debug("where we stand at the centre is not known", e);
      return step;
    } catch (MalformedCbor e) {
      LOG.warn("where we stand at the centre cannot be read", e);
      return step;
    }
  }

  /** Whether changes have no receipt, so that nothing comes in. */
  boolean hasUnsent() {
    return outbox.unsent().changes() > 0;
  }

  /**
   * Seals all that is ready and, behind it, the last batch of the day, also an empty one, so that
   * silence shows (protocol point 10); then sends what is oldest. What is sealed goes with the next
   * steps, in this session or a later one.
   */
  public CourierStep closeDay() throws InterruptedException {
    sealed(sealChanges(), true);
    return step();
  }

  /** Seals all that is ready and sends nothing: it is carried in another way. */
  void seal() {
    seal(sealChanges());
  }

  /** Seals all changes that are ready; what is left has none. */
  private Outbox.Load sealChanges() {
    Outbox.Load load = outbox.load(MOST_CHANGES);
    while (!load.changes().isEmpty()) {
      sealed(load, false);
      load = outbox.load(MOST_CHANGES);
    }
    return load;
  }

  private Optional<Outbox.Sealed> seal(Outbox.Load load) {
    return load.changes().isEmpty()
            && load.log().stream().allMatch(entry -> entry.event().ofChannel())
        ? Optional.empty()
        : Optional.of(sealed(load, false));
  }

  private Outbox.Sealed sealed(Outbox.Load load, boolean lastOfDay) {
    Batch batch = sealing.batch(load, outbox.position(), lastOfDay);
    Bytes bytes = sealing.seal(batch);
    outbox.seal(batch, bytes);
    return new Outbox.Sealed(batch.header().epoch(), batch.header().sequence(), bytes);
  }

  private CourierStep send(Outbox.Sealed batch) throws InterruptedException {
    try {
      boolean whole =
          uploading.filter(pieces -> !pieces.isSmall(resealing.outgoing(batch))).isEmpty();
      return whole ? sendWhole(batch) : upload(uploading.get(), batch);
    } catch (LineDown e) {
      return new CourierStep.NoLine(e.reason());
    } catch (MalformedCbor e) {
      LOG.warn("what the centre says of an upload cannot be read", e);
      return new CourierStep.Unintelligible(LineRefusal.KEPT);
    }
  }

  private CourierStep sendWhole(Outbox.Sealed batch) throws LineDown, InterruptedException {
    LinePath path = new LinePath.BatchAt(batch.epoch(), batch.sequence());
    byte[] bytes = resealing.outgoing(batch).bytes().toArray();
    return answered(line.ask(path.method(), path.text(), bytes), batch);
  }

  private CourierStep upload(Uploading uploading, Outbox.Sealed batch)
      throws LineDown, MalformedCbor, InterruptedException {
    return switch (uploading.step(resealing.outgoing(batch))) {
      case Uploading.Further(int missing) -> new CourierStep.Carried(missing);
      case Uploading.Answered(Line.Answer answer) -> answered(answer, batch);
    };
  }

  private CourierStep answered(Line.Answer answer, Outbox.Sealed batch)
      throws InterruptedException {
    CourierStep step =
        answer.status() == LineRefusal.OK
            ? receipted(Bytes.of(answer.body()), batch)
            : refused(answer);
    if (step instanceof CourierStep.Refused(LineRefusal refusal)
        && resealing.helps(refusal, batch)) {
      return send(batch);
    }
    return showsLoss(step) ? retracedOr(step) : step;
  }

  /** The centre lacks batches that it gave receipts for, or gives others for them. */
  private static boolean showsLoss(CourierStep step) {
    return switch (step) {
      case CourierStep.Refused(LineRefusal refusal) -> refusal.code() == LineRefusal.Code.SEND_FROM;
      case CourierStep.ReceiptRejected(ReceiptFlaw flaw) -> flaw == ReceiptFlaw.PREVIOUS_RECEIPT;
      default -> false;
    };
  }

  private CourierStep receipted(Bytes signed, Outbox.Sealed batch) {
    Bytes previous = outbox.position().previousReceiptHash();
    ReceiptCheck receipts = new ReceiptCheck(centre, sealing.device());
    return switch (receipts.check(signed, batch, previous)) {
      case ReceiptCheck.Rejected(ReceiptFlaw flaw) -> new CourierStep.ReceiptRejected(flaw);
      case ReceiptCheck.Believed(Receipt receipt) -> {
        outbox.answered(receipt, signed);
        yield new CourierStep.Sent(receipt);
      }
    };
  }

  /** What an answer comes to that is not the one asked for. */
  static CourierStep refused(Line.Answer answer) {
    try {
      LineRefusal refusal = LineRefusal.decode(answer.body());
      if (refusal.code().status() != answer.status()) {
        return new CourierStep.Unintelligible(answer.status());
      }
      return refusal.code().passes()
          ? new CourierStep.ComeBackLater(refusal)
          : new CourierStep.Refused(refusal);
    } catch (MalformedCbor e) {
      return new CourierStep.Unintelligible(answer.status());
    }
  }
}
