package jp.madoguchi.bench.sim;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.centre.examine.OperatorTrust;
import jp.madoguchi.centre.intake.Ingest;
import jp.madoguchi.centre.intake.Intake;
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
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.RegisteredOperator;

/** The real intake over a store in memory. For one thread. */
final class SimCentre implements AutoCloseable {
  private final CentreStore store;
  private final Ingest ingest;
  private final Consumer<Bytes> receipted;

  /**
   * @param receipted hears each receipt that was given, stored ones too
   */
  SimCentre(String name, SimOffice office, SimClock clock, Consumer<Bytes> receipted) {
    this.receipted = receipted;
    store = CentreStore.inMemory(name);
    store.fill(SimOffice.residents()::iterator);
    store.inTransaction(transaction -> register(transaction, office));
    ingest =
        Ingest.of(
            store,
            new Office(SimOffice.ENVIRONMENT, SimOffice.CITY),
            office.centre(),
            office.check(clock),
            new OperatorTrust(List.of(office.issuer().anchors().classicalRoot())),
            new Movements(List.of(new MoveWithin())),
            clock);
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
  Line.Answer answer(TerminalId device, String path, byte[] body) {
    Optional<LinePath> asked = LinePath.parse(path);
    if (!(asked.orElse(null) instanceof LinePath.BatchAt(int epoch, long sequence))) {
      return refused(LineRefusal.of(LineRefusal.Code.NOT_FOUND));
    }
    return switch (ingest.take(device, epoch, sequence, body)) {
      case Intake.Receipted(Bytes receipt) -> {
        receipted.accept(receipt);
        yield new Line.Answer(LineRefusal.OK, receipt.toArray());
      }
      case Intake.Declined(LineRefusal refusal) -> refused(refusal);
    };
  }

  private static Line.Answer refused(LineRefusal refusal) {
    return new Line.Answer(refusal.code().status(), refusal.encode());
  }

  CentreStore store() {
    return store;
  }

  @Override
  public void close() {
    store.close();
  }
}
