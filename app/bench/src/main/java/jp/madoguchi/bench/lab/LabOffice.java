package jp.madoguchi.bench.lab;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.bench.BenchClock;
import jp.madoguchi.bench.BenchRandomness;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.office.MadeUpOperator;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.core.simulator.office.MadeUpSession;
import jp.madoguchi.core.simulator.office.SignedChanges;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * An office of people who do not exist: a clerk and a chief, both at work, and a few residents.
 *
 * @param changes makes what they enter and approve
 */
record LabOffice(
    SignedChanges changes, MadeUpSession clerk, MadeUpSession chief, Randomness randomness) {
  static final TerminalId TERMINAL = new TerminalId("T-1");
  static final Environment ENVIRONMENT = Environment.SANDBOX;
  static final Clock CLOCK = new BenchClock();
  static final Municipality CITY =
      new Municipality(new MunicipalityCode("132128"), "架空県", "カクウケン", "汐見市", "シオミシ");
  static final int RESIDENTS = 40;
  static final OperatorId ANYBODY = new OperatorId("OP-1");

  /** The store looks into no certificate, so theirs are any bytes. */
  private static final int CERTIFICATE = 700;

  static LabOffice open() {
    Randomness randomness = new BenchRandomness(new SecureRandom());
    return new LabOffice(
        new SignedChanges(ENVIRONMENT, CITY.code(), CLOCK, randomness),
        session("OP-1", "P-1", randomness),
        session("OP-2", "P-2", randomness),
        randomness);
  }

  /** The store's key; there is nothing to keep secret from anybody. */
  static Secret key() {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) 7);
    return Secret.taking(key);
  }

  static Stream<ResidentRecord> residents() {
    return LongStream.rangeClosed(1, RESIDENTS).mapToObj(serial -> MadeUpResident.of(serial, CITY));
  }

  private static MadeUpSession session(String id, String person, Randomness randomness) {
    Operator entry =
        new Operator(
            new OperatorId(id),
            new PersonId(person),
            "架空　" + person,
            "市民課",
            EnumSet.allOf(Right.class),
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2027, 3, 31));
    return MadeUpOperator.uncertified(entry, Bytes.of(randomness.bytes(CERTIFICATE)), randomness)
        .login(ENVIRONMENT, TERMINAL, Ulid.fresh(CLOCK, randomness), CLOCK.now(), randomness);
  }
}
