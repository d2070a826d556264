package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.centre.trust.AdminOutcome.Denied;
import jp.madoguchi.centre.trust.AdminOutcome.Done;
import jp.madoguchi.centre.trust.AdminOutcome.Reason;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.administration.SignedAct;
import jp.madoguchi.core.ledger.LedgerFlaw;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.storage.centre.Checkpoints;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.CourierStep;
import org.junit.jupiter.api.Test;

/** Saying openly that a centre was put back is an administrator's act. */
@OnEachDatabase
class ReopenedLogTest extends TrustCase {
  private Checkpoints.Era era() {
    return centre.store.read(transaction -> transaction.checkpoints().era());
  }

  @Test
  void anAdministratorBeginsTheNextEra() throws Exception {
    centre.outbox.put(centre.move("90番地", centre.person(1)));
    sent();

    assertInstanceOf(Done.class, act(chief, AdminAct.Kind.REOPEN_LOG, "era-2", ""));

    assertEquals(2, era().number());
    assertEquals(1, era().begunSize());
    assertEquals("OP-8", era().by());
    assertEquals(2, centre.centre.ledger().newest().era());
  }

  @Test
  void oneActBeginsOneEra() {
    SignedAct signed = signed(chief, AdminAct.Kind.REOPEN_LOG, "era-2", "");
    centre.administration().act(signed);

    assertEquals(new Denied(Reason.NOT_NEXT_ERA), centre.administration().act(signed));
    assertEquals(
        new Denied(Reason.NOT_NEXT_ERA), act(chief, AdminAct.Kind.REOPEN_LOG, "era-4", ""));
    assertEquals(2, era().number());
  }

  @Test
  void somebodyWithoutTheRightBeginsNone() {
    assertEquals(
        new Denied(Reason.NO_RIGHT),
        act(centre.entrant.operator(), AdminAct.Kind.REOPEN_LOG, "era-2", ""));
    assertEquals(1, era().number());
  }

  /** Who doubts the log still needs to hear who was revoked, and a lease. */
  @Test
  void aLogThatDiffersKeepsNobodyFromHeedingTheCentre() throws Exception {
    List<String> asked = new ArrayList<>();
    Line heard =
        (method, path, body) -> {
          asked.add(path);
          return line.ask(method, path, body);
        };
    Courier courier = inTest.courier(heard).watching(new NoLedger(Optional.of(LedgerFlaw.FORKED)));
    CourierStep last = Steps.of(courier).getLast();
    asked.clear();

    courier.step();

    assertEquals(new CourierStep.LogDiffers(LedgerFlaw.FORKED), last);
    assertTrue(asked.getFirst().startsWith("/v1/trust/"), asked.toString());
  }
}
