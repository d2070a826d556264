package jp.madoguchi.bench.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.centre.CentreParts;
import jp.madoguchi.centre.delta.Deliveries;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.centre.examine.OperatorTrust;
import jp.madoguchi.centre.intake.Ingest;
import jp.madoguchi.centre.ledger.LedgerAnswers;
import jp.madoguchi.centre.ledger.LedgerPublisher;
import jp.madoguchi.centre.medium.MediumDesk;
import jp.madoguchi.centre.server.ArrayBody;
import jp.madoguchi.centre.server.BatchDesk;
import jp.madoguchi.centre.server.BatchGate;
import jp.madoguchi.centre.server.CertificateDesk;
import jp.madoguchi.centre.server.FrontDesk;
import jp.madoguchi.centre.server.LedgerDesk;
import jp.madoguchi.centre.server.LineDesk;
import jp.madoguchi.centre.server.Reply;
import jp.madoguchi.centre.server.TrustDesk;
import jp.madoguchi.centre.server.UploadDesk;
import jp.madoguchi.centre.server.UploadLimits;
import jp.madoguchi.centre.trust.AdminDesk;
import jp.madoguchi.centre.trust.AdminOutcome;
import jp.madoguchi.centre.trust.ForgottenTrust;
import jp.madoguchi.centre.trust.ForkChoice;
import jp.madoguchi.centre.trust.IssuingDesk;
import jp.madoguchi.centre.trust.IssuingTerms;
import jp.madoguchi.centre.trust.LeaseDesk;
import jp.madoguchi.centre.trust.LeaseTerms;
import jp.madoguchi.centre.trust.TrustPublisher;
import jp.madoguchi.centre.watch.CentreMeters;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.administration.SignedAct;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.medium.BatchPlace;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.simulator.office.MadeUpOperator;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.centre.Ledger;

/** The real intake over a store in memory. For one thread. */
final class SimCentre {
  private static final Office HERE = new Office(SimOffice.ENVIRONMENT, SimOffice.CITY);
  private static final Movements MOVEMENTS = Kinds.all();

  private final SimOffice office;
  private final SimShelf shelf;
  private final SimClock clock;
  private final Truth truth;
  private final Plant plant;
  private final LeaseTerms terms;
  private final UploadModel uploads = new UploadModel(UploadLimits.usual().keep());
  private Counter counter;

  /** The certificate of the request that is being answered. */
  private Bytes shown = Sha256.NOTHING;

  /**
   * @param shelf begins anew
   */
  SimCentre(
      SimShelf shelf,
      SimOffice office,
      SimClock clock,
      LeaseTerms terms,
      Truth truth,
      Plant plant) {
    this.shelf = shelf;
    this.terms = terms;
    this.office = office;
    this.clock = clock;
    this.truth = truth;
    this.plant = plant;
    shelf.begin();
    counter = counter();
  }

  private Counter counter() {
    FrontDesk desk = new FrontDesk(desk(), certificates());
    Counter right = (_, path, body) -> desk.answer(path, Optional.of(shown), new ArrayBody(body));
    return plant.counter(right, shelf, office);
  }

  /** How the centre knows a terminal. */
  Device known(TerminalId device) {
    return store().read(transaction -> transaction.registry().device(device)).orElseThrow();
  }

  private LineDesk desk() {
    CentreStore store = shelf.store();
    Office here = HERE;
    Ingest ingest =
        Ingest.of(store, here, office.centre(), office.check(clock), cards(), MOVEMENTS, clock);
    CentreMeters meters = CentreMeters.of(store);
    BatchDesk batches = new BatchDesk(ingest, new BatchGate(1), meters);
    UploadDesk uploads =
        new UploadDesk(
            store,
            batches,
            office.check(clock),
            clock,
            UploadLimits.usual(),
            new BatchGate(1),
            meters);
    return new LineDesk(
        store,
        batches,
        uploads,
        new Deliveries(store, here, office.centre()),
        new TrustDesk(
            store,
            new LeaseDesk(
                here,
                office.centre(),
                terms,
                TrustPublisher.usual(here, office.centre()),
                clock,
                office.dice()),
            new ForgottenTrust(
                store, TrustPublisher.usual(here, office.centre()), office.check(clock), clock)),
        new LedgerDesk(
            new LedgerAnswers(new LedgerPublisher(store, here, office.centre(), clock))));
  }

  private CertificateDesk certificates() {
    IssuingDesk issuing =
        new IssuingDesk(
            store(),
            HERE,
            office.issuer(),
            office.centre(),
            office.check(clock),
            IssuingTerms.usual(),
            clock);
    return new CertificateDesk(store(), office.centre(), Optional.of(issuing));
  }

  private OperatorTrust cards() {
    return new OperatorTrust(List.of(office.issuer().anchors().classicalRoot()));
  }

  /** The administrator takes a card or a terminal out of use; tells when, where it was done. */
  Optional<Instant> revoke(AdminAct.Kind kind, String concerned) {
    Instant now = clock.now().truncatedTo(ChronoUnit.SECONDS);
    boolean done = administer(office.administrators().first(), kind, concerned, "");
    return done ? Optional.of(now) : Optional.empty();
  }

