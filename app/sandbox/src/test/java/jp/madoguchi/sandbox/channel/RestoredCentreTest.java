package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.centre.Centre;
import jp.madoguchi.core.batch.ReceiptCodec;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.reconcile.TreeHead;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.CentreCopy;
import jp.madoguchi.storage.centre.CentrePlace;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.Ledger;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestCentre;
import jp.madoguchi.storage.database.TestDatabase;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.HttpLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/**
 * Protocol point 8: a centre is put back to a backup, is noticed, and gets from each terminal what
 * it lost, with no number used twice.
 */
@OnEachDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoredCentreTest {
  private static final TerminalId OTHER = new TerminalId("T-2");
  private static final int MOST_STEPS = 30;

  @Parameter
  @SuppressWarnings("NullAway.Init")
  private TestDatabase database;

  @SuppressWarnings("NullAway.Init")
  private Channel.World world;

  @SuppressWarnings("NullAway.Init")
  private DeviceKeys otherDevice;

  @SuppressWarnings("NullAway.Init")
  private Channel channel;

  @SuppressWarnings("NullAway.Init")
  private CentrePlace place;

  @SuppressWarnings("NullAway.Init")
  private Seat here;

  @SuppressWarnings("NullAway.Init")
  private Seat there;

  @SuppressWarnings("NullAway.Init")
  private CentreStore backup;

  @SuppressWarnings("NullAway.Init")
  private Centre restored;

  @SuppressWarnings("NullAway.Init")
  private HttpLine lineHere;

  @SuppressWarnings("NullAway.Init")
  private HttpLine lineThere;

  @TempDir Path folder;

  @BeforeAll
  void makeKeys() {
    world = Channel.World.make();
    otherDevice = world.keys().device(OTHER);
  }

  @BeforeParameterizedClassInvocation
  void skipWithoutDatabase() {
    database.orSkip();
  }

  @BeforeEach
  void threeBatchesAndABackupAfterTheFirst(TestInfo test) throws Exception {
    place = database.fresh(test.getDisplayName());
    channel = Channel.open(world, place);
    channel.enrol(OTHER, otherDevice);
    here = Seat.open(channel, Channel.TERMINAL, world.device(), fresh("here"), residents());
    there = Seat.open(channel, OTHER, otherDevice, fresh("there"), residents());
    here.put(here.move("91番地", here.person(1)));
    here.sync();
    there.sync();
    backup = TestCentre.open(database.fresh(test.getDisplayName() + " put back"));
    assertTrue(CentreCopy.copy(() -> TestCentre.open(place), backup));
    here.put(here.move("92番地", here.person(2)));
    here.sync();
    here.put(here.move("93番地", here.person(3)));
    here.sync();
    there.sync();
    restored = Centre.open(channel.parts(backup));
    restored.start();
    lineHere = channel.line(world.device(), restored.url());
    lineThere = channel.line(otherDevice, restored.url());
  }

  private Path fresh(String name) throws Exception {
    return Files.createTempDirectory(folder, name);
  }

  private static Stream<ResidentRecord> residents() {
    return LongStream.rangeClosed(1, 10).mapToObj(n -> MadeUpResident.of(n, Channel.CITY));
  }

  @AfterEach
  void close() throws Exception {
    lineHere.close();
    lineThere.close();
    here.close();
    there.close();
    restored.stop();
    backup.close();
    channel.close();
  }

  /** Steps until nothing moves; what they came to. */
  private static List<CourierStep> run(Courier courier) throws Exception {
    List<CourierStep> steps = new ArrayList<>();
    do {
      steps.add(courier.step());
      assertTrue(steps.size() < MOST_STEPS, steps.toString());
    } while (steps.getLast().progress());
    return steps;
  }

  private void assertAllAlike() {
    TreeHead head = backup.inTransaction(transaction -> transaction.deltas().head());
    for (Seat seat : List.of(here, there)) {
      assertEquals(new Downstream.Standing(head, 0), seat.store.downstream().standing());
      for (long serial = 1; serial <= 10; serial++) {
        AddressNumber number = AddressNumber.of(serial);
        assertEquals(
            restored.view().history(number), seat.store.register().history(number), "" + serial);
      }
    }
  }

  private void assertMovedOnce(int... people) {
    for (int person : people) {
      assertEquals(2, restored.view().history(AddressNumber.of(person)).size(), "" + person);
    }
  }

  @Test
  void itIsNoticedByATerminalThatHasNothingToSendAndGetsTheSameBytesAgain() throws Exception {
    List<Bytes> first = channel.centre.view().receipts(Channel.TERMINAL);

    List<CourierStep> steps = run(here.courier(lineHere));

    assertEquals(new CourierStep.SendingAgain(2), steps.getFirst());
    assertInstanceOf(CourierStep.Sent.class, steps.get(1));
    assertInstanceOf(CourierStep.Sent.class, steps.get(2));
    run(there.courier(lineThere));
    assertAllAlike();
    assertMovedOnce(1, 2, 3);
    List<Bytes> again = restored.view().receipts(Channel.TERMINAL);
    assertEquals(3, again.size());
    assertEquals(first.getFirst(), again.getFirst());
    for (int i = 1; i < 3; i++) {
      var was = ReceiptCodec.verify(first.get(i), world.keys().check());
      var is = ReceiptCodec.verify(again.get(i), world.keys().check());
      assertEquals(was.batchHash(), is.batchHash());
      assertNotEquals(first.get(i), again.get(i));
      assertEquals(Sha256.of(again.get(i - 1)), is.previousReceiptHash());
    }
    assertEquals(0, restored.view().entries(Channel.TERMINAL).unsound());
    assertEquals(List.of(), restored.view().quarantined(Channel.TERMINAL));
  }

  @Test
  void itIsNoticedByTheNextBatchWhichFollowsInItsPlace() throws Exception {
    here.put(here.move("94番地", here.person(4)));

    List<CourierStep> steps = run(here.courier(lineHere));

    assertEquals(new CourierStep.SendingAgain(2), steps.getFirst());
    run(there.courier(lineThere));
    assertAllAlike();
    assertMovedOnce(1, 2, 3, 4);
    assertEquals(4, restored.view().receipts(Channel.TERMINAL).size());
  }

  @Test
  void aBatchThatCameAgainByItselfIsFoundByTheReceipts() throws Exception {
    for (long sequence = 2; sequence <= 3; sequence++) {
      lineHere.ask("PUT", "/v1/batches/1/" + sequence, sealed(sequence));
    }
    here.put(here.move("94番地", here.person(4)));

    List<CourierStep> steps = run(here.courier(lineHere));

    assertEquals(new CourierStep.SendingAgain(2), steps.getFirst());
    run(there.courier(lineThere));
    assertAllAlike();
    assertMovedOnce(1, 2, 3, 4);
    assertEquals(4, restored.view().receipts(Channel.TERMINAL).size());
  }

  @Test
  void aTerminalWhoseNumbersWerePassedSendsItsOwnAgainAndHasNoHoleInAnyHistory() throws Exception {
    there.put(there.move("97番地", there.person(7)));
    there.sync();
    run(here.courier(lineHere));
    for (String lot : List.of("81番地", "82番地", "83番地")) {
      here.put(here.move(lot, here.person(2)));
      run(here.courier(lineHere));
    }

    List<CourierStep> steps = run(there.courier(lineThere));

    assertEquals(new CourierStep.SendingAgain(1), steps.getFirst());
    run(here.courier(lineHere));
    assertAllAlike();
    assertMovedOnce(7);
    assertEquals(5, there.store.register().history(AddressNumber.of(2)).size());
  }

  private byte[] sealed(long sequence) {
    Ledger.Place at = new Ledger.Place(Channel.TERMINAL, 1, sequence);
    return channel
        .store
        .read(t -> t.ledger().batchHash(at).flatMap(hash -> t.ledger().sealed(hash)))
        .orElseThrow();
  }

  @Test
  void noTerminalGoesBackWhileTheCentreWaitsForAnother() throws Exception {
    List<CourierStep> steps = run(there.courier(lineThere));

    assertEquals(new CourierStep.CentreBehind(11), steps.getLast());
    assertEquals("92番地", there.person(2).address().address().lot().value());
    assertEquals("93番地", there.person(3).address().address().lot().value());
    run(here.courier(lineHere));
    run(there.courier(lineThere));
    assertAllAlike();
  }

  @Test
  void whatIsCutInTheMidstGoesOn() throws Exception {
    Line onceOnly =
        new Line() {
          private int answers;

          @Override
          public Answer ask(String method, String path, byte[] body)
              throws LineDown, InterruptedException {
            Answer answer = lineHere.ask(method, path, body);
            answers++;
            if (answers % 2 == 0) {
              throw new LineDown(LineDown.Reason.TIMED_OUT, new IOException("lost"));
            }
            return answer;
          }
        };
    for (int i = 0; i < MOST_STEPS; i++) {
      here.courier(onceOnly).step();
    }
    run(here.courier(lineHere));
    run(there.courier(lineThere));
    assertAllAlike();
    assertMovedOnce(1, 2, 3);
  }
}
