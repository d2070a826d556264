package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.time.Duration;
import jp.madoguchi.centre.trust.AdminOutcome;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.administration.SignedAct;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.simulator.office.MadeUpOperator;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.HttpLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A terminal that heeds its centre over a real line, and two administrators. */
abstract class TrustCase extends ChannelCase {
  static final byte[] NOTHING = new byte[0];

  @SuppressWarnings("NullAway.Init")
  Channel centre;

  @SuppressWarnings("NullAway.Init")
  HttpLine line;

  @SuppressWarnings("NullAway.Init")
  Obedient inTest;

  @SuppressWarnings("NullAway.Init")
  MadeUpOperator chief;

  @SuppressWarnings("NullAway.Init")
  MadeUpOperator deputy;

  @BeforeEach
  void open() throws Exception {
    centre = channel;
    line = centre.line();
    inTest = new Obedient(centre, Channel.TERMINAL, world.device());
    chief = centre.administrator("OP-8", "P-8");
    deputy = centre.administrator("OP-9", "P-9");
  }

  @AfterEach
  void closeLine() {
    line.close();
  }

  AdminOutcome act(MadeUpOperator by, AdminAct.Kind kind, String concerned, String choice) {
    return centre.administration().act(signed(by, kind, concerned, choice));
  }

  SignedAct signed(MadeUpOperator by, AdminAct.Kind kind, String concerned, String choice) {
    return centre.signed(by, kind, concerned, choice);
  }

  AdminOutcome revokeTerminal() {
    return act(chief, AdminAct.Kind.REVOKE_DEVICE, "T-1", "");
  }

  Receipt sent() throws Exception {
    return inTest.steps(line).stream()
        .filter(CourierStep.Sent.class::isInstance)
        .map(CourierStep.Sent.class::cast)
        .map(CourierStep.Sent::receipt)
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  static void assertRefused(Code code, CourierStep step) {
    assertEquals(code, assertInstanceOf(CourierStep.Refused.class, step).refusal().code());
  }

  static void assertRefused(Code code, Line.Answer answer) throws Exception {
    assertEquals(code, LineRefusal.decode(answer.body()).code());
  }

  void give(Lease lease) {
    centre.store.inTransaction(transaction -> {
      transaction.leases().give(Channel.TERMINAL, lease);
      return 0;
    });
  }

  static Lease lease(String id, long fromHours, long untilHours) {
    return new Lease(
        id,
        Channel.CLOCK.now().plus(Duration.ofHours(fromHours)),
        Channel.CLOCK.now().plus(Duration.ofHours(untilHours)));
  }

  /** Nobody answers. */
  static Line down() {
    return (_, _, _) -> {
      throw new LineDown(LineDown.Reason.UNREACHABLE, new IOException("down"));
    };
  }
}
