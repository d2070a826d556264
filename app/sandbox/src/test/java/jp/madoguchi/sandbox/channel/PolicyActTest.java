package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import jp.madoguchi.centre.trust.AdminOutcome;
import jp.madoguchi.centre.trust.AdminOutcome.Denied;
import jp.madoguchi.centre.trust.AdminOutcome.Done;
import jp.madoguchi.centre.trust.AdminOutcome.Reason;
import jp.madoguchi.centre.trust.WitnessNaming;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.log.witness.WitnessKey;
import jp.madoguchi.core.log.witness.WitnessSecret;
import jp.madoguchi.core.roster.TrustPolicy;
import jp.madoguchi.core.simulator.office.MadeUpOperator;
import jp.madoguchi.storage.database.OnEachDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators demand of terminals travels in the trust list (protocol point 18). */
@OnEachDatabase
class PolicyActTest extends TrustCase {
  private WitnessKey witness() {
    return WitnessSecret.create("witness.example", world.randomness()).key();
  }

  private AdminOutcome name(
      MadeUpOperator by, Optional<WitnessKey> signed, Optional<WitnessKey> named) {
    return centre
        .administration()
        .nameWitness(
            signed(
                by,
                AdminAct.Kind.NAME_WITNESS,
                WitnessNaming.CONCERNED,
                WitnessNaming.choice(signed)),
            named);
  }

  @Test
  void theDaysBeforeARenewalReachTheTerminal() throws Exception {
    assertInstanceOf(Done.class, act(chief, AdminAct.Kind.SET_RENEWAL, "RENEWAL", "90 days"));
    inTest.steps(line);
    assertEquals(90, inTest.trust.policy().renewDays());
  }

  @ParameterizedTest
  @ValueSource(strings = {"6 days", "181 days", "1000 days", "07 days", "-9 days", "many", ""})
  void daysOutOfBoundsAreDenied(String choice) throws Exception {
    assertEquals(
        new Denied(Reason.RENEWAL), act(chief, AdminAct.Kind.SET_RENEWAL, "RENEWAL", choice));
    inTest.steps(line);
    assertEquals(TrustPolicy.usual(), inTest.trust.policy());
  }

  @Test
  void aWitnessIsNamedAndNamedNoMore() throws Exception {
    Optional<WitnessKey> witness = Optional.of(witness());
    assertInstanceOf(Done.class, name(chief, witness, witness));
    inTest.steps(line);
    assertEquals(witness, inTest.trust.policy().witness());
    assertInstanceOf(Done.class, name(deputy, Optional.empty(), Optional.empty()));
    inTest.steps(line);
    assertEquals(Optional.empty(), inTest.trust.policy().witness());
  }

  @Test
  void anotherWitnessThanTheOneThatWasSignedIsDenied() {
    assertEquals(
        new Denied(Reason.REQUEST), name(chief, Optional.of(witness()), Optional.of(witness())));
    assertEquals(new Denied(Reason.REQUEST), name(chief, Optional.of(witness()), Optional.empty()));
  }

  @Test
  void aClerkDemandsNothing() {
    MadeUpOperator clerk = centre.entrant.operator();
    Optional<WitnessKey> witness = Optional.of(witness());
    assertEquals(new Denied(Reason.NO_RIGHT), name(clerk, witness, witness));
    assertEquals(
        new Denied(Reason.NO_RIGHT), act(clerk, AdminAct.Kind.SET_RENEWAL, "RENEWAL", "90 days"));
  }

  @Test
  void nobodySignsThatAListWasTakenOver() {
    assertEquals(
        new Denied(Reason.REQUEST), act(chief, AdminAct.Kind.TAKE_TRUST, "trust-5", "T-1"));
  }
}
