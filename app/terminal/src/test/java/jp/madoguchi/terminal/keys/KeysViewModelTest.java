package jp.madoguchi.terminal.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.custody.Custody;
import jp.madoguchi.core.custody.Holder;
import jp.madoguchi.core.custody.Wiped;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.terminal.fixture.Tasks;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestCounters;
import jp.madoguchi.terminal.fixture.TestStore;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.shell.Notices;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysViewModelTest {
  private static final Operator CHIEF = TestStore.operator("EGUCHI-1", Right.ADMINISTER);
  private static final Operator CLERK = TestStore.operator("SATO-1", Right.LOOK_UP);
  private static final Operator OTHER = TestStore.operator("KATO-1", Right.LOOK_UP);

  @TempDir Path folder;
  private final Tasks workers = new Tasks();
  private final Notices notices = new Notices();
  private final List<Wiped> wiped = new ArrayList<>();
  private final List<Double> heard = new ArrayList<>();
  private TestCounters counters;
  private boolean left;
  private KeysViewModel inTest;

  @BeforeEach
  void signIn() throws Exception {
    counters = new TestCounters(folder, CHIEF, CLERK, OTHER);
    inTest = model(CHIEF);
    inTest.progress().subscribe(part -> heard.add(part.doubleValue()));
  }

  private KeysViewModel model(Operator operator) throws Exception {
    TestCards cards = new TestCards(counters.clock(), counters.randomness());
    Counter counter =
        counters.counter(operator, new VirtualPivCard(cards.card(operator.id().value())));
    Background background = new Background(workers, Runnable::run, _ -> {});
    return new KeysViewModel(
        counter.keys(), background.until(() -> left), background, notices, wiped::add);
  }

  @AfterEach
  void close() throws Exception {
    counters.close();
  }

  private void load() {
    inTest.load();
    workers.runAll();
  }

  private Holder clerk() {
    inTest.choose(CLERK.id());
    return inTest.holder().orElseThrow();
  }

  private KeysViewModel.Problem problem() {
    return inTest.problem().get().orElseThrow();
  }

  @Nested
  class Reading {
    @Test
    void showsWhoHoldsAKeyAndChoosesTheFirst() {
      load();
      assertEquals(
          List.of("EGUCHI-1", "KATO-1", "SATO-1"),
          inTest.custody().get().map(Custody::holders).orElseThrow().stream()
              .map(holder -> holder.id().value())
              .toList());
      assertEquals(Optional.of(CHIEF.id()), inTest.chosen().get());
    }

    @Test
    void staysOnTheChosenOne() {
      load();
      inTest.choose(CLERK.id());
      load();
      assertEquals(Optional.of(CLERK.id()), inTest.chosen().get());
    }

    @Test
    void thatFailsShowsNobodyAndSaysWhy() {
      counters.keeper().hide(new IOException("no token"));
      load();
      assertEquals(Optional.empty(), inTest.custody().get());
      assertEquals(Message.of("keys.unread"), problem().what());
      assertEquals(Message.of("keys.trouble.DEVICE"), problem().why());
    }

    @Test
    void thatSucceedsAgainTakesTheProblemAway() {
      counters.keeper().hide(new IOException("no token"));
      load();
      load();
      assertEquals(Optional.empty(), inTest.problem().get());
    }

    @Test
    void withoutTheRightShowsNobodyAndSaysWhy() throws Exception {
      inTest = model(CLERK);
      load();
      assertEquals(Optional.empty(), inTest.custody().get());
      assertEquals("K-41", problem().code());
    }
  }

  @Nested
  class Renewing {
    @BeforeEach
    void read() {
      load();
    }

    @Test
    void isShownWhileItRuns() {
      inTest.renew();
      assertEquals(Optional.of(KeyAct.RENEW), inTest.running().get());
      workers.runAll();
      assertEquals(Optional.empty(), inTest.running().get());
    }

    @Test
    void saysEachPercentOnce() {
      inTest.renew();
      workers.runAll();
      assertEquals(List.of(0.0, 0.25, 1.0), heard);
    }

    @Test
    void endsWithASentenceAndTheDate() {
      inTest.renew();
      workers.runAll();
      assertEquals(Message.of("keys.done.RENEW"), notices.current().get().message());
      assertEquals(
          Optional.of(CHIEF.id()),
          inTest.custody().get().flatMap(Custody::renewed).map(Custody.Renewal::by));
    }

    @Test
    void isNotBegunTwice() {
      inTest.renew();
      inTest.renew();
      workers.runAll();
      assertEquals(List.of("renewed without []"), counters.keeper().done());
    }

    @Test
    void keepsTheListFromBeingReadInBetween() {
      inTest.renew();
      inTest.load();
      assertEquals(1, workers.waiting());
    }

    @Test
    void thatFailedSaysWhatWhyAndTheCode() {
      counters.keeper().failWith(new StoreFailure.Full(new IOException("full")));
      inTest.renew();
      workers.runAll();
      assertEquals(Message.of("keys.failed.RENEW"), problem().what());
      assertEquals(Message.of("keys.trouble.DISK_FULL"), problem().why());
      assertEquals(Optional.of("K-31"), notices.current().get().code());
      assertTrue(inTest.running().get().isEmpty());
    }

    @Test
    void thatFailedKeepsItsProblemWhenTheListIsReadAgain() {
      counters.keeper().failWith(new StoreFailure.Full(new IOException("full")));
      inTest.renew();
      workers.runAll();
      load();
      assertEquals("K-31", problem().code());
    }

    @Test
    void takesTheProblemBeforeAway() {
      counters.keeper().failWith(new StoreFailure.Full(new IOException("full")));
      inTest.renew();
      workers.runAll();
      inTest.renew();
      workers.runAll();
      assertEquals(Optional.empty(), inTest.problem().get());
    }

    @Test
    void goesOnAfterTheSessionWasLeftAndIsNotHeardOf() {
      inTest.renew();
      left = true;
      workers.runAll();
      assertEquals(List.of("renewed without []"), counters.keeper().done());
      assertTrue(notices.current().get().message().none());
    }

    @Test
    void thatFailedForAnUnknownReasonHasASentenceAndACode() {
      counters.keeper().failWith(new IllegalStateException("a defect"));
      inTest.renew();
      workers.runAll();
      assertEquals("trouble.unknown", problem().why().key());
      assertTrue(problem().code().startsWith("M-"));
    }
  }

  @Nested
  class ShuttingOut {
    @BeforeEach
    void read() {
      load();
    }

    @Test
    void takesTheOperatorOffTheList() {
      inTest.shutOut(clerk());
      workers.runAll();
      assertEquals(
          Message.of("keys.done.SHUT_OUT", "SATO-1", "SATO-1"), notices.current().get().message());
      assertEquals(Optional.empty(), inTest.custody().get().orElseThrow().find(CLERK.id()));
    }

    @Test
    void movesTheKeyboardToSomebodyWhoIsThere() {
      inTest.shutOut(clerk());
      workers.runAll();
      assertEquals(Optional.of(CHIEF.id()), inTest.chosen().get());
    }

    @Test
    void oneselfIsRefusedInWords() {
      inTest.choose(CHIEF.id());
      inTest.shutOut(inTest.holder().orElseThrow());
      workers.runAll();
      assertEquals(Message.of("keys.trouble.ONESELF"), problem().why());
      assertEquals(List.of(), counters.keeper().done());
    }

    @Test
    void thatFailedShowsThatTheRightsHaveEnded() {
      Holder holder = clerk();
      counters.keeper().failWith(new IOException("no token"));
      inTest.shutOut(holder);
      workers.runAll();
      assertEquals(Holder.Standing.ENDED, clerk().standing());
      assertEquals(Message.of("keys.failed.SHUT_OUT"), problem().what());
    }
  }

  @Nested
  class Wiping {
    @BeforeEach
    void read() {
      load();
    }

    @Test
    void tellsTheWindow() {
      inTest.wipe("MADO-01", 0);
      workers.runAll();
      assertEquals(List.of(new Wiped("MADO-01", counters.clock().now(), CHIEF.id(), 0, 0)), wiped);
    }

    @Test
    void tellsTheWindowThoughTheSessionWasLeft() {
      inTest.wipe("MADO-01", 0);
      left = true;
      workers.runAll();
      assertEquals(1, wiped.size());
    }

    @Test
    void anotherTerminalIsRefusedInWords() {
      inTest.wipe("MADO-02", 0);
      workers.runAll();
      assertEquals("K-45", problem().code());
      assertEquals(List.of(), wiped);
    }

    @Test
    void withOtherLossesThanWereSeenReadsThemAgain() {
      inTest.wipe("MADO-01", 7);
      workers.runAll();
      assertEquals("K-46", problem().code());
      assertFalse(inTest.custody().get().isEmpty());
    }

    @Test
    void thatFailedSaysThatTheStoreMayStillOpen() {
      counters.keeper().failWith(new IOException("disk"));
      inTest.wipe("MADO-01", 0);
      workers.runAll();
      assertEquals(Message.of("keys.failed.WIPE"), problem().what());
      assertEquals(List.of(), wiped);
      assertTrue(inTest.running().get().isEmpty());
    }
  }

  @Test
  void anIdIsTheSameWhateverTheInputMethodMadeOfIt() {
    assertEquals("MADO-01", WipeQuestion.plain(" ｍａｄｏ－０１　"));
  }
}
