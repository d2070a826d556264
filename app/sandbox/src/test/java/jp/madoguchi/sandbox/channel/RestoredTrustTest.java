package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.centre.Centre;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.roster.TrustList;
import jp.madoguchi.core.roster.TrustListCodec;
import jp.madoguchi.core.roster.TrustPolicy;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.AdminEntries;
import jp.madoguchi.storage.centre.CentreCopy;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.centre.TrustRows;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestCentre;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.HttpLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * Protocol point 18: a centre is put back to a backup that does not know what was revoked since,
 * and hears it from the terminals, who hold the list.
 */
@OnEachDatabase
class RestoredTrustTest extends TrustCase {
  private static final TerminalId STOLEN = new TerminalId("T-2");
  private static final TerminalId LATER = new TerminalId("T-3");

  @SuppressWarnings("NullAway.Init")
  private DeviceKeys stolenKeys;

  @SuppressWarnings("NullAway.Init")
  private DeviceKeys laterKeys;

  @SuppressWarnings("NullAway.Init")
  private CentreStore backup;

  @SuppressWarnings("NullAway.Init")
  private Centre restored;

  @SuppressWarnings("NullAway.Init")
  private HttpLine back;

  @BeforeEach
  void aTerminalIsRevokedAfterTheBackup(TestInfo test) throws Exception {
    stolenKeys = world.keys().device(STOLEN);
    laterKeys = world.keys().device(LATER);
    centre.enrol(STOLEN, stolenKeys);
    inTest.steps(line);
    backup = TestCentre.open(database.fresh(test.getDisplayName() + " put back"));
    assertTrue(CentreCopy.copy(() -> TestCentre.open(place), backup));
    centre.enrol(LATER, laterKeys);
    act(chief, AdminAct.Kind.REVOKE_DEVICE, "T-2", "");
    act(chief, AdminAct.Kind.REVOKE_DEVICE, "T-3", "");
    act(chief, AdminAct.Kind.REVOKE_OPERATOR, "OP-1", "");
    act(chief, AdminAct.Kind.SET_RENEWAL, "RENEWAL", "90 days");
    inTest.steps(line);
    restored = Centre.open(centre.parts(backup));
    restored.start();
    back = centre.line(world.device(), restored.url());
  }

  @AfterEach
  void closeRestored() throws Exception {
    back.close();
    restored.stop();
    backup.close();
  }

  private TrustRows.Published newest() {
    return backup.read(transaction -> transaction.trust().newest()).orElseThrow();
  }

  private TrustList newestList() throws Exception {
    return TrustListCodec.verify(newest().signed(), world.keys().check());
  }

  private List<AdminEntries.Entry> acts() {
    return backup.read(transaction -> transaction.administration().all());
  }

  private void assertStillForgotten() throws Exception {
    assertEquals(List.of(), newestList().revoked());
    assertEquals(List.of(), acts());
    DeviceState state =
        backup.read(transaction -> transaction.registry().device(STOLEN)).orElseThrow().state();
    assertEquals(DeviceState.ACTIVE, state);
  }

  private LineRefusal shown(byte[] list) throws Exception {
    return LineRefusal.decode(back.ask("POST", "/v1/trust/shown", list).body());
  }

  @Test
  void takesTheListFromATerminalThatHoldsItAndIssuesAHigherOne() throws Exception {
    long held = inTest.trust.version();
    List<CourierStep> steps = inTest.steps(back);
    assertInstanceOf(CourierStep.TrustTaken.class, steps.getFirst());
    assertTrue(newest().version() > held);
    assertEquals(newest().version(), inTest.trust.version());
    assertEquals(5, newestList().revoked().size());
    assertEquals(List.of(new CourierStep.Idle()), inTest.steps(back));
  }

  @Test
  void refusesTheRevokedTerminalRightAfterAndHasItWiped() throws Exception {
    Obedient thief = new Obedient(centre, STOLEN, stolenKeys);
    try (HttpLine stolen = centre.line(stolenKeys, restored.url())) {
      assertFalse(thief.steps(stolen).getLast() instanceof CourierStep.Refused, "not heard yet");
      inTest.steps(back);
      assertRefused(Code.REVOKED_DEVICE, stolen.ask("GET", "/v1/tree", NOTHING));
      assertRefused(Code.REVOKED_DEVICE, stolen.ask("GET", "/v1/trust/0", NOTHING));
      assertEquals(new CourierStep.Obeyed(Order.Act.WIPE), thief.steps(stolen).getLast());
    }
  }

  @Test
  void refusesOneThatWasEnrolledAfterTheBackupToo() throws Exception {
    inTest.steps(back);
    Obedient thief = new Obedient(centre, LATER, laterKeys);
    try (HttpLine stolen = centre.line(laterKeys, restored.url())) {
      assertRefused(Code.REVOKED_DEVICE, stolen.ask("GET", "/v1/tree", NOTHING));
      assertEquals(new CourierStep.Obeyed(Order.Act.WIPE), thief.steps(stolen).getLast());
    }
  }

