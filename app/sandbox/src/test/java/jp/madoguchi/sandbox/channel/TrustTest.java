package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.centre.trust.AdminOutcome;
import jp.madoguchi.centre.trust.AdminOutcome.Denied;
import jp.madoguchi.centre.trust.AdminOutcome.Done;
import jp.madoguchi.centre.trust.AdminOutcome.Reason;
import jp.madoguchi.centre.trust.AdminOutcome.Waiting;
import jp.madoguchi.centre.trust.ForkChoice;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.administration.SignedAct;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.lease.LeaseRequest;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.roster.RevokedCertificate;
import jp.madoguchi.core.simulator.office.MadeUpOperator;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestDatabase;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.HttpLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** Leases, revocation, lost and forked terminals over a real line (protocol points 7, 11, 18). */
@OnEachDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrustTest {
  private static final byte[] NOTHING = new byte[0];

  @Parameter
  @SuppressWarnings("NullAway.Init")
  private TestDatabase database;

  @SuppressWarnings("NullAway.Init")
  private Channel.World world;

  @SuppressWarnings("NullAway.Init")
  private Channel centre;

  @SuppressWarnings("NullAway.Init")
  private HttpLine line;

  @SuppressWarnings("NullAway.Init")
  private Obedient inTest;

  @SuppressWarnings("NullAway.Init")
  private MadeUpOperator chief;

  @SuppressWarnings("NullAway.Init")
  private MadeUpOperator deputy;

  @BeforeAll
  void makeKeys() {
    world = Channel.World.make();
  }

  @BeforeParameterizedClassInvocation
  void skipWithoutDatabase() {
    database.orSkip();
  }

  @BeforeEach
  void open(TestInfo test) throws Exception {
    centre = Channel.open(world, database.fresh(test.getDisplayName()));
    line = centre.line();
    inTest = new Obedient(centre, Channel.TERMINAL, world.device());
    chief = centre.administrator("OP-8", "P-8");
    deputy = centre.administrator("OP-9", "P-9");
  }

  @AfterEach
  void close() throws Exception {
    line.close();
    centre.close();
  }

  private AdminOutcome act(MadeUpOperator by, AdminAct.Kind kind, String concerned, String choice) {
    return centre.administration().act(signed(by, kind, concerned, choice));
  }

  private SignedAct signed(MadeUpOperator by, AdminAct.Kind kind, String concerned, String choice) {
    AdminAct act =
        new AdminAct(
            Environment.SANDBOX,
            Channel.CITY.code(),
            kind,
            concerned,
            choice,
            "電車に置き忘れた",
            by.operator().id(),
            Channel.CLOCK.now());
    return new SignedAct(act, by.certificate(), by.sign(act.encode()));
  }

  private AdminOutcome revokeTerminal() {
    return act(chief, AdminAct.Kind.REVOKE_DEVICE, "T-1", "");
  }

  private Receipt sent() throws Exception {
    return inTest.steps(line).stream()
        .filter(CourierStep.Sent.class::isInstance)
        .map(CourierStep.Sent.class::cast)
        .map(CourierStep.Sent::receipt)
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private static void assertRefused(Code code, CourierStep step) {
    assertEquals(code, assertInstanceOf(CourierStep.Refused.class, step).refusal().code());
  }

  private static void assertRefused(Code code, Line.Answer answer) throws Exception {
    assertEquals(code, LineRefusal.decode(answer.body()).code());
  }

  private void give(Lease lease) {
    centre.store.inTransaction(transaction -> {
      transaction.leases().give(Channel.TERMINAL, lease);
      return 0;
    });
  }

  private static Lease lease(String id, long fromHours, long untilHours) {
    return new Lease(
        id,
        Channel.CLOCK.now().plus(Duration.ofHours(fromHours)),
        Channel.CLOCK.now().plus(Duration.ofHours(untilHours)));
  }

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
  class ALease {
    @Test
    void ofAnotherRequestIsNotTaken() throws Exception {
      LeaseRequest other =
          new LeaseRequest(Bytes.of(new byte[32]), Optional.empty(), inTest.leaseFile().sealed());
      byte[] replayed = line.ask("POST", "/v1/lease", other.encode()).body();
      Bytes before = inTest.leaseFile().sealed().orElseThrow();
      Line hostile =
          (method, path, body) ->
              path.equals("/v1/lease")
                  ? new Line.Answer(LineRefusal.OK, replayed)
                  : line.ask(method, path, body);
      assertEquals(new CourierStep.TrustRejected(), inTest.steps(hostile).getLast());
      assertEquals(before, inTest.leaseFile().sealed().orElseThrow());
    }

    @Test
    void isGivenAtFirstContactAndTheSecretStays() throws Exception {
      Bytes before = inTest.secret();
      inTest.steps(line);
      assertEquals(1, inTest.leases.size());
      assertNotEquals(Obedient.FIRST, inTest.leases.getFirst());
      assertEquals(before, inTest.secret());
    }

    @Test
    void isNotChangedBeforeHalfOfItIsOver() throws Exception {
      inTest.steps(line);
      inTest.steps(line);
      assertEquals(1, inTest.leases.size());
    }

    @Test
    void whoseSecretWasErasedIsGivenBackWithIt() throws Exception {
      Bytes before = inTest.secret();
      inTest.steps(line);
      inTest.leaseFile().erase();
      assertTrue(inTest.leaseFile().sealed().isEmpty());
      inTest.steps(line);
      assertEquals(before, inTest.secret());
    }

    @Test
    void whoseSecretNobodyDepositedIsNotErased() throws Exception {
      inTest.leaseFile().erase();
      assertTrue(inTest.leaseFile().sealed().isPresent());
    }

    @Test
    void secretIsOpenToNobodyAtTheCentre() throws Exception {
      Bytes secret = inTest.secret();
      inTest.steps(line);
      String kept =
          centre
              .store
              .read(transaction -> transaction.leases().deposited(Channel.TERMINAL))
              .orElseThrow()
              .hex();
      assertFalse(kept.contains(secret.hex()));
    }

    @Test
    void thatIsOverTakesNoBatchUntilItIsRenewed() throws Exception {
      give(lease("OLD", -48, -1));
      byte[] sealed = centre.sealedEmpty(1);
      assertRefused(Code.LEASE_OVER, line.ask("PUT", "/v1/batches/1/1", sealed));
      assertEquals(List.of(Sha256.of(sealed)), centre.centre.view().quarantined(Channel.TERMINAL));
      Bytes deposit = inTest.leaseFile().sealed().orElseThrow();
      LeaseRequest request =
          new LeaseRequest(Bytes.of(new byte[32]), Optional.empty(), Optional.of(deposit));
      assertEquals(LineRefusal.OK, line.ask("POST", "/v1/lease", request.encode()).status());
      assertEquals(LineRefusal.OK, line.ask("PUT", "/v1/batches/1/1", sealed).status());
    }

    @Test
    void thatHeldWhenAChangeWasEnteredLetsItIn() throws Exception {
      give(lease("LEASE-1", -1, 1));
      centre.outbox.put(centre.move("90番地", centre.person(1)));
      assertInstanceOf(Verdict.Applied.class, sent().verdicts().getFirst());
    }

    @Test
    void thatTheCentreDoesNotKnowHoldsTheChange() throws Exception {
      give(lease("ANOTHER", -1, 1));
      ApprovedChange change = centre.move("90番地", centre.person(1)).getFirst();
      centre.outbox.put(List.of(change));
      assertEquals(
          List.of(new Verdict.Held(change.entered().act().id(), Verdict.Reason.LEASE, 1)),
          sent().verdicts());
    }

    @Test
    void thatWasOverWhenAChangeWasEnteredHoldsItAndNoOther() throws Exception {
      give(lease("LEASE-1", -48, -1));
      give(lease("LEASE-2", -1, 1));
      centre.outbox.put(centre.move("90番地", centre.person(1)));
      assertInstanceOf(Verdict.Held.class, sent().verdicts().getFirst());
    }

    @Test
    void ofAnotherTerminalHoldsTheChange() throws Exception {
      centre.store.inTransaction(transaction -> {
        transaction.leases().give(new TerminalId("T-2"), lease("LEASE-1", -1, 1));
        return 0;
      });
      give(lease("MINE", -1, 1));
      centre.outbox.put(centre.move("90番地", centre.person(1)));
      assertInstanceOf(Verdict.Held.class, sent().verdicts().getFirst());
    }
  }

  @Nested
  class ALostTerminal {
    @Test
    void isWipedAtItsNextContactAndGivesTheCentreWord() throws Exception {
      inTest.steps(line);
      assertInstanceOf(Done.class, revokeTerminal());
      List<CourierStep> steps = inTest.steps(line);
      assertEquals(new CourierStep.Obeyed(Order.Act.WIPE), steps.getLast());
      assertEquals("電車に置き忘れた", inTest.obeyed.getFirst().reason());
      assertTrue(inTest.leaseFile().sealed().isEmpty());
      assertTrue(
          centre
              .store
              .read(transaction -> transaction.orders().newest(Channel.TERMINAL))
              .orElseThrow()
              .done()
              .isPresent());
    }

    @Test
    void gainsNothingAndAllItSendsIsKept() throws Exception {
      revokeTerminal();
      byte[] sealed = centre.sealedEmpty(1);
      assertRefused(Code.REVOKED_DEVICE, line.ask("PUT", "/v1/batches/1/1", sealed));
      assertRefused(Code.REVOKED_DEVICE, line.ask("GET", "/v1/tree", NOTHING));
      assertRefused(Code.REVOKED_DEVICE, line.ask("GET", "/v1/trust/0", NOTHING));
      LeaseRequest request =
          new LeaseRequest(Bytes.of(new byte[32]), Optional.empty(), Optional.empty());
      assertRefused(Code.REVOKED_DEVICE, line.ask("POST", "/v1/lease", request.encode()));
      assertEquals(List.of(Sha256.of(sealed)), centre.centre.view().quarantined(Channel.TERMINAL));
    }

    @Test
    void losesWhatItDeposited() throws Exception {
      inTest.steps(line);
      revokeTerminal();
      assertTrue(
          centre
              .store
              .read(transaction -> transaction.leases().deposited(Channel.TERMINAL))
              .isEmpty());
      Lease left =
          centre
              .store
              .read(transaction -> transaction.leases().latest(Channel.TERMINAL))
              .orElseThrow();
      assertFalse(left.until().isAfter(Channel.CLOCK.now()));
    }

    @Test
    void doesNothingAboutAnOrderToAnotherTerminalThatSomebodyPutsInItsWay() throws Exception {
      inTest.steps(line);
      TerminalId other = new TerminalId("T-2");
      centre.enrol(other, world.keys().device(other));
      act(chief, AdminAct.Kind.REVOKE_DEVICE, "T-2", "");
      Bytes replayed =
          centre
              .store
              .read(transaction -> transaction.orders().newest(other))
              .orElseThrow()
              .signed();
      centre.store.inTransaction(transaction -> {
        transaction.registry().mark(Channel.TERMINAL, DeviceState.REVOKED);
        return 0;
      });
      Line hostile =
          (method, path, body) ->
              path.equals("/v1/order")
                  ? new Line.Answer(LineRefusal.OK, replayed.toArray())
                  : line.ask(method, path, body);
      assertRefused(Code.REVOKED_DEVICE, inTest.steps(hostile).getLast());
      assertEquals(List.of(), inTest.obeyed);
      assertTrue(inTest.leaseFile().sealed().isPresent());
    }

    @Test
    void enrolledAnewUnderItsNameIsNotToldTheOldOrder() throws Exception {
      revokeTerminal();
      centre.enrol(Channel.TERMINAL, world.device());
      assertRefused(Code.NOT_FOUND, line.ask("GET", "/v1/order", NOTHING));
    }

    @Test
    void isRevokedOnce() {
      revokeTerminal();
      assertEquals(new Denied(Reason.ALREADY), revokeTerminal());
    }

    @Test
    void keepsWhatItHadSentBefore() throws Exception {
      centre.outbox.put(centre.move("90番地", centre.person(1)));
      sent();
      revokeTerminal();
      assertEquals(2, centre.person(1).history());
      assertEquals(1, centre.centre.view().receipts(Channel.TERMINAL).size());
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

  @Nested
  class AForkedTerminal {
    private AdminOutcome decide(MadeUpOperator by, ForkChoice choice) {
      return act(by, AdminAct.Kind.DECIDE_FORK, "T-1", choice.about(1));
    }

    private DeviceState state() {
      return centre.centre.view().device(Channel.TERMINAL).orElseThrow().state();
    }

    @BeforeEach
    void twoHistories() throws Exception {
      line.ask("PUT", "/v1/batches/1/1", centre.sealedEmpty(1));
      assertRefused(Code.FORK, line.ask("PUT", "/v1/batches/1/1", centre.sealedEmpty(1)));
    }

    @Test
    void waitsForTwoPersons() {
      assertInstanceOf(Waiting.class, decide(chief, ForkChoice.CONTINUE));
      assertEquals(DeviceState.QUARANTINED, state());
      assertEquals(new Denied(Reason.SAME_PERSON), decide(chief, ForkChoice.CONTINUE));
      assertInstanceOf(Done.class, decide(deputy, ForkChoice.CONTINUE));
      assertEquals(DeviceState.ACTIVE, state());
    }

    @Test
    void isNotDecidedByOnePersonWithTwoCards() {
      MadeUpOperator again = centre.administrator("OP-10", "P-8");
      decide(chief, ForkChoice.CONTINUE);
      assertEquals(new Denied(Reason.SAME_PERSON), decide(again, ForkChoice.CONTINUE));
      assertEquals(DeviceState.QUARANTINED, state());
    }

    @Test
    void isNotDecidedWhileTheTwoDisagree() {
      decide(chief, ForkChoice.CONTINUE);
      assertInstanceOf(Waiting.class, decide(deputy, ForkChoice.WIPE));
      assertEquals(DeviceState.QUARANTINED, state());
      assertInstanceOf(Done.class, decide(chief, ForkChoice.WIPE));
      assertEquals(DeviceState.REVOKED, state());
    }

    @Test
    void isNotDecidedByAWordAboutAnotherEpoch() {
      assertEquals(
          new Denied(Reason.NOT_QUARANTINED),
          act(chief, AdminAct.Kind.DECIDE_FORK, "T-1", ForkChoice.CONTINUE.about(2)));
    }

    @Test
    void goesOnInANewEpochAndNothingIsLostOrDoneTwice() throws Exception {
      ApprovedChange change = centre.move("90番地", centre.person(1)).getFirst();
      centre.outbox.put(List.of(change));
      Courier courier = inTest.courier(line);
      assertInstanceOf(CourierStep.TrustTaken.class, courier.step());
      assertRefused(Code.QUARANTINED_DEVICE, courier.step());
      assertInstanceOf(CourierStep.Refused.class, courier.step());
      assertTrue(centre.outbox.oldestUnanswered().isPresent());
      decide(chief, ForkChoice.CONTINUE);
      decide(deputy, ForkChoice.CONTINUE);
      centre.outbox.put(List.of(change));
      List<CourierStep> steps = inTest.steps(line);
      assertTrue(steps.contains(new CourierStep.Obeyed(Order.Act.NEW_EPOCH)), steps.toString());
      assertEquals(2, centre.outbox.position().epoch());
      assertEquals(2, centre.person(1).history());
      assertEquals(2, centre.centre.view().receipts(Channel.TERMINAL).size(), "one in each epoch");
    }

    @Test
    void isWipedWhereBothSaySo() throws Exception {
      decide(chief, ForkChoice.WIPE);
      decide(deputy, ForkChoice.WIPE);
      assertEquals(new CourierStep.Obeyed(Order.Act.WIPE), inTest.steps(line).getLast());
    }

    @Test
    void keepsBothSides() {
      decide(chief, ForkChoice.CONTINUE);
      decide(deputy, ForkChoice.CONTINUE);
      assertEquals(1, centre.centre.view().quarantined(Channel.TERMINAL).size());
      assertEquals(1, centre.centre.view().receipts(Channel.TERMINAL).size());
    }
  }
}
