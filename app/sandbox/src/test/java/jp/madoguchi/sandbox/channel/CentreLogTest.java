package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.centre.Centre;
import jp.madoguchi.centre.ledger.Cosigning.Outcome;
import jp.madoguchi.core.ledger.LedgerFlaw;
import jp.madoguchi.core.ledger.LedgerShelf;
import jp.madoguchi.core.log.checkpoint.SignedNote;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestDatabase;
import jp.madoguchi.terminal.sync.Courier;
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

/** Nobody rewrites what the centre has acknowledged without being seen. */
@OnEachDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CentreLogTest {
  private static final String FIRST = "madoguchi/sandbox/132128/centre/1";
  private static final String SECOND = "madoguchi/sandbox/132128/centre/2";

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
  private WatchedCentre witness;

  @TempDir Path folder;

  @BeforeParameterizedClassInvocation
  void makeKeys() {
    database.orSkip();
    keys = TwoTerminals.Keys.make();
  }

  @BeforeEach
  void twoTerminalsAndAWitness(TestInfo test) throws Exception {
    between = TwoTerminals.open(keys, database, test.getDisplayName(), folder);
    channel = between.channel;
    here = between.here;
    there = between.there;
    backup = between.backup();
    witness = WatchedCentre.open(channel, between.fresh("witness"), FIRST);
  }

  @AfterEach
  void close() throws Exception {
    witness.close();
    between.close();
  }

  private List<CourierStep> sync(Seat seat) throws Exception {
    return sync(seat, seat.line());
  }

  private List<CourierStep> sync(Seat seat, Line line) throws Exception {
    return Steps.of(watching(seat, line));
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
    Path old = between.fresh("old");
    moveHere(1);
    try (WatchedCentre before = WatchedCentre.open(channel, old, FIRST)) {
      assertEquals(Outcome.COSIGNED, before.ask(channel.centre.ledger()));
    }
    Path copy = between.fresh("copy");
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
    backup.take();
    moveHere(2);
    assertEquals(Outcome.COSIGNED, witness.ask(channel.centre.ledger()));
    Centre forked = backup.start();
    try (HttpLine line = channel.line(keys.other(), forked.url())) {
      assertEquals(Outcome.KNOWS_MORE, witness.ask(forked.ledger()));

      there.put(there.move("81番地", there.person(4)));
      sync(there, line);
      assertEquals(Outcome.KNOWS_OTHER, witness.ask(forked.ledger()));

      there.put(there.move("82番地", there.person(5)));
      sync(there, line);
      assertEquals(Outcome.KNOWS_OTHER, witness.ask(forked.ledger()));
    }
    assertTrue(channel.centre.ledger().toShow().text().startsWith(FIRST + "\n2\n"));
  }

  @Test
  void aCentreThatForksIsSeenByTheTerminal() throws Exception {
    moveHere(1);
    backup.take();
    moveThere(2);
    sync(here);
    assertEquals(2, held(here).head().size());
    Centre forked = backup.start();
    try (HttpLine mine = channel.line(keys.world().device(), forked.url())) {
      assertEquals(new CourierStep.LogDiffers(LedgerFlaw.WENT_BACK), sync(here, mine).getLast());
      here.put(here.move("95番地", here.person(5)));
      here.put(here.move("96番地", here.person(6)));
      sync(here, mine);
      here.put(here.move("97番地", here.person(7)));

      assertEquals(new CourierStep.LogDiffers(LedgerFlaw.FORKED), sync(here, mine).getLast());
      assertEquals(Optional.of(LedgerFlaw.FORKED), here.store.ledger().differs());
      assertEquals(2, held(here).head().size());
    }
  }

  @Test
  void aCentreThatSaysThatItWasPutBackIsBelievedOnceTheReceiptsHold() throws Exception {
    moveHere(1);
    backup.take();
    moveHere(2);
    moveThere(3);
    sync(here);
    assertEquals(Outcome.COSIGNED, witness.ask(channel.centre.ledger()));
    Centre restored = backup.start();
    try (HttpLine mine = channel.line(keys.world().device(), restored.url());
        HttpLine theirs = channel.line(keys.other(), restored.url());
        WatchedCentre told = WatchedCentre.open(channel, between.fresh("told"), FIRST, SECOND)) {
      backup.declare();

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
    }
  }

  @Test
  void aCentreThatIsPutBackInSilenceIsShownUntilItSaysSo() throws Exception {
    moveHere(1);
    backup.take();
    moveHere(2);
    Centre restored = backup.start();
    try (HttpLine mine = channel.line(keys.world().device(), restored.url())) {
      List<CourierStep> steps = sync(here, mine);

      assertTrue(steps.contains(new CourierStep.SendingAgain(2)), steps.toString());
      assertEquals(2, restored.view().receipts(Channel.TERMINAL).size());
      backup.declare();
      assertEquals(new CourierStep.Idle(), sync(here, mine).getLast());
      assertEquals(Optional.empty(), here.store.ledger().differs());
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
