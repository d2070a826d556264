package jp.madoguchi.terminal.sync;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.directive.Directives;
import jp.madoguchi.core.directive.Holding;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.line.Standing;
import jp.madoguchi.core.medium.CarriedQuestions;
import jp.madoguchi.core.order.Addressee;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.roster.HeldTrust;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.terminal.outside.Duties;
import jp.madoguchi.terminal.outside.KeyRenewal;
import jp.madoguchi.terminal.outside.LeaseRenewal;
import jp.madoguchi.terminal.outside.LoginDirectives;
import jp.madoguchi.terminal.outside.ReceivedOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what the centre tells a terminal beside its batches: takes a newer trust list, has the lease
 * renewed, takes in what is said of logins, obeys an order. A cut anywhere leaves what the next
 * step does again. For one thread.
 */
final class Heeding {
  private static final Logger LOG = LoggerFactory.getLogger(Heeding.class);
  private static final byte[] NOTHING = new byte[0];

  private final Outbox outbox;
  private final Line line;
  private final Parts parts;
  private final Duties duties;
  private boolean due = true;
  private boolean introducing;

  /** What belongs to the terminal, whoever is signed in. */
  record Parts(
      HeldTrust trust,
      LeaseRenewal lease,
      Addressee addressee,
      Optional<KeyRenewal> keys,
      Optional<LoginDirectives> logins) {}

  Heeding(Outbox outbox, Line line, Parts parts, Duties duties) {
    this.outbox = outbox;
    this.line = line;
    this.parts = parts;
    this.duties = duties;
  }

  /** There is nothing else to do: with the next step it is asked again. */
  void idle() {
    due = true;
  }

  /** What there was to heed; empty where there was nothing, and batches may go. */
  Optional<CourierStep> step() throws InterruptedException {
    if (!due) {
      return Optional.empty();
    }
    try {
      Optional<CourierStep> heeded = list();
      if (heeded.isEmpty()) {
        heeded = lease(parts.lease().renew(line));
      }
      if (heeded.isEmpty()) {
        heeded = keys();
      }
      if (heeded.isEmpty()) {
        heeded = directives();
      }
      due = heeded.filter(CourierStep::progress).isPresent();
      return heeded;
    } catch (LineDown e) {
      return Optional.of(new CourierStep.NoLine(e.reason()));
    } catch (IOException | KeysRefused e) {
      LOG.warn("what the centre told could not be kept", e);
      return Optional.of(new CourierStep.NotHeeded());
    }
  }

  private Optional<CourierStep> list()
      throws LineDown, IOException, InterruptedException, KeysRefused {
    LinePath path = new LinePath.TrustAfter(parts.trust().version());
    Line.Answer answer = shown(line.ask(path.method(), path.text(), NOTHING));
    if (answer.status() != LineRefusal.OK) {
      return refused(answer);
    }
    return switch (parts.trust().take(Bytes.of(answer.body()), duties.shelf())) {
      case HeldTrust.Newer(var list) -> {
        duties.taken(list);
        yield Optional.of(new CourierStep.TrustTaken(list.version()));
      }
      case HeldTrust.Same _ -> Optional.empty();
      case HeldTrust.Older(long version, long known) -> {
        LOG.warn("A trust list of version {} came where {} is known", version, known);
        yield Optional.of(new CourierStep.TrustRejected());
      }
      case HeldTrust.Refused _ -> Optional.of(new CourierStep.TrustRejected());
    };
  }

  /** The same over a line that is a medium. */
  Heeding over(Line other) {
    return new Heeding(outbox, other, parts, duties);
  }

  /**
   * What a medium asks; what cannot be asked now is left out.
   *
   * @param nonce of the request for a lease
   */
  CarriedQuestions questions(
      Bytes nonce, Optional<CarriedQuestions.OfLog> log, Optional<Standing> here) {
    Optional<Bytes> renewal = Optional.empty();
    Optional<Bytes> lease = Optional.empty();
    Optional<Holding> holding = Optional.empty();
    try {
      holding = holding();
      lease = Optional.of(Bytes.of(parts.lease().request(nonce).encode()));
      if (parts.keys().filter(KeyRenewal::isDue).isPresent()) {
        renewal = Optional.of(parts.keys().get().request());
      }
    } catch (IOException | KeysRefused e) {
      LOG.warn("a medium goes without a request for lease or certificates", e);
    }
    return new CarriedQuestions(parts.trust().signed(), renewal, lease, log, here, holding);
  }

