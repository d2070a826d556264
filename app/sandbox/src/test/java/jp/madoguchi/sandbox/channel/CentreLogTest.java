package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.centre.Centre;
import jp.madoguchi.centre.ledger.Cosigning.Outcome;
import jp.madoguchi.core.ledger.LedgerFlaw;
import jp.madoguchi.core.ledger.LedgerShelf;
import jp.madoguchi.core.log.checkpoint.SignedNote;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.storage.centre.CentreCopy;
import jp.madoguchi.storage.centre.CentrePlace;
import jp.madoguchi.storage.centre.CentreStore;
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

/** Nobody rewrites what the centre has acknowledged without being seen. */
@OnEachDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CentreLogTest {
  private static final TerminalId OTHER = new TerminalId("T-2");
  private static final String FIRST = "madoguchi/sandbox/132128/centre/1";
  private static final String SECOND = "madoguchi/sandbox/132128/centre/2";

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
  private WatchedCentre witness;

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
  void twoTerminalsAndAWitness(TestInfo test) throws Exception {
    place = database.fresh(test.getDisplayName());
    channel = Channel.open(world, place);
    channel.enrol(OTHER, otherDevice);
    here = Seat.open(channel, Channel.TERMINAL, world.device(), fresh("here"), residents());
    there = Seat.open(channel, OTHER, otherDevice, fresh("there"), residents());
    backup = TestCentre.open(database.fresh(test.getDisplayName() + " put back"));
    witness = WatchedCentre.open(channel, fresh("witness"), FIRST);
  }

  @AfterEach
  void close() throws Exception {
    witness.close();
    here.close();
    there.close();
    channel.close();
    backup.close();
  }

  private Path fresh(String name) throws Exception {
    return Files.createTempDirectory(folder, name);
  }

  private static Stream<ResidentRecord> residents() {
    return LongStream.rangeClosed(1, 10).mapToObj(n -> MadeUpResident.of(n, Channel.CITY));
  }

  private List<CourierStep> sync(Seat seat) throws Exception {
    return sync(seat, seat.line());
  }

  private List<CourierStep> sync(Seat seat, Line line) throws Exception {
    return WatchedCentre.steps(watching(seat, line));
  }

  private static Courier watching(Seat seat, Line line) {
    return seat.courier(line).watching(seat.store.ledger());
  }

  private void moveHere(int resident) throws Exception {
    here.put(here.move("9" + resident + "番地", here.person(resident)));
    sync(here);
  }

  private void moveThere(int resident) throws Exception {
    there.put(there.move("8" + resident + "番地", there.person(resident)));
    sync(there);
  }

  private void reopen() {
    backup.inTransaction(transaction -> {
      long size = transaction.ledger().lockLog().size();
      return transaction.checkpoints().begin(size, Channel.CLOCK.now(), "OP-9", "復元");
    });
  }

  private static LedgerShelf.Held held(Seat seat) {
    return seat.store.ledger().held().orElseThrow();
  }

  @Test
  void aTerminalFollowsTheLogAndFindsItsReceiptsInIt() throws Exception {
    moveHere(1);
    moveThere(2);
    moveThere(3);
    moveHere(4);

    List<CourierStep> steps = sync(there);

    assertEquals(new CourierStep.Idle(), steps.getLast());
    assertEquals(4, held(there).head().size());
    assertEquals(3, held(there).proven());
    assertEquals(4, held(here).proven());
    assertEquals(Optional.empty(), here.store.ledger().differs());
  }

  @Test
  void aWitnessCosignsWhatGrew() throws Exception {
    moveHere(1);
    assertEquals(Outcome.COSIGNED, witness.ask(channel.centre.ledger()));
    assertEquals(Outcome.UP_TO_DATE, witness.ask(channel.centre.ledger()));
    moveThere(2);
    moveHere(3);

    assertEquals(Outcome.COSIGNED, witness.ask(channel.centre.ledger()));

    SignedNote shown = channel.centre.ledger().toShow();
    assertTrue(shown.text().startsWith(FIRST + "\n3\n"), shown.text());
    assertEquals(Optional.of(Channel.CLOCK.now()), witness.secret().key().cosigned(shown));
  }

  @Test
  void aWitnessThatIsDownIsInNobodysWay() throws Exception {
    witness.server().close();

    moveHere(1);

    assertEquals(Outcome.UNREACHABLE, witness.ask(channel.centre.ledger()));
    assertEquals(1, held(here).head().size());
  }

  @Test
  void aWitnessThatWasPutBackGoesOnFromWhereItStands() throws Exception {
    Path old = fresh("old");
    moveHere(1);
    try (WatchedCentre before = WatchedCentre.open(channel, old, FIRST)) {
      assertEquals(Outcome.COSIGNED, before.ask(channel.centre.ledger()));
    }
    Path copy = fresh("copy");
    try (Stream<Path> files = Files.list(old)) {
      for (Path each : files.toList()) {
        Files.copy(each, copy.resolve(each.getFileName()));
      }
    }
    moveHere(2);
    try (WatchedCentre later = WatchedCentre.open(channel, old, FIRST)) {
      assertEquals(Outcome.COSIGNED, later.ask(channel.centre.ledger()));
    }
    moveHere(3);

    try (WatchedCentre putBack = WatchedCentre.open(channel, copy, FIRST)) {
      assertEquals(Outcome.COSIGNED, putBack.ask(channel.centre.ledger()));
    }
  }

  @Test
  void aWitnessSignsNoForkOfALogThatItKnows() throws Exception {
    moveHere(1);
    assertTrue(CentreCopy.copy(() -> TestCentre.open(place), backup));
    moveHere(2);
    assertEquals(Outcome.COSIGNED, witness.ask(channel.centre.ledger()));
    Centre forked = Centre.open(channel.parts(backup));
    forked.start();
    try (HttpLine line = channel.line(otherDevice, forked.url())) {
      assertEquals(Outcome.KNOWS_MORE, witness.ask(forked.ledger()));

      there.put(there.move("81番地", there.person(4)));
      sync(there, line);
      assertEquals(Outcome.KNOWS_OTHER, witness.ask(forked.ledger()));

      there.put(there.move("82番地", there.person(5)));
      sync(there, line);
      assertEquals(Outcome.KNOWS_OTHER, witness.ask(forked.ledger()));
    } finally {
      forked.stop();
    }
    assertTrue(channel.centre.ledger().toShow().text().startsWith(FIRST + "\n2\n"));
  }

  @Test
  void aCentreThatForksIsSeenByTheTerminal() throws Exception {
    moveHere(1);
    assertTrue(CentreCopy.copy(() -> TestCentre.open(place), backup));
    moveThere(2);
    sync(here);
    assertEquals(2, held(here).head().size());
    Centre forked = Centre.open(channel.parts(backup));
    forked.start();
    try (HttpLine mine = channel.line(world.device(), forked.url())) {
      assertEquals(new CourierStep.LogDiffers(LedgerFlaw.WENT_BACK), sync(here, mine).getLast());
      here.put(here.move("95番地", here.person(5)));
      here.put(here.move("96番地", here.person(6)));
      sync(here, mine);
      here.put(here.move("97番地", here.person(7)));

      assertEquals(new CourierStep.LogDiffers(LedgerFlaw.FORKED), sync(here, mine).getLast());
      assertEquals(Optional.of(LedgerFlaw.FORKED), here.store.ledger().differs());
      assertEquals(2, held(here).head().size());
    } finally {
      forked.stop();
    }
  }

  @Test
  void aCentreThatSaysThatItWasPutBackIsBelievedOnceTheReceiptsHold() throws Exception {
    moveHere(1);
    assertTrue(CentreCopy.copy(() -> TestCentre.open(place), backup));
    moveHere(2);
    moveThere(3);
    sync(here);
    assertEquals(Outcome.COSIGNED, witness.ask(channel.centre.ledger()));
    Centre restored = Centre.open(channel.parts(backup));
    restored.start();
    try (HttpLine mine = channel.line(world.device(), restored.url());
        HttpLine theirs = channel.line(otherDevice, restored.url());
        WatchedCentre told = WatchedCentre.open(channel, fresh("told"), FIRST, SECOND)) {
      reopen();

      List<CourierStep> steps = sync(here, mine);

      assertTrue(steps.contains(new CourierStep.LogReopened(2)), steps.toString());
      assertTrue(steps.contains(new CourierStep.SendingAgain(2)), steps.toString());
      sync(there, theirs);
      assertEquals(new CourierStep.Idle(), sync(here, mine).getLast());
      assertEquals(Optional.empty(), here.store.ledger().differs());
      assertEquals(SECOND, held(here).head().origin().text());
      assertEquals(3, held(here).head().size());
      assertEquals(Outcome.REFUSED, witness.ask(restored.ledger()));
      assertEquals(Outcome.COSIGNED, told.ask(restored.ledger()));
    } finally {
      restored.stop();
    }
  }

  @Test
  void aCentreThatIsPutBackInSilenceIsShownUntilItSaysSo() throws Exception {
    moveHere(1);
    assertTrue(CentreCopy.copy(() -> TestCentre.open(place), backup));
    moveHere(2);
    Centre restored = Centre.open(channel.parts(backup));
    restored.start();
    try (HttpLine mine = channel.line(world.device(), restored.url())) {
      List<CourierStep> steps = sync(here, mine);

      assertTrue(steps.contains(new CourierStep.SendingAgain(2)), steps.toString());
      assertEquals(2, restored.view().receipts(Channel.TERMINAL).size());
      reopen();
      assertEquals(new CourierStep.Idle(), sync(here, mine).getLast());
      assertEquals(Optional.empty(), here.store.ledger().differs());
    } finally {
      restored.stop();
    }
  }

  @Test
  void aReceiptThatTheLogDoesNotBearOutIsEvidence() throws Exception {
    here.put(here.move("91番地", here.person(1)));
    Line lying =
        (method, path, body) -> {
          Line.Answer answer = here.line().ask(method, path, body);
          return path.equals("/v1/log/proofs") ? bent(answer) : answer;
        };
    there.put(there.move("82番地", there.person(2)));
    sync(there);

    assertEquals(
        new CourierStep.LogDiffers(LedgerFlaw.RECEIPT_MISSING), sync(here, lying).getLast());

    assertEquals(Optional.of(LedgerFlaw.RECEIPT_MISSING), here.store.ledger().differs());
    assertEquals(0, held(here).proven());
  }

  private static Line.Answer bent(Line.Answer answer) {
    byte[] body = answer.body().clone();
    body[body.length - 3] ^= 1;
    return new Line.Answer(answer.status(), body);
  }
}
