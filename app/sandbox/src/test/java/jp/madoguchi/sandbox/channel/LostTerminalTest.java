package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.centre.trust.AdminOutcome;
import jp.madoguchi.centre.trust.AdminOutcome.Denied;
import jp.madoguchi.centre.trust.AdminOutcome.Done;
import jp.madoguchi.centre.trust.AdminOutcome.Reason;
import jp.madoguchi.centre.trust.AdminOutcome.Waiting;
import jp.madoguchi.centre.trust.ForkChoice;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.lease.LeaseRequest;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.simulator.office.MadeUpOperator;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.CourierStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Lost and forked terminals over a real line (protocol points 7 and 18). */
@OnEachDatabase
class LostTerminalTest extends TrustCase {
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
