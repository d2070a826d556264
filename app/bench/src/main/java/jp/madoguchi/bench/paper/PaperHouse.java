package jp.madoguchi.bench.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.bench.BenchOffice;
import jp.madoguchi.core.certificate.CertificateWriter;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Operators;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.retention.ClosedRecords;
import jp.madoguchi.core.simulator.office.MadeUpOperator;
import jp.madoguchi.core.simulator.office.MadeUpSession;
import jp.madoguchi.core.simulator.office.SignedChanges;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * What costs time to make and is the same in every run: sessions with their keys, and the operators
 * that they belong to. For one thread.
 *
 * @param seats the sessions at the windows
 * @param press how documents are made as a terminal makes them, where there is a font
 */
record PaperHouse(
    PaperDice dice,
    PaperClock clock,
    SignedChanges maker,
    MadeUpSession entrant,
    MadeUpSession approver,
    List<Session> seats,
    Operators operators,
    ClosedRecords closed,
    CertificateWriter writer,
    Optional<Press> press) {
  /** Terminals in a run. */
  static final int TERMINALS = 2;

  /** Windows at each. */
  static final int WINDOWS = 2;

  static final Bytes NO_BYTES = Bytes.of(new byte[0]);
  static final TerminalId TERMINAL = new TerminalId("T-1");
  static final OperatorId SUPERVISOR = new OperatorId("OP-8");

  private static final int CERTIFICATE = 700;

  static PaperHouse open(Optional<Press> press) {
    Randomness randomness = BenchOffice.randomness();
    PaperDice dice = new PaperDice();
    PaperClock clock = new PaperClock();
    List<Session> seats = new ArrayList<>();
    for (int i = 1; i <= TERMINALS * WINDOWS; i++) {
      MadeUpSession seat =
          login(operator("OP-" + i, Right.LOOK_UP, Right.ISSUE), clock, randomness);
      seats.add(new Session(seat.operator().operator(), seat.credential(), seat.key()));
    }
    Operator entrant = operator("OP-6", Right.LOOK_UP, Right.ENTER);
    Operator approver = operator("OP-7", Right.LOOK_UP, Right.APPROVE);
    Operator supervisor = operator(SUPERVISOR.value(), Right.LOOK_UP, Right.RELEASE_RECORD);
    return new PaperHouse(
        dice,
        clock,
        new SignedChanges(Environment.SANDBOX, BenchOffice.CITY.code(), clock, dice),
        login(entrant, clock, randomness),
        login(approver, clock, randomness),
        List.copyOf(seats),
        new Known(
            Stream.concat(
                    seats.stream().map(Session::operator), Stream.of(entrant, approver, supervisor))
                .collect(Collectors.toUnmodifiableMap(Operator::id, Function.identity()))),
        ClosedRecords.usual(),
        new CertificateWriter(Kinds.all(), (line, _) -> line.kind()),
        press);
  }

  private static Operator operator(String id, Right... rights) {
    return new Operator(
        new OperatorId(id),
        new PersonId("P" + id),
        "架空　" + id,
        "市民課",
        Set.of(rights),
        LocalDate.of(2026, 4, 1),
        LocalDate.of(2027, 3, 31));
  }

  private static MadeUpSession login(Operator operator, PaperClock clock, Randomness randomness) {
    return MadeUpOperator.uncertified(operator, Bytes.of(randomness.bytes(CERTIFICATE)), randomness)
        .login(
            Environment.SANDBOX, TERMINAL, Ulid.fresh(clock, randomness), clock.now(), randomness);
  }

  private record Known(Map<OperatorId, Operator> byId) implements Operators {
    @Override
    public Optional<Operator> find(OperatorId id) {
      return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Operator> all() {
      return List.copyOf(byId.values());
    }

    @Override
    public void put(Operator operator) {
      throw new UnsupportedOperationException("nobody comes or goes in a run");
    }
  }
}
