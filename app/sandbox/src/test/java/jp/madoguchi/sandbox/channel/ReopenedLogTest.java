package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jp.madoguchi.centre.trust.AdminOutcome.Denied;
import jp.madoguchi.centre.trust.AdminOutcome.Done;
import jp.madoguchi.centre.trust.AdminOutcome.Reason;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.administration.SignedAct;
import jp.madoguchi.storage.centre.Checkpoints;
import jp.madoguchi.storage.database.OnEachDatabase;
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
}
