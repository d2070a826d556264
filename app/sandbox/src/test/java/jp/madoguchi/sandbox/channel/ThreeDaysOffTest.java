package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestDatabase;
import jp.madoguchi.terminal.sync.CourierStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/**
 * A branch without a line for 72 hours, which goes on entering, approving and closing its days,
 * while the main office does the same on line (protocol points 6, 8, 10, 13 and 17).
 */
@OnEachDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreeDaysOffTest {
  private static final int DAYS = 3;
  private static final Line DEAD =
      (_, _, _) -> {
        throw new LineDown(LineDown.Reason.UNREACHABLE, new IOException("no line"));
      };

  private final TurningClock clock = new TurningClock(Channel.CLOCK.now());

  @Parameter
  @SuppressWarnings("NullAway.Init")
  private TestDatabase database;

  @SuppressWarnings("NullAway.Init")
  private TwoTerminals.Keys keys;

  @SuppressWarnings("NullAway.Init")
  private TwoTerminals between;

  @SuppressWarnings("NullAway.Init")
  private Channel channel;

  @SuppressWarnings("NullAway.Init")
  private Seat office;

  @SuppressWarnings("NullAway.Init")
  private Seat branch;

  @TempDir Path folder;

  @BeforeParameterizedClassInvocation
  void makeKeys() {
    database.orSkip();
    keys = TwoTerminals.Keys.make();
  }

  @BeforeEach
  void open(TestInfo test) throws Exception {
    between = TwoTerminals.open(keys, database, test.getDisplayName(), folder, clock);
    channel = between.channel;
    office = between.here;
    branch = between.there;
    Lease lease =
        new Lease("LEASE-1", clock.now().minusSeconds(1), clock.now().plus(Duration.ofDays(14)));
    channel.store.inTransaction(transaction -> {
      transaction.leases().give(TwoTerminals.OTHER, lease);
      return 0;
    });
  }

  @AfterEach
  void close() throws Exception {
    between.close();
  }

  /** The branch moves 1, 2, 3 on its three days, the office 1 on the second and 5, 6, 7. */
  private Act workedApart() throws Exception {
    Act disputed = branch.move("91番地", branch.person(1));
    for (int day = 1; day <= DAYS; day++) {
      branch.put(day == 1 ? disputed : branch.move("9" + day + "番地", branch.person(day)));
      assertInstanceOf(CourierStep.NoLine.class, branch.courier(DEAD).closeDay());
      office.put(office.move("8" + day + "番地", office.person(4 + day)));
      if (day == 2) {
        office.put(office.move("80番地", office.person(1)));
      }
      office.sync();
      clock.forward(Duration.ofDays(1));
      branch.morning();
      office.morning();
    }
    return disputed;
  }

  private static List<Receipt> receipts(List<CourierStep> steps) {
    return steps.stream()
        .filter(CourierStep.Sent.class::isInstance)
        .map(step -> ((CourierStep.Sent) step).receipt())
        .toList();
  }

  @Test
  void everyDayArrivesOnceAndInOrder() throws Exception {
    workedApart();
    assertEquals(DAYS, branch.store.outbox().unsent().changes());

    List<Receipt> receipts = receipts(branch.sync());

    assertEquals(
        LongStream.rangeClosed(1, receipts.size()).boxed().toList(),
        receipts.stream().map(Receipt::sequence).toList());
    assertEquals(DAYS, receipts.stream().mapToInt(receipt -> receipt.verdicts().size()).sum());
    assertEquals(0, branch.store.outbox().unsent().changes());
    assertEquals(2, channel.person(2).history());
    assertEquals("93番地", channel.person(3).address().address().lot().value());
    assertEquals(List.of(), branch.sync());
  }

  @Test
  void whatTheOfficeChangedMeanwhileIsNotOverwritten() throws Exception {
    Act disputed = workedApart();

    List<Verdict> verdicts =
        receipts(branch.sync()).stream().flatMap(each -> each.verdicts().stream()).toList();

    Verdict.Refused refused = assertInstanceOf(Verdict.Refused.class, verdicts.getFirst());
    assertEquals(disputed.id(), refused.change());
    assertEquals(Verdict.Reason.CONFLICT, refused.reason());
    assertFalse(refused.fields().isEmpty());
    assertEquals("80番地", channel.person(1).address().address().lot().value());
  }

  @Test
  void afterwardsBothStandAsTheCentreDoes() throws Exception {
    workedApart();
    branch.sync();
    office.sync();

    between.assertAsTheCentre(branch);
    between.assertAsTheCentre(office);
    assertEquals(List.of(channel.person(6)), branch.at("82番地"));
    assertEquals(List.of(channel.person(3)), office.at("93番地"));
  }

  @Test
  void theSilenceOfABranchShowsAtTheCentre() throws Exception {
    workedApart();
    assertEquals(0, channel.centre.view().receipts(TwoTerminals.OTHER).size());
    branch.sync();
    assertEquals(
        channel
            .store
            .read(t -> t.registry().device(TwoTerminals.OTHER))
            .orElseThrow()
            .lastSequence(),
        channel.centre.view().receipts(TwoTerminals.OTHER).size());
  }
}
