package jp.madoguchi.bench.sim;

import java.security.PublicKey;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.office.MadeUpOperator;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.CertificateIssuer;
import jp.madoguchi.core.trust.LeafRequest;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.core.trust.Role;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;

/**
 * What one world after the other shares because it takes long to make: keys, cards, and a
 * terminal's disk on its first day. For one thread.
 *
 * @param firstDay of a terminal
 * @param dice all chance of the world that is here now, of the keys too
 */
record SimOffice(
    CertificateIssuer issuer,
    CentreKeys centre,
    List<Seat> seats,
    Administrators administrators,
    FirstDay firstDay,
    Dice dice) {
  static final Environment ENVIRONMENT = Environment.SANDBOX;
  static final Municipality CITY =
      new Municipality(new MunicipalityCode("132128"), "架空県", "カクウケン", "汐見市", "シオミシ");
  static final int RESIDENTS = 6;
  static final int MOST_TERMINALS = 3;
  static final String STORE = "store";
  private static final Duration YEAR = Duration.ofDays(365);

  /** Longer than a world, and near enough for a terminal to ask for others. */
  private static final Duration SOON = Duration.ofDays(40);

  /**
   * A terminal with its keys, and those who work there.
   *
   * @param lasting keys with certificates for a year
   * @param ending the same with others, which end soon
   * @param clerkAgain the clerk once more, with another card under another name
   * @param deputy for the chief, whose card may be lost
   */
  record Seat(
      TerminalId terminal,
      SoftwareDeviceKeys lasting,
      SoftwareDeviceKeys ending,
      MadeUpOperator clerk,
      MadeUpOperator clerkAgain,
      MadeUpOperator chief,
      MadeUpOperator deputy) {
    List<MadeUpOperator> operators() {
      return List.of(clerk, clerkAgain, chief, deputy);
    }
  }

  /**
   * Two persons.
   *
   * @param again the first once more, with another card under another name
   */
  record Administrators(MadeUpOperator first, MadeUpOperator again, MadeUpOperator second) {
    List<MadeUpOperator> all() {
      return List.of(first, again, second);
    }
  }

  /** Always the same office, with keys that cost nothing. */
  static SimOffice cheap() throws StoreFailure {
    return open(Dice.cheap(), Dice.cheap());
  }

  /** Always the same office, with keys as the product makes them. */
  static SimOffice real() throws StoreFailure {
    return open(Dice.real(), Dice.real());
  }

  private static SimOffice open(Dice randomness, Dice apart) throws StoreFailure {
    CertificateIssuer issuer =
        CertificateIssuer.create(
            ENVIRONMENT,
            1,
            SimClock.BEGINNING.minus(YEAR),
            SimClock.BEGINNING.plus(YEAR.multipliedBy(3)),
            randomness);
    CentreKeys centre =
        CentreKeys.create(
            issuer,
            "CENTRE",
            SimClock.BEGINNING.minus(YEAR),
            SimClock.BEGINNING.plus(YEAR),
            randomness);
    List<Seat> seats = new ArrayList<>();
    for (int i = 1; i <= MOST_TERMINALS; i++) {
      seats.add(seat(i, issuer, randomness));
    }
    Administrators administrators =
        new Administrators(
            operator("ADMIN-1", "ADMIN-1", issuer, randomness),
            operator("ADMIN-2", "ADMIN-1", issuer, randomness),
            operator("ADMIN-3", "ADMIN-3", issuer, randomness));
    return new SimOffice(
        issuer, centre, List.copyOf(seats), administrators, new FirstDay(seats, apart), randomness);
  }

  private static Seat seat(int place, CertificateIssuer issuer, Randomness randomness) {
    TerminalId id = new TerminalId("T-" + place);
    SoftwareDeviceKeys.Draft draft = SoftwareDeviceKeys.draft(randomness);
    return new Seat(
        id,
        certified(id, draft, YEAR, issuer),
        certified(id, draft, SOON, issuer),
        operator("A" + place, "A" + place, issuer, randomness),
        operator("B" + place, "A" + place, issuer, randomness),
        operator("C" + place, "C" + place, issuer, randomness),
        operator("D" + place, "D" + place, issuer, randomness));
  }

  private static SoftwareDeviceKeys certified(
      TerminalId id, SoftwareDeviceKeys.Draft draft, Duration valid, CertificateIssuer issuer) {
    return draft.certified(
        issuer.issue(leaf(id, draft.classicalKey(), valid)),
        issuer.issue(leaf(id, draft.quantumSafeKey(), valid)));
  }

  private static LeafRequest leaf(TerminalId id, PublicKey key, Duration valid) {
    return new LeafRequest(
        Role.DEVICE,
        id.value(),
        key,
        SimClock.BEGINNING.minus(YEAR),
        SimClock.BEGINNING.plus(valid));
  }

  private static MadeUpOperator operator(
      String id, String person, CertificateIssuer issuer, Randomness randomness) {
    Operator entry =
        new Operator(
            new OperatorId("OP-" + id),
            new PersonId("P-" + person),
            "架空　" + person,
            "市民課",
            EnumSet.of(Right.LOOK_UP, Right.ENTER, Right.APPROVE, Right.ADMINISTER),
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2027, 3, 31));
    return MadeUpOperator.with(entry, issuer, SimClock.BEGINNING, randomness);
  }

  /** There is nothing to keep secret from anybody. */
  static Secret storeKey() {
    return Secret.taking(new byte[32]);
  }

  static Stream<ResidentRecord> residents() {
    return LongStream.rangeClosed(1, RESIDENTS).mapToObj(serial -> MadeUpResident.of(serial, CITY));
  }

  CertificateCheck check(SimClock clock) {
    return new CertificateCheck(issuer.anchors(), Revocations.none(), clock);
  }
}