  /**
   * What an answer medium brings to heed; empty where there is no more.
   *
   * @param nonce with which the lease was asked for
   */
  Optional<CourierStep> carried(Bytes nonce) throws InterruptedException {
    try {
      Optional<CourierStep> heeded = order();
      if (heeded.isEmpty()) {
        heeded = list();
      }
      if (heeded.isEmpty()) {
        heeded = lease(parts.lease().renewAsAsked(line, nonce));
      }
      if (heeded.isEmpty()) {
        heeded = keys();
      }
      return heeded.isPresent() ? heeded : directives();
    } catch (LineDown e) {
      return Optional.of(new CourierStep.NoLine(e.reason()));
    } catch (IOException | KeysRefused e) {
      LOG.warn("what the centre told by medium could not be kept", e);
      return Optional.of(new CourierStep.NotHeeded());
    }
  }

  private Optional<CourierStep> directives() throws LineDown, IOException, InterruptedException {
    if (parts.logins().isEmpty()) {
      return Optional.empty();
    }
    LoginDirectives logins = parts.logins().get();
    LinePath path = new LinePath.DirectivesAsked();
    Line.Answer answer =
        line.ask(path.method(), path.text(), logins.holding(duties.operatorShelf()).encode());
    if (answer.status() != LineRefusal.OK) {
      return refused(answer);
    }
    try {
      Directives came = Directives.decode(answer.body());
      return switch (logins.take(came, duties.operatorShelf(), duties::directed)) {
        case KNOWN -> Optional.empty();
        case TAKEN -> Optional.of(new CourierStep.DirectivesTaken());
        case REJECTED -> Optional.of(new CourierStep.DirectivesRejected());
      };
    } catch (MalformedCbor e) {
      LOG.warn("what the centre told of logins cannot be read", e);
      return Optional.of(new CourierStep.DirectivesRejected());
    }
  }

  private Optional<Holding> holding() throws IOException {
    return parts.logins().isPresent()
        ? Optional.of(parts.logins().get().holding(duties.operatorShelf()))
        : Optional.empty();
  }

  /** A centre that was put back asks for the list that it has forgotten, and answers to that. */
  private Line.Answer shown(Line.Answer answer) throws LineDown, InterruptedException {
    Optional<Bytes> held = parts.trust().signed();
    if (held.isEmpty()
        || !(Courier.refused(answer) instanceof CourierStep.Refused(LineRefusal refusal))
        || refusal.code() != Code.SHOW_TRUST) {
      return answer;
    }
    LOG.warn("The centre was put back and has forgotten our trust list; it is shown");
    LinePath path = new LinePath.TrustShown();
    return line.ask(path.method(), path.text(), held.get().toArray());
  }

  private Optional<CourierStep> lease(LeaseRenewal.Result result)
      throws LineDown, IOException, InterruptedException {
    return switch (result) {
      case LeaseRenewal.Renewed(var lease) -> {
        duties.renewed(lease);
        yield Optional.of(new CourierStep.LeaseRenewed(lease));
      }
      case LeaseRenewal.Unchanged _ -> Optional.empty();
      case LeaseRenewal.NotGiven(Line.Answer answer) -> refused(answer);
      case LeaseRenewal.Rejected _ -> Optional.of(new CourierStep.TrustRejected());
    };
  }

  /** A centre that issues none, or gave some just now, is asked again another time. */
  private Optional<CourierStep> keys() throws LineDown, IOException, InterruptedException {
    if (parts.keys().filter(KeyRenewal::isDue).isEmpty()) {
      return Optional.empty();
    }
    return renewed(parts.keys().get().renew(line));
  }

  private Optional<CourierStep> renewed(KeyRenewal.Result result)
      throws LineDown, IOException, InterruptedException {
    return switch (result) {
      case KeyRenewal.Renewed(var suite, var until) -> {
        duties.certified(suite, until);
        yield Optional.of(new CourierStep.CertificateRenewed(suite, until));
      }
      case KeyRenewal.NotGiven(Line.Answer answer) -> {
        Optional<CourierStep> step = refused(answer);
        LOG.info("The centre gives no certificates: {}", step);
        yield step.filter(each -> !isNotDue(each));
      }
      case KeyRenewal.Rejected _ -> Optional.of(new CourierStep.TrustRejected());
    };
  }

