package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.centre.Centre;
import jp.madoguchi.core.batch.ReceiptCodec;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.Ledger;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestDatabase;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.HttpLine;
import org.junit.jupiter.api.AfterEach;
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
  private static final int MOST_STEPS = 30;

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
  private Seat here;

  @SuppressWarnings("NullAway.Init")
  private Seat there;

  @SuppressWarnings("NullAway.Init")
  private Backup backup;

  @SuppressWarnings("NullAway.Init")
  private Centre restored;

  @SuppressWarnings("NullAway.Init")
  private HttpLine lineHere;

  @SuppressWarnings("NullAway.Init")
  private HttpLine lineThere;

  @TempDir Path folder;

  @BeforeParameterizedClassInvocation
  void makeKeys() {
    database.orSkip();
    keys = TwoTerminals.Keys.make();
  }

  @BeforeEach
  void threeBatchesAndABackupAfterTheFirst(TestInfo test) throws Exception {
    between = TwoTerminals.open(keys, database, test.getDisplayName(), folder);
    channel = between.channel;
    here = between.here;
    there = between.there;
    here.put(here.move("91番地", here.person(1)));
    here.sync();
    there.sync();
    backup = between.backup().take();
    here.put(here.move("92番地", here.person(2)));
    here.sync();
    here.put(here.move("93番地", here.person(3)));
    here.sync();
    there.sync();
    restored = backup.start();
    lineHere = backup.line(keys.world().device(), restored.url());
    lineThere = backup.line(keys.other(), restored.url());
  }

  @AfterEach
  void close() throws Exception {
    between.close();
  }

  private void assertAllAlike() {
    between.assertBothAs(backup);
  }

  private void assertMovedOnce(int... people) {
    for (int person : people) {
      assertEquals(2, restored.view().history(AddressNumber.of(person)).size(), "" + person);
    }
  }

  @Test
  void itIsNoticedByATerminalThatHasNothingToSendAndGetsTheSameBytesAgain() throws Exception {
    List<Bytes> first = channel.centre.view().receipts(Channel.TERMINAL);

    List<CourierStep> steps = Steps.of(here.courier(lineHere));

    assertEquals(new CourierStep.SendingAgain(2), steps.getFirst());
    assertInstanceOf(CourierStep.Sent.class, steps.get(1));
    assertInstanceOf(CourierStep.Sent.class, steps.get(2));
    Steps.of(there.courier(lineThere));
    assertAllAlike();
    assertMovedOnce(1, 2, 3);
    List<Bytes> again = restored.view().receipts(Channel.TERMINAL);
    assertEquals(3, again.size());
    assertEquals(first.getFirst(), again.getFirst());
    for (int i = 1; i < 3; i++) {
      var was = ReceiptCodec.verify(first.get(i), keys.world().keys().check());
      var is = ReceiptCodec.verify(again.get(i), keys.world().keys().check());
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

    List<CourierStep> steps = Steps.of(here.courier(lineHere));

    assertEquals(new CourierStep.SendingAgain(2), steps.getFirst());
    Steps.of(there.courier(lineThere));
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

    List<CourierStep> steps = Steps.of(here.courier(lineHere));

    assertEquals(new CourierStep.SendingAgain(2), steps.getFirst());
    Steps.of(there.courier(lineThere));
    assertAllAlike();
    assertMovedOnce(1, 2, 3, 4);
    assertEquals(4, restored.view().receipts(Channel.TERMINAL).size());
  }

  @Test
  void aTerminalWhoseNumbersWerePassedSendsItsOwnAgainAndHasNoHoleInAnyHistory() throws Exception {
    there.put(there.move("97番地", there.person(7)));
    there.sync();
    Steps.of(here.courier(lineHere));
    for (String lot : List.of("81番地", "82番地", "83番地")) {
      here.put(here.move(lot, here.person(2)));
      Steps.of(here.courier(lineHere));
    }

    List<CourierStep> steps = Steps.of(there.courier(lineThere));

    assertEquals(new CourierStep.SendingAgain(1), steps.getFirst());
    Steps.of(here.courier(lineHere));
    assertAllAlike();
    assertMovedOnce(7);
    assertEquals(5, there.store.register().history(AddressNumber.of(2)).size());
  }

  /** The newest state is then the same, byte for byte, and the one before it is not. */
  @Test
  void aChangeThatComesAgainOnTopOfAnotherWithTheSameContentLeavesNoOtherHistoryBehind()
      throws Exception {
    there.put(there.move("82番地", there.person(2)));
    there.sync();
    here.sync();
    TerminalId third = new TerminalId("T-3");
    DeviceKeys thirds = keys.world().keys().device(third);
    Channel.enrol(backup.store(), third, thirds);
    try (Seat stranger =
            Seat.open(channel, third, thirds, between.fresh("third"), TwoTerminals.residents());
        HttpLine line = backup.line(thirds, restored.url())) {
      Steps.of(stranger.courier(line));
      stranger.put(stranger.move("92番地", stranger.person(2)));
      Steps.of(stranger.courier(line));
      Steps.of(there.courier(lineThere));
      Steps.of(here.courier(lineHere));
      Steps.of(there.courier(lineThere));

      assertAllAlike();
      assertEquals(3, restored.view().history(AddressNumber.of(2)).size());
    }
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
    List<CourierStep> steps = Steps.of(there.courier(lineThere));

    assertEquals(new CourierStep.CentreBehind(11), steps.getLast());
    assertEquals("92番地", there.person(2).address().address().lot().value());
    assertEquals("93番地", there.person(3).address().address().lot().value());
    Steps.of(here.courier(lineHere));
    Steps.of(there.courier(lineThere));
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
    Steps.of(here.courier(lineHere));
    Steps.of(there.courier(lineThere));
    assertAllAlike();
    assertMovedOnce(1, 2, 3);
  }
}
