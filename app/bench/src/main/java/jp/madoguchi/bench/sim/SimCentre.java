package jp.madoguchi.bench.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.centre.delta.Deliveries;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.centre.examine.OperatorTrust;
import jp.madoguchi.centre.intake.Ingest;
import jp.madoguchi.centre.ledger.LedgerPublisher;
import jp.madoguchi.centre.server.ArrayBody;
import jp.madoguchi.centre.server.BatchDesk;
import jp.madoguchi.centre.server.BatchGate;
import jp.madoguchi.centre.server.LedgerDesk;
import jp.madoguchi.centre.server.LineDesk;
import jp.madoguchi.centre.server.Reply;
import jp.madoguchi.centre.server.TrustDesk;
import jp.madoguchi.centre.server.UploadDesk;
import jp.madoguchi.centre.server.UploadLimits;
import jp.madoguchi.centre.trust.LeaseDesk;
import jp.madoguchi.centre.trust.LeaseTerms;
import jp.madoguchi.centre.trust.TrustPublisher;
import jp.madoguchi.centre.watch.CentreMeters;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.movement.within.MoveWithin;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.simulator.office.MadeUpOperator;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.CentreCopy;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.RegisteredOperator;

/** The real intake over a store in memory. For one thread. */
final class SimCentre implements AutoCloseable {
  private final SimOffice office;
  private final SimClock clock;
  private final Consumer<Bytes> receipted;
  private String name;
  private CentreStore store;
  private LineDesk desk;
  private int copies;

  /** The database as it was once. */
  record Backup(String name, CentreStore store) {}

  /**
   * @param receipted hears each receipt that was given, stored ones too
   */
  SimCentre(String name, SimOffice office, SimClock clock, Consumer<Bytes> receipted) {
    this.name = name;
    this.office = office;
    this.clock = clock;
    this.receipted = receipted;
    store = CentreStore.inMemory(name);
    store.fill(SimOffice.residents()::iterator);
    store.inTransaction(transaction -> register(transaction, office));
    desk = desk();
  }

  private LineDesk desk() {
    Office here = new Office(SimOffice.ENVIRONMENT, SimOffice.CITY);
    Ingest ingest =
        Ingest.of(
            store,
            here,
            office.centre(),
            office.check(clock),
            new OperatorTrust(List.of(office.issuer().anchors().classicalRoot())),
            new Movements(List.of(new MoveWithin())),
            clock);
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
                LeaseTerms.usual(),
                TrustPublisher.usual(here, office.centre()),
                clock,
                office.randomness())),
        new LedgerDesk(new LedgerPublisher(store, here, office.centre(), clock)));
  }

  /** Copies the database as it is now. */
  Backup backup() {
    copies++;
    Backup backup = new Backup(name + "-" + copies, CentreStore.inMemory(name + "-" + copies));
    CentreCopy.copy(() -> CentreStore.inMemory(name), backup.store());
    return backup;
  }

  /** Goes on with a copy. */
  void putBack(Backup backup) {
    store.close();
    name = backup.name();
    store = backup.store();
    desk = desk();
  }

  private static int register(CentreTransaction transaction, SimOffice office) {
    for (SimOffice.Seat seat : office.seats()) {
      transaction
          .registry()
          .enrol(
              seat.terminal(),
              1,
              List.of(
                  Sha256.of(Certificates.encoded(seat.keys().classicalChain().getFirst())),
                  Sha256.of(Certificates.encoded(seat.keys().quantumSafeChain().getFirst()))));
      for (MadeUpOperator operator : List.of(seat.clerk(), seat.chief())) {
        transaction
            .registry()
            .register(
                new RegisteredOperator(
                    operator.operator(), Sha256.of(operator.certificate().toArray())));
      }
    }
    return office.seats().size();
  }

  /** What the line's other end answers to this terminal. */
  Line.Answer answer(TerminalId device, String method, String path, byte[] body) {
    Optional<LinePath> asked = LinePath.parse(path);
    if (asked.isEmpty() || !asked.get().method().equals(method)) {
      return answer(Reply.of(LineRefusal.Code.NOT_FOUND));
    }
    Device known = store.read(transaction -> transaction.registry().device(device)).orElseThrow();
    try {
      Reply reply = desk.answer(asked.get(), known, new ArrayBody(body));
      boolean sent =
          asked.get() instanceof LinePath.BatchAt
              || asked.get() instanceof LinePath.ManifestAt
              || asked.get() instanceof LinePath.PiecesAt;
      if (sent && reply.status() == LineRefusal.OK) {
        receipted.accept(Bytes.of(reply.body()));
      }
      return answer(reply);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line.Answer answer(Reply reply) {
    return new Line.Answer(reply.status(), reply.body());
  }

  CentreStore store() {
    return store;
  }

  @Override
  public void close() {
    store.close();
  }
}
