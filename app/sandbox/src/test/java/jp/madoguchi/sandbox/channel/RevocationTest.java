package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.centre.trust.AdminOutcome.Denied;
import jp.madoguchi.centre.trust.AdminOutcome.Done;
import jp.madoguchi.centre.trust.AdminOutcome.Reason;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.administration.SignedAct;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.roster.RevokedCertificate;
import jp.madoguchi.core.simulator.office.MadeUpOperator;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.terminal.sync.CourierStep;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The trust list, revoked cards and administrators' acts over a real line (protocol point 18). */
@OnEachDatabase
class RevocationTest extends TrustCase {
  @Nested
  class TheTrustList {
    @Test
    void isTakenAtFirstContactAndNotAskedTwice() throws Exception {
      List<CourierStep> steps = inTest.steps(line);
      assertInstanceOf(CourierStep.TrustTaken.class, steps.getFirst());
      long version = inTest.trust.version();
      assertTrue(version >= Channel.CLOCK.now().getEpochSecond(), "never below the time of issue");
      assertEquals(List.of(new CourierStep.Idle()), inTest.steps(line));
      assertEquals(version, inTest.trust.version());
    }

    @Test
    void ofANewVersionTellsOfARevokedCard() throws Exception {
      inTest.steps(line);
      long before = inTest.trust.version();
      Done done =
          assertInstanceOf(Done.class, act(chief, AdminAct.Kind.REVOKE_OPERATOR, "OP-1", ""));
      inTest.steps(line);
      assertEquals(done.trustVersion(), inTest.trust.version());
      assertTrue(inTest.trust.version() > before);
      assertTrue(
          inTest
              .trust
              .now()
              .contains(Fingerprint.ofDer(centre.entrant.operator().certificate().toArray())));
    }

    @Test
    void isNotSentToATerminalThatHasIt() throws Exception {
      inTest.steps(line);
      assertRefused(
          Code.NOT_FOUND, line.ask("GET", "/v1/trust/" + inTest.trust.version(), NOTHING));
    }
  }

  @Nested
  class ARevokedCard {
    @Test
    void entersNothingAnyMore() throws Exception {
      act(chief, AdminAct.Kind.REVOKE_OPERATOR, "OP-1", "");
      ApprovedChange change = centre.move("90番地", centre.person(1)).getFirst();
      centre.outbox.put(List.of(change));
      assertEquals(
          List.of(
              new Verdict.Refused(
                  change.entered().act().id(), Verdict.Reason.ENTRANT_REVOKED, List.of(), 1)),
          sent().verdicts());
      assertEquals(1, centre.person(1).history());
    }

    @Test
    void approvesNothingAnyMore() throws Exception {
      act(chief, AdminAct.Kind.REVOKE_OPERATOR, "OP-2", "");
      ApprovedChange change = centre.move("90番地", centre.person(1)).getFirst();
      centre.outbox.put(List.of(change));
      assertEquals(
          List.of(
              new Verdict.Refused(
                  change.entered().act().id(), Verdict.Reason.APPROVER_REVOKED, List.of(), 1)),
          sent().verdicts());
    }

    @Test
    void isJudgedByTheDateOfItsRevocation() throws Exception {
      ApprovedChange change = centre.move("90番地", centre.person(1)).getFirst();
      centre.store.inTransaction(transaction -> {
        transaction
            .trust()
            .revoke(
                new RevokedCertificate(
                    Fingerprint.ofDer(centre.entrant.operator().certificate().toArray()),
                    RevokedCertificate.Holder.OPERATOR,
                    "OP-1",
                    Channel.CLOCK.now().plusSeconds(1)),
                1);
        return 0;
      });
      centre.outbox.put(List.of(change));
      assertEquals(List.of(new Verdict.Applied(change.entered().act().id(), 2)), sent().verdicts());
    }

    @Test
    void ofAnAdministratorRevokesNobody() {
      act(chief, AdminAct.Kind.REVOKE_OPERATOR, "OP-9", "");
      assertEquals(new Denied(Reason.CARD), act(deputy, AdminAct.Kind.REVOKE_OPERATOR, "OP-1", ""));
    }
  }

  @Nested
  class AnAct {
    @Test
    void ofSomebodyWithoutTheRightIsDenied() {
      MadeUpOperator clerk = centre.entrant.operator();
      assertEquals(new Denied(Reason.NO_RIGHT), act(clerk, AdminAct.Kind.REVOKE_DEVICE, "T-1", ""));
    }

    @Test
    void thatWasAlteredAfterItWasSignedIsDenied() {
      SignedAct signed = signed(chief, AdminAct.Kind.REVOKE_DEVICE, "T-2", "");
      SignedAct other = signed(chief, AdminAct.Kind.REVOKE_DEVICE, "T-1", "");
      SignedAct forged = new SignedAct(other.act(), signed.certificate(), signed.signature());
      assertEquals(new Denied(Reason.CARD), centre.administration().act(forged));
    }

    @Test
    void withAnotherAdministratorsCardIsDenied() {
      SignedAct signed = signed(chief, AdminAct.Kind.REVOKE_DEVICE, "T-1", "");
      SignedAct forged =
          new SignedAct(signed.act(), deputy.certificate(), deputy.sign(signed.act().encode()));
      assertEquals(new Denied(Reason.CARD), centre.administration().act(forged));
    }

    @Test
    void ofAnotherEnvironmentIsDenied() {
      AdminAct act =
          new AdminAct(
              Environment.PRODUCTION,
              Channel.CITY.code(),
              AdminAct.Kind.REVOKE_DEVICE,
              "T-1",
              "",
              "lost",
              chief.operator().id(),
              Channel.CLOCK.now());
      assertEquals(
          new Denied(Reason.NOT_NOW),
          centre
              .administration()
              .act(new SignedAct(act, chief.certificate(), chief.sign(act.encode()))));
    }

    @Test
    void signedLongAgoIsDenied() {
      AdminAct act =
          new AdminAct(
              Environment.SANDBOX,
              Channel.CITY.code(),
              AdminAct.Kind.REVOKE_DEVICE,
              "T-1",
              "",
              "lost",
              chief.operator().id(),
              Channel.CLOCK.now().minus(Duration.ofMinutes(6)));
      assertEquals(
          new Denied(Reason.NOT_NOW),
          centre
              .administration()
              .act(new SignedAct(act, chief.certificate(), chief.sign(act.encode()))));
    }

    @Test
    void isWrittenDownInAChain() {
      revokeTerminal();
      act(chief, AdminAct.Kind.REVOKE_OPERATOR, "OP-1", "");
      assertEquals(
          List.of("T-1", "OP-1"),
          centre.store.read(transaction ->
              transaction.administration().all().stream().map(each -> each.concerned()).toList()));
      boolean whole = centre.store.read(transaction -> transaction.administration().isWhole());
      assertTrue(whole);
    }

    @Test
    void aboutNobodyKnownIsDenied() {
      assertEquals(
          List.of(new Denied(Reason.UNKNOWN_DEVICE), new Denied(Reason.UNKNOWN_OPERATOR)),
          Stream.of(AdminAct.Kind.REVOKE_DEVICE, AdminAct.Kind.REVOKE_OPERATOR)
              .map(kind -> act(chief, kind, "X-9", ""))
              .toList());
    }
  }
}
