package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.centre.Centre;
import jp.madoguchi.centre.CentreParts;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.centre.examine.OperatorTrust;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.terminal.session.Sending;
import jp.madoguchi.terminal.shell.StatusModel.LineState;
import jp.madoguchi.terminal.sync.CourierLoop;
import jp.madoguchi.terminal.sync.CourierSending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;

/** What the status bar is told while the centre is away or refuses, and that nothing is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LineStateTest {
  private static final CourierLoop.Pace QUICK =
      new CourierLoop.Pace(Duration.ofMinutes(10), Duration.ofMillis(10), Duration.ofMillis(50));

  private final BlockingQueue<LineState> told = new LinkedBlockingQueue<>();

  @SuppressWarnings("NullAway.Init")
  private Channel.World world;

  @SuppressWarnings("NullAway.Init")
  private Channel channel;

  @SuppressWarnings("NullAway.Init")
  private Sending inTest;

  @BeforeAll
  void makeKeys() {
    world = Channel.World.make();
  }

  @BeforeEach
  void begin(TestInfo test) throws Exception {
    told.clear();
    channel = Channel.open(world, test.getDisplayName());
  }

  @AfterEach
  void end() throws Exception {
    inTest.close();
    channel.close();
  }

  private void start() {
    inTest =
        new CourierSending(
                channel.centre.url(),
                world.keys().check(),
                channel.sealing(),
                QUICK,
                channel.executor())
            .start(channel.outbox, new NothingComes(), new NoLedger(), new NoDuties(), told::add);
  }

  @Test
  void anUnreachableCentreIsDownAndThenUp() throws Exception {
    channel.centre.stop();
    start();
    enterWhile(LineState.DOWN);
    channel.centre.start();
    assertBothArriveOnce();
  }

  @Test
  void aCentreThatGoesAwayInTheMidstIsDownAndThenUp() throws Exception {
    channel.outbox.put(channel.move("93番地", channel.person(3)));
    start();
    await(LineState.UP);
    channel.centre.stop();
    told.clear();
    enterWhile(LineState.DOWN);
    channel.centre.start();
    assertBothArriveOnce();
  }

  @Test
  void aCentreThatRefusesTheCertificateIsSaidToRefuseAndThenUp() throws Exception {
    Keys strangers = Keys.of(Environment.SANDBOX, Channel.CLOCK, world.randomness());
    InetSocketAddress place = new InetSocketAddress("127.0.0.1", channel.centre.url().getPort());
    channel.centre.stop();
    Centre refusing = centre(strangers.check(), place);
    refusing.start();
    start();
    enterWhile(LineState.CERTIFICATE_REFUSED);
    assertEquals(List.of(), refusing.view().receipts(Channel.TERMINAL));
    refusing.stop();
    channel.centre.start();
    assertBothArriveOnce();
  }

  @Test
  void aCentreThatCannotBeTrustedIsSaidSoAndGetsNothing() throws Exception {
    Keys strangers = Keys.of(Environment.SANDBOX, Channel.CLOCK, world.randomness());
    inTest =
        new CourierSending(
                channel.centre.url(),
                strangers.check(),
                channel.sealing(),
                QUICK,
                channel.executor())
            .start(channel.outbox, new NothingComes(), new NoLedger(), new NoDuties(), told::add);
    enterWhile(LineState.NOT_TRUSTED);
    assertEquals(List.of(), channel.centre.view().receipts(Channel.TERMINAL));
    assertTrue(channel.outbox.oldestUnanswered().isPresent());
  }

  /** Work goes on: one change before the state is told, one after. */
  private void enterWhile(LineState state) throws InterruptedException {
    channel.outbox.put(channel.move("91番地", channel.person(1)));
    inTest.nudge();
    await(state);
    channel.outbox.put(channel.move("92番地", channel.person(2)));
    inTest.nudge();
    await(state);
  }

  /** In one batch or in two: the line is tried also before there is anything to send. */
  private void assertBothArriveOnce() throws InterruptedException {
    do {
      await(LineState.UP);
    } while (channel.outbox.unsent().changes() > 0
        || channel.outbox.oldestUnanswered().isPresent());
    for (long person = 1; person <= 2; person++) {
      assertEquals(2, channel.person(person).history());
      assertEquals("9" + person + "番地", channel.person(person).address().address().lot().value());
    }
    assertTrue(channel.outbox.oldestUnanswered().isEmpty());
    assertEquals(0, channel.outbox.unsent().changes());
  }

  private void await(LineState state) throws InterruptedException {
    LineState next;
    do {
      next =
          Optional.ofNullable(told.poll(60, TimeUnit.SECONDS))
              .orElseThrow(() -> new AssertionError("waited for " + state));
    } while (next != state);
  }

  private Centre centre(CertificateCheck check, InetSocketAddress place) {
    return Centre.open(
        new CentreParts(
            new Office(Environment.SANDBOX, Channel.CITY),
            channel.store,
            world.keys().centre(),
            check,
            new OperatorTrust(List.of(world.keys().issuer().anchors().classicalRoot())),
            Kinds.all(),
            Channel.CLOCK,
            world.randomness(),
            place,
            Optional.empty()));
  }
}
