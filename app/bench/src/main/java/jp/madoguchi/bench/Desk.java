package jp.madoguchi.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.simulator.office.MadeUpOperator;
import jp.madoguchi.core.simulator.office.MadeUpSession;
import jp.madoguchi.core.simulator.office.SignedChanges;
import jp.madoguchi.core.trust.CertificateIssuer;
import jp.madoguchi.core.value.Ulid;

/**
 * Two made-up operators at work.
 *
 * @param maker signs what they enter and approve
 */
public record Desk(SignedChanges maker, MadeUpSession entrant, MadeUpSession approver) {
  private static final TerminalId TERMINAL = new TerminalId("T-1");

  static Desk of(
      MunicipalityCode city, CertificateIssuer issuer, Clock clock, Randomness randomness) {
    return new Desk(
        new SignedChanges(Environment.SANDBOX, city, clock, randomness),
        session("OP-1", "P-1", issuer, clock, randomness),
        session("OP-2", "P-2", issuer, clock, randomness));
  }

  /** Under an issuer of their own. */
  static Desk alone(MunicipalityCode city, Clock clock, Randomness randomness) {
    Instant now = clock.now();
    Duration year = Duration.ofDays(365);
    var issuer =
        CertificateIssuer.create(
            Environment.SANDBOX, 1, now.minus(year), now.plus(year), randomness);
    return of(city, issuer, clock, randomness);
  }

  private static MadeUpSession session(
      String id, String person, CertificateIssuer issuer, Clock clock, Randomness randomness) {
    Operator entry =
        new Operator(
            new OperatorId(id),
            new PersonId(person),
            "架空　" + person,
            "市民課",
            EnumSet.of(Right.LOOK_UP, Right.ENTER, Right.APPROVE),
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2027, 3, 31));
    return MadeUpOperator.with(entry, issuer, clock.now(), randomness)
        .login(
            Environment.SANDBOX, TERMINAL, Ulid.fresh(clock, randomness), clock.now(), randomness);
  }
}