  /** The administrator says openly that the centre was put back. */
  void reopenLog() {
    int next = truth.log().era() + 1;
    Broken.unless(
        administer(
            office.administrators().first(), AdminAct.Kind.REOPEN_LOG, AdminDesk.era(next), ""),
        "era " + next + " of the log is not begun");
    truth.log().reopened();
  }

  /** An administrator says what is to become of a terminal; whether that settled it. */
  boolean decide(MadeUpOperator administrator, Device device, ForkChoice choice) {
    return administer(
        administrator,
        AdminAct.Kind.DECIDE_FORK,
        device.id().value(),
        choice.about(device.epoch()));
  }

  private boolean administer(
      MadeUpOperator administrator, AdminAct.Kind kind, String concerned, String choice) {
    AdminAct act =
        new AdminAct(
            SimOffice.ENVIRONMENT,
            SimOffice.CITY.code(),
            kind,
            concerned,
            choice,
            "紛失",
            administrator.operator().id(),
            clock.now().truncatedTo(ChronoUnit.SECONDS));
    SignedAct signed =
        new SignedAct(act, administrator.certificate(), administrator.sign(act.encode()));
    plant.administers(shelf);
    AdminOutcome outcome = AdminDesk.of(store(), HERE, office.centre(), cards(), clock).act(signed);
    plant.administered(shelf);
    return outcome instanceof AdminOutcome.Done;
  }

  /** Somebody puts a medium in. */
  void mediumComes(TerminalId from) {
    plant.mediumComes(from, shelf);
  }

  /** What terminals told a centre that was put back, which it had forgotten. */
  void remembered() {
    store().read(transaction -> transaction.trust().revoked()).forEach(truth::remembered);
  }

  /** Where media are read in and answered; leases go over lines alone here. */
  MediumDesk media() {
    return MediumDesk.of(
        new CentreParts(
            HERE,
            store(),
            office.centre(),
            office.check(clock),
            cards(),
            MOVEMENTS,
            clock,
            office.dice(),
            InetSocketAddress.createUnresolved("nowhere", 0),
            Optional.empty()),
        Optional.empty());
  }

  /** The receipt that the centre keeps of a batch. */
  Bytes receipt(TerminalId device, BatchPlace place) {
    Ledger.Place at = new Ledger.Place(device, place.epoch(), place.sequence());
    return Bytes.of(store().read(transaction -> transaction.ledger().receipt(at)).orElseThrow());
  }

  /** Keeps a copy of the database as it is now. */
  void backUp() {
    shelf.keep();
  }

  /** Goes on with the copy. */
  void putBack() {
    shelf.putBack();
    uploads.forget();
    counter = counter();
  }

  /**
   * What the line's other end answers to this terminal.
   *
   * @param certificate that it shows
   */
  Line.Answer answer(
      TerminalId device, Bytes certificate, String method, String path, byte[] body) {
    Optional<LinePath> asked = LinePath.parse(path);
    if (asked.isEmpty() || !asked.get().method().equals(method)) {
      return answer(Reply.of(LineRefusal.Code.NOT_FOUND));
    }
    shown = certificate;
    Reply reply = replied(device, asked.get(), body);
    boolean sent =
        asked.get() instanceof LinePath.BatchAt
            || asked.get() instanceof LinePath.ManifestAt
            || asked.get() instanceof LinePath.UploadAt
            || asked.get() instanceof LinePath.PiecesAt;
    if (sent && reply.status() == LineRefusal.OK) {
      truth.receipted(Bytes.of(reply.body()));
    }
    if (sent && reply.status() == LineRefusal.KEPT) {
      uploads.kept(device, reply.body(), clock.now());
    } else if (sent && reply.status() != LineRefusal.Code.OTHER_PIECE.status()) {
      uploads.over(device);
    }
    if (asked.get() instanceof LinePath.TrustShown) {
      remembered();
    }
    if (asked.get() instanceof LinePath.LeaseAsked && reply.status() == LineRefusal.OK) {
      truth.leased(body, Bytes.of(reply.body()), clock.now(), terms.length());
    }
    // One that was put back may not know the certificate; it then knows nothing of who asks.
    if (asked.get() instanceof LinePath.BatchAt(int epoch, long sequence)
        && !isUnknown(reply)
        && truth.isSecondHistory(device, epoch, sequence, Sha256.of(body))) {
      Broken.unless(
          known(device).state() != DeviceState.ACTIVE,
          device + " has two histories and is not set aside");
    }
    return answer(reply);
  }

  private static boolean isUnknown(Reply reply) {
    return Arrays.equals(reply.body(), Reply.of(LineRefusal.Code.UNKNOWN_DEVICE).body());
  }

  /**
   * The line broke when so much of some pieces had come. Where two copies of a terminal upload, it
   * is not known here whose they were.
   */
  void cut(TerminalId device, LinePath.PiecesAt pieces, int length) {
    if (truth.suspects(device)) {
      uploads.over(device);
    } else {
      uploads.cut(device, pieces.first(), length);
    }
  }

  private Reply replied(TerminalId device, LinePath asked, byte[] body) {
    try {
      return counter.answer(device, asked, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line.Answer answer(Reply reply) {
    return new Line.Answer(reply.status(), reply.body());
  }

  CentreStore store() {
    return shelf.store();
  }
}
