package jp.madoguchi.terminal.login;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.seat.Stage;
import jp.madoguchi.core.simulator.camera.Scene;
import jp.madoguchi.core.simulator.card.VirtualCard;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestHands;
import jp.madoguchi.terminal.text.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginViewModelTest {
  private static final char[] WRONG = {'1', '1', '1', '1', '1', '1'};
  private static final PalmTemplate PALM = TestHands.enrol(LoginPlace.PERSON);

  @TempDir Path folder;
  private LoginPlace place;
  private LoginViewModel inTest;

  @BeforeEach
  void anEnrolledOperatorComes() throws Exception {
    place = new LoginPlace(folder, PALM);
    inTest = place.model();
  }

  @AfterEach
  void nothingIsLeftOpen() {
    place.sessions.forEach(session -> session.close());
    assertEquals(List.of(), place.troubles);
  }

  private void insert(VirtualCard card) {
    place.reader.insert(card);
    inTest.cardInserted();
    place.settle();
  }

  private void pull() {
    place.reader.remove();
    inTest.cardRemoved();
    place.settle();
  }

  private void pin(char[] typed) {
    inTest.pinEntered(typed.clone());
    place.settle();
  }

  private void at(Stage step, String problem) {
    assertEquals(step, inTest.stage().getValue());
    assertEquals(problem, inTest.problem().get().key());
  }

  @Nested
  class GoingThrough {
    @Test
    void cardPinAndPalmSignIn() {
      insert(place.clerk);
      at(Stage.PIN, "");
      pin(TestCards.rightPin());
      assertEquals("SATO-1", place.sessions.getFirst().session().operator().id().value());
      place.sessions.removeFirst().close();
      assertEquals(0, place.open());
    }

    @Test
    void theTypedPinIsZeroed() {
      insert(place.clerk);
      char[] typed = TestCards.rightPin();
      inTest.pinEntered(typed);
      assertArrayEquals(new char[6], typed);
      place.settle();
    }

    @Test
    void thePinIsDestroyedWithTheTry() throws Exception {
      place.reader.insert(place.clerk);
      Pin shown = Pin.taking(TestCards.rightPin()).orElseThrow();
      try (LoginAttempt attempt =
          LoginAttempt.begin(place.parts, place.parts.reader().connect().orElseThrow())) {
        attempt.showPin(shown);
      }
      assertTrue(shown.isDestroyed());
    }

    @Test
    void aPinShownAfterTheTryWasGivenUpIsDestroyed() throws Exception {
      place.reader.insert(place.clerk);
      Pin late = Pin.taking(TestCards.rightPin()).orElseThrow();
      LoginAttempt attempt =
          LoginAttempt.begin(place.parts, place.parts.reader().connect().orElseThrow());
      attempt.close();
      assertThrows(Exception.class, () -> attempt.showPin(late));
      assertTrue(late.isDestroyed());
    }
  }

  @Nested
  class Refusing {
    @Test
    void aWrongPinCountsDown() {
      insert(place.clerk);
      pin(WRONG);
      at(Stage.PIN, "login.pin.wrong");
      assertEquals(Message.of("login.pin.wrong", 2), inTest.problem().get());
      pin(WRONG);
      assertEquals(Message.of("login.pin.wrong", 1), inTest.problem().get());
    }

    @Test
    void aPinThatIsNoneIsNotShownToTheCard() {
      insert(place.clerk);
      long before = place.reader.commands();
      pin(new char[] {'1', '2', 'x'});
      at(Stage.PIN, "login.pin.digits");
      assertEquals(before, place.reader.commands());
    }

    @Test
    void theThirdWrongPinBlocksTheCard() {
      insert(place.clerk);
      pin(WRONG);
      pin(WRONG);
      pin(WRONG);
      at(Stage.BLOCKED, "login.card.blocked");
      pull();
      at(Stage.EMPTY, "");
      assertEquals(0, place.open());
      insert(place.clerk);
      at(Stage.BLOCKED, "login.card.blocked");
      pull();
      assertEquals(0, place.open());
    }

    @Test
    void aCardOfAnotherKindIsUnknown() {
      place.reader.insertUnknown();
      inTest.cardInserted();
      place.settle();
      at(Stage.STOPPED, "login.card.unknown");
      assertEquals(0, place.open());
    }

    @Test
    void aCardOfAnotherIssuerIsNotTrusted() {
      insert(place.untrusted);
      at(Stage.STOPPED, "login.card.untrusted");
      assertEquals(0, place.open());
    }

    @Test
    void aTrustedCardWithoutSlotIsNotEnrolled() {
      insert(place.stranger);
      pin(TestCards.rightPin());
      at(Stage.STOPPED, "login.operator.unknown");
      assertEquals(0, place.open());
    }

    @Test
    void refusedTriesEnterTheAccessLogWithTheNextLogin() {
      insert(place.stranger);
      pin(TestCards.rightPin());
      pull();
      insert(place.clerk);
      pin(WRONG);
      pin(TestCards.rightPin());
      List<AccessEntry> entries = place.sessions.getFirst().store().log().from(1, 10);
      assertEquals(
          List.of(AccessEvent.LOGIN_REFUSED, AccessEvent.LOGIN_REFUSED, AccessEvent.LOGIN),
          entries.stream().map(AccessEntry::event).toList());
      assertEquals(
          List.of("TANAKA-1", "SATO-1", "SATO-1"),
          entries.stream().map(entry -> entry.operator().value()).toList());
      assertTrue(entries.getFirst().detail().startsWith("NotEnrolled at "));
      assertTrue(entries.get(1).detail().startsWith("WrongPin at "));
    }
  }

  @Nested
  class Palms {
    @Test
    void anotherPersonsPalmIsRefusedFiveTimesAndThenLocked() throws Exception {
      place.lockAfterFive();
      place.camera.play(Scene.OTHER_PERSON);
      insert(place.clerk);
      inTest.pinEntered(TestCards.rightPin());
      int told = 5;
      while (inTest.stage().getValue() != Stage.STOPPED) {
        place.screen.runAll();
        if (inTest.problem().get().key().equals("login.palm.other")) {
          int left = (int) inTest.problem().get().args().getFirst();
          assertTrue(left == told || left == told - 1, "" + left);
          told = left;
        }
        if (place.workers.waiting() > 0) {
          place.workers.runNext();
        }
      }
      place.settle();
      assertEquals(1, told);
      at(Stage.STOPPED, "login.operator.locked");
      assertEquals(0, place.open());
    }

    @Test
    void theLockHoldsAfterARestart() {
      place.lockAfterFive();
      place.camera.play(Scene.OTHER_PERSON);
      insert(place.clerk);
      pin(TestCards.rightPin());
      place.camera.play(Scene.GOOD_HAND);
      inTest = place.model();
      insert(place.clerk);
      at(Stage.STOPPED, "login.operator.locked");
      assertEquals(List.of(), place.sessions);
      assertEquals(0, place.open());
    }

    @Test
    void theCentreLetsInOnceWhomNobodyElseCan() {
      place.lockAfterFive();
      place.camera.play(Scene.OTHER_PERSON);
      insert(place.clerk);
      pin(TestCards.rightPin());
      at(Stage.STOPPED, "login.operator.locked");
      place.unlocked(1);
      inTest = place.model();
      insert(place.clerk);
      assertEquals(Stage.PIN, inTest.stage().getValue());

      pin(TestCards.rightPin());
      at(Stage.STOPPED, "login.operator.locked");
      inTest = place.model();
      insert(place.clerk);
      at(Stage.STOPPED, "login.operator.locked");
    }

    @Test
    void theRightPalmGivesAllTriesBack() throws Exception {
      place.camera.play(Scene.OTHER_PERSON);
      insert(place.clerk);
      inTest.pinEntered(TestCards.rightPin());
      while (!inTest.problem().get().key().equals("login.palm.other")) {
        place.workers.runNext();
        place.screen.runAll();
      }
      place.camera.play(Scene.GOOD_HAND);
      place.settle();
      assertEquals(1, place.sessions.size());
      place.sessions.removeFirst().close();
      assertEquals(50, place.palmTries());
    }

    @Test
    void afterFiveEachFurtherPalmHasToWait() {
      place.camera.play(Scene.OTHER_PERSON);
      List<Message> guided = new ArrayList<>();
      place.watched.atFrame(
          60,
          () -> {
            place.screen.runAll();
            guided.add(inTest.guidance().get());
            guided.add(inTest.problem().get());
            place.clock.ticks().addAndGet(Duration.ofSeconds(30).toNanos());
            place.camera.play(Scene.GOOD_HAND);
          });
      insert(place.clerk);
      pin(TestCards.rightPin());

      assertEquals(
          List.of(Message.of("login.palm.wait", 30L), Message.of("login.palm.later", 45)), guided);
      assertEquals(1, place.sessions.size());
    }

    @Test
    void everyTryIsInTheAccessLogWithItsClassAndWithoutItsScore() throws Exception {
      place.camera.play(Scene.OTHER_PERSON);
      insert(place.clerk);
      inTest.pinEntered(TestCards.rightPin());
      while (!inTest.problem().get().key().equals("login.palm.other")) {
        place.workers.runNext();
        place.screen.runAll();
      }
      place.camera.play(Scene.GOOD_HAND);
      place.settle();

      List<AccessEntry> entries = place.sessions.getFirst().store().log().from(1, 10);
      assertEquals(
          List.of(AccessEvent.LOGIN_REFUSED, AccessEvent.LOGIN),
          entries.stream().map(AccessEntry::event).toList());
      assertTrue(entries.getFirst().detail().startsWith("palm, not alike at "));
      assertTrue(entries.getLast().detail().matches("card palm e[56]"));
    }

    @Test
    void withoutCameraItSaysSoAndTriesAgain() throws Exception {
      place.camera.play(Scene.UNPLUGGED);
      insert(place.clerk);
      pin(TestCards.rightPin());
      at(Stage.PALM, "login.camera.none");
      inTest.retryCamera();
      place.settle();
      at(Stage.PALM, "login.camera.none");
      place.camera.play(Scene.GOOD_HAND);
      inTest.retryCamera();
      place.settle();
      assertEquals(1, place.sessions.size());
    }

    @Test
    void aCameraLostBeforeAComparisonTakesNoTry() throws Exception {
      place.camera.play(Scene.NO_HAND);
      place.watched.atFrame(3, () -> place.camera.play(Scene.UNPLUGGED));
      insert(place.clerk);
      pin(TestCards.rightPin());
      at(Stage.PALM, "login.camera.none");
      pull();
      assertEquals(50, place.palmTries());
    }

    @Test
    void guidanceSaysWhatToDoWithTheHand() {
      place.camera.play(Scene.NO_HAND);
      place.watched.atFrame(
          3,
          () -> {
            place.screen.runAll();
            assertEquals("palm.NOTHING", inTest.guidance().get().key());
            place.camera.play(Scene.GOOD_HAND);
          });
      insert(place.clerk);
      pin(TestCards.rightPin());
      assertEquals(1, place.sessions.size());
    }
  }

  /** The card is pulled while the login waits at each step. */
  @Nested
  class Pulling {
    @ParameterizedTest
    @EnumSource(
        value = Stage.class,
        names = {"READING", "PIN", "CHECKING", "PALM", "OPENING"})
    void theScreenHearsOfItBeforeTheWorkIsDone(Stage step) {
      upTo(step);
      place.reader.remove();
      inTest.cardRemoved();
      backAtTheStart();
    }

    @ParameterizedTest
    @EnumSource(
        value = Stage.class,
        names = {"READING", "PIN", "CHECKING", "PALM", "OPENING"})
    void theWorkFailsBeforeTheScreenHears(Stage step) {
      upTo(step);
      place.reader.remove();
      place.settle();
      inTest.cardRemoved();
      backAtTheStart();
    }

    @ParameterizedTest
    @EnumSource(
        value = Stage.class,
        names = {"READING", "CHECKING", "PALM", "OPENING"})
    void theWorkWasDoneButTheScreenHeardOfThePullFirst(Stage step) {
      upTo(step);
      place.workers.runNext();
      place.reader.remove();
      inTest.cardRemoved();
      backAtTheStart();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void inTheMidstOfTheCardsCommandsForThePin(int commands) {
      upTo(Stage.CHECKING);
      place.reader.pullAfter(commands);
      place.settle();
      inTest.cardRemoved();
      backAtTheStart();
    }

    @Test
    void whileTheCameraWatchesItTakesNoTry() throws Exception {
      place.camera.play(Scene.NO_HAND);
      place.watched.atFrame(
          4,
          () -> {
            place.reader.remove();
            inTest.cardRemoved();
          });
      insert(place.clerk);
      pin(TestCards.rightPin());
      at(Stage.EMPTY, "login.card.lost");
      assertEquals(0, place.open());
      assertEquals(50, place.palmTries());
    }

    @Test
    void aWrongPinHeardOfLateLeavesTheStart() {
      insert(place.clerk);
      inTest.pinEntered(WRONG.clone());
      place.workers.runNext();
      place.reader.remove();
      inTest.cardRemoved();
      backAtTheStart();
    }

    @Test
    void aSwapBeforeTheFirstCardWasReadReadsTheSecond() {
      upTo(Stage.READING);
      place.workers.runNext();
      place.reader.insert(place.stranger);
      inTest.cardRemoved();
      inTest.cardInserted();
      place.settle();
      at(Stage.PIN, "");
      assertEquals("TANAKA-1", inTest.operator().getValue());
      pull();
      assertEquals(0, place.open());
    }

    private void upTo(Stage step) {
      place.reader.insert(place.clerk);
      inTest.cardInserted();
      if (step == Stage.READING) {
        return;
      }
      place.settle();
      if (step == Stage.PIN) {
        return;
      }
      inTest.pinEntered(TestCards.rightPin());
      while (inTest.stage().getValue() != step) {
        place.workers.runNext();
        place.screen.runAll();
      }
    }

    private void backAtTheStart() {
      place.settle();
      at(Stage.EMPTY, "login.card.lost");
      assertEquals("", inTest.operator().getValue());
      assertEquals(List.of(), place.sessions);
      assertEquals(0, place.open());
      insert(place.clerk);
      pin(TestCards.rightPin());
      assertEquals(1, place.sessions.size(), "the next try gets in");
    }
  }
}