  @Test
  void takesWhatWasDemandedAndWhichCardsNoLongerCount() throws Exception {
    inTest.steps(back);
    assertEquals(90, newestList().policy().renewDays());
    Bytes card =
        backup
            .read(transaction ->
                transaction.registry().operator(centre.entrant.operator().operator().id()))
            .orElseThrow()
            .certificateHash();
    assertTrue(backup.read(transaction -> transaction.trust().revokedSince(card)).isPresent());
  }

  @Test
  void writesItDownInTheChainOfActsWithTheListItself() throws Exception {
    long held = inTest.trust.version();
    Bytes list = inTest.trust.signed().orElseThrow();
    inTest.steps(back);
    AdminEntries.Entry entry = acts().getLast();
    assertEquals(AdminAct.Kind.TAKE_TRUST.code(), entry.kind());
    assertEquals("trust-" + held, entry.concerned());
    assertEquals("T-1", entry.choice());
    boolean whole = backup.read(transaction -> transaction.administration().isWhole());
    assertTrue(whole);
    assertEquals(
        List.of(
            new TrustRows.Shown(held, Channel.TERMINAL, Channel.CLOCK.now(), entry.number(), list)),
        backup.<List<TrustRows.Shown>>read(transaction -> transaction.trust().shown()));
  }

  @Test
  void asksForAListInTheMidstOfThoseThatItIssuedSince() throws Exception {
    backup.inTransaction(transaction -> {
      TrustList own =
          new TrustList(
              Environment.SANDBOX,
              Channel.CITY.code(),
              inTest.trust.version() + 100,
              Channel.CLOCK.now(),
              Channel.CLOCK.now().plus(Duration.ofDays(14)),
              List.of());
      transaction.trust().publish(own, TrustListCodec.sign(own, world.keys().centre()));
      return 0;
    });
    assertInstanceOf(CourierStep.TrustTaken.class, inTest.steps(back).getFirst());
    assertEquals(5, newestList().revoked().size());
  }

  @Test
  void isAskedOnceByEachTerminalAndTakesAListOnce() throws Exception {
    Bytes list = inTest.trust.signed().orElseThrow();
    inTest.steps(back);
    long after = newest().version();
    assertEquals(200, back.ask("POST", "/v1/trust/shown", list.toArray()).status());
    assertEquals(after, newest().version());
    assertEquals(1, acts().size());
  }

  @Test
  void doesNotSignANewListForATerminalThatKnowsMore() throws Exception {
    long version = newest().version();
    assertRefused(Code.SHOW_TRUST, back.ask("GET", "/v1/trust/" + inTest.trust.version(), NOTHING));
    assertEquals(version, newest().version());
  }

  @Test
  void aListOfAnotherCentreChangesNothing() throws Exception {
    CentreKeys others = Keys.of(Environment.SANDBOX, Channel.CLOCK, world.randomness()).centre();
    assertEquals(
        Code.ENVELOPE, shown(signed(Channel.CITY.code(), Environment.SANDBOX, others)).code());
    assertStillForgotten();
  }

  @Test
  void aListOfAnotherOfficeOrEnvironmentChangesNothing() throws Exception {
    CentreKeys own = world.keys().centre();
    MunicipalityCode other = new MunicipalityCode("131016");
    assertEquals(Code.ENVELOPE, shown(signed(other, Environment.SANDBOX, own)).code());
    assertEquals(
        Code.ENVELOPE, shown(signed(Channel.CITY.code(), Environment.PRODUCTION, own)).code());
    assertStillForgotten();
  }

  @Test
  void anAlteredListChangesNothing() throws Exception {
    byte[] list = inTest.trust.signed().orElseThrow().toArray();
    for (int at = 100; at < list.length; at += list.length / 7) {
      byte[] altered = list.clone();
      altered[at] ^= 1;
      assertEquals(Code.ENVELOPE, shown(altered).code());
    }
    assertStillForgotten();
  }

  @Test
  void aVersionThatATerminalOnlyTellsChangesNothing() throws Exception {
    long version = newest().version();
    assertRefused(Code.SHOW_TRUST, back.ask("GET", "/v1/trust/" + (1L << 58), NOTHING));
    assertEquals(version, newest().version());
    assertStillForgotten();
  }

  private static byte[] signed(MunicipalityCode city, Environment environment, CentreKeys keys) {
    Instant now = Channel.CLOCK.now();
    TrustList list =
        new TrustList(
            environment,
            city,
            now.getEpochSecond() + 1_000_000,
            now,
            now.plus(Duration.ofDays(14)),
            List.of(),
            TrustPolicy.usual());
    return TrustListCodec.sign(list, keys).toArray();
  }
}