  /**
   * A centre that was put back may have forgotten our certificates: they ask for others, with each
   * step until it knows us again. What it answers to that leads to no further introduction.
   */
  private CourierStep introduce(CourierStep step)
      throws LineDown, IOException, InterruptedException {
    if (introducing || parts.keys().isEmpty()) {
      return step;
    }
    introducing = true;
    due = true;
    try {
      return renewed(parts.keys().get().renew(line)).orElse(step);
    } finally {
      introducing = false;
    }
  }

  private static boolean isNotDue(CourierStep step) {
    return step instanceof CourierStep.Refused(LineRefusal refusal)
        && refusal.code() == Code.NOT_DUE;
  }

  /** Nothing newer is no refusal; one that an order may stand behind leads to the order. */
  private Optional<CourierStep> refused(Line.Answer answer)
      throws LineDown, IOException, InterruptedException {
    CourierStep step = Courier.refused(answer);
    return step instanceof CourierStep.Refused(LineRefusal refusal)
            && refusal.code() == Code.NOT_FOUND
        ? Optional.empty()
        : Optional.of(ordered(step));
  }

  /** What a step came to, or the order that explains it. */
  CourierStep heeded(CourierStep step) throws InterruptedException {
    try {
      return ordered(step);
    } catch (LineDown e) {
      return new CourierStep.NoLine(e.reason());
    } catch (IOException e) {
      LOG.warn("an order of the centre could not be obeyed", e);
      return new CourierStep.NotHeeded();
    }
  }

  private CourierStep ordered(CourierStep step) throws LineDown, IOException, InterruptedException {
    if (step instanceof CourierStep.Refused(LineRefusal unknown)
        && unknown.code() == Code.UNKNOWN_DEVICE) {
      return introduce(step);
    }
    if (!(step instanceof CourierStep.Refused(LineRefusal refusal))
        || !mayBeOrdered(refusal.code())) {
      return step;
    }
    if (refusal.code() == Code.LEASE_OVER || refusal.code() == Code.ENVELOPE) {
      due = true;
      return step;
    }
    return order().orElse(step);
  }

  /** Obeys the order that waits; empty where none does, or it is not for this terminal now. */
  private Optional<CourierStep> order() throws LineDown, IOException, InterruptedException {
    LinePath path = new LinePath.OrderWaiting();
    Line.Answer answer = line.ask(path.method(), path.text(), NOTHING);
    if (answer.status() != LineRefusal.OK) {
      return Optional.empty();
    }
    Bytes signed = Bytes.of(answer.body());
    return switch (parts.addressee().judge(signed, outbox.position().epoch())) {
      case Addressee.Ignore(var why) -> {
        LOG.warn("An order is ignored: {}", why);
        yield Optional.empty();
      }
      case Addressee.Obey(var order) -> Optional.of(obey(new ReceivedOrder(order, signed)));
    };
  }

  private CourierStep obey(ReceivedOrder received) throws IOException, InterruptedException {
    switch (received.order().act()) {
      case WIPE -> duties.wipe(received);
      case NEW_EPOCH -> {
        outbox.beginEpoch(received.order().epoch(), received.order().logSize());
        duties.begun(received);
      }
    }
    due = true;
    tellDone();
    duties.obeyed(received);
    return new CourierStep.Obeyed(received.order().act());
  }

  /** Where the centre does not hear of it, the order comes once more and means nothing then. */
  private void tellDone() throws InterruptedException {
    LinePath done = new LinePath.OrderDone();
    try {
      line.ask(done.method(), done.text(), NOTHING);
    } catch (LineDown e) {
      LOG.info("The centre does not hear that its order was obeyed", e);
    }
  }

  private static boolean mayBeOrdered(Code code) {
    return switch (code) {
      case REVOKED_DEVICE, QUARANTINED_DEVICE, WRONG_EPOCH, LEASE_OVER, ENVELOPE -> true;
      default -> false;
    };
  }
}
