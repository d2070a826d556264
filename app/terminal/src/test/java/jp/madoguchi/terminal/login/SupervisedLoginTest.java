package jp.madoguchi.terminal.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.SessionCredential;
import jp.madoguchi.core.seat.Stage;
import jp.madoguchi.core.simulator.camera.Scene;
import jp.madoguchi.core.simulator.card.VirtualCard;
import jp.madoguchi.core.supervision.Obstacle;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestHands;
import jp.madoguchi.terminal.session.OpenSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A palm cannot be taken, and an administrator stands in for it with card, PIN and own palm. */
class SupervisedLoginTest {
  private static final PalmTemplate PALM = TestHands.enrol(LoginPlace.PERSON);
  private static final PalmTemplate CHIEFS = TestHands.enrol(LoginPlace.CHIEFS_HAND);
  private static final OperatorId CLERK = new OperatorId("SATO-1");
  private static final OperatorId CHIEF = new OperatorId("EGUCHI-1");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private LoginPlace place;

  @SuppressWarnings("NullAway.Init")
  private LoginViewModel inTest;

  @BeforeEach
  void anAdministratorMayVouch() throws Exception {
    with(Right.values());
  }

  private void with(Right... rights) throws Exception {
    place =
        new LoginPlace(
            folder.resolve("place" + rights.length),
            PALM,
            Optional.of(CHIEFS),
            LoginPlace.withChief(rights));
    place.letAdministratorsVouch(false);
    inTest = place.model();
  }

  @AfterEach
  void nothingIsLeftOpen() {
    place.sessions.forEach(OpenSession::close);
    assertEquals(List.of(), place.troubles);
    if (inTest.stage().getValue() == Stage.EMPTY) {
      assertEquals(0, place.open());
    }
  }

  private void insert(VirtualCard card) {
    place.reader.insert(card);
    inTest.cardInserted();
    place.settle();
    inTest.pinEntered(TestCards.rightPin());
    place.settle();
  }

  private void pull() {
    place.reader.remove();
    inTest.cardRemoved();
    place.settle();
  }

  /** The clerk's camera shows this; then they ask for a supervisor, and their card goes out. */
  private void asks(Scene scene) {
    place.camera.play(scene);
    place.watched.atFrame(
        9,
        () -> {
          place.screen.runAll();
          inTest.askOtherwise();
        });
    insert(place.clerk);
    inTest.askOtherwise();
    place.settle();
    pull();
  }

  private void chiefShowsThePalm() {
    place.hand = LoginPlace.CHIEFS_HAND;
    place.camera.play(Scene.GOOD_HAND);
    insert(place.chief);
  }

  private void vouches() {
    inTest.vouch("手に包帯");
    place.settle();
    pull();
  }

  private void wholeWay() {
    asks(Scene.NO_HAND);
    chiefShowsThePalm();
    vouches();
    insert(place.clerk);
  }

  private Supervision.State state() {
    return inTest.supervision().get();
  }

  private String problem() {
    return inTest.problem().get().key();
  }

  private OpenSession session() {
    return place.sessions.getFirst();
  }

  @Nested
  class TheSession {
    @Test
    void isTheClerksOwnOnTheAdministratorsWord() {
      wholeWay();
      assertEquals(CLERK, session().session().operator().id());
      assertEquals(Optional.of(CHIEF), session().supervisor());
      assertInstanceOf(Supervision.None.class, state());
    }

    @Test
    void hasTheRightsOfTheCounterAlone() {
      wholeWay();
      assertEquals(Set.of(Right.LOOK_UP, Right.ENTER), session().session().operator().rights());
    }

    @Test
    void isAsShortAsThePolicySays() {
      wholeWay();
      SessionCredential credential = session().session().credential();
      assertEquals(Duration.ofMinutes(30), Duration.between(credential.from(), credential.until()));
    }

    @Test
    void isInTheLogUnderBothNames() {
      wholeWay();
      List<AccessEntry> entries = session().store().log().from(1, 10);
      assertEquals(
          List.of(AccessEvent.LOGIN_REFUSED, AccessEvent.SUPERVISED, AccessEvent.LOGIN),
          entries.stream().map(AccessEntry::event).toList());
      assertEquals(
          List.of(CLERK, CHIEF, CLERK), entries.stream().map(AccessEntry::operator).toList());
      assertTrue(entries.getFirst().detail().startsWith("palm not taken, SAID at "));
      assertTrue(
          entries.get(1).detail().matches("SATO-1 by card palm e[56], SAID: 手に包帯"),
          entries.get(1).detail());
      assertEquals("card, on the word of EGUCHI-1", entries.getLast().detail());
    }

    @Test
    void countsNoTry() throws Exception {
      wholeWay();
      place.sessions.removeFirst().close();
      assertEquals(50, place.palmTries());
    }
  }

  @Nested
  class WithoutCamera {
    @Test
    void theAdministratorsPalmIsAskedAllTheSame() {
      asks(Scene.UNPLUGGED);
      insert(place.chief);
      assertEquals("login.camera.none", problem());
      assertInstanceOf(Supervision.Asked.class, state());
      inTest.vouch("カメラの故障");
      assertInstanceOf(Supervision.Asked.class, state());
    }

    @Test
    void cardAndPinAreEnoughWhereThePolicySaysSo() {
      place.letAdministratorsVouch(true);
      asks(Scene.UNPLUGGED);
      insert(place.chief);
      vouches();
      insert(place.clerk);
      assertEquals(
          "SATO-1 by card alone, NO_CAMERA: 手に包帯",
          session().store().log().from(1, 10).get(1).detail());
    }

    @Test
    void aCameraThatWorksIsUsedWhateverThePolicySays() {
      place.letAdministratorsVouch(true);
      asks(Scene.UNPLUGGED);
      place.camera.play(Scene.NO_HAND);
      place.watched.atFrame(
          9,
          () -> {
            place.screen.runAll();
            inTest.vouch("カメラの故障");
            assertInstanceOf(Supervision.Asked.class, state());
            place.reader.remove();
            inTest.cardRemoved();
          });
      insert(place.chief);
      assertEquals(Stage.EMPTY, inTest.stage().getValue());
    }
  }

  @Nested
  class NobodyIsLetIn {
    @Test
    void whereThePolicyHasNoSuchFallback() {
      place.lockAfterFive();
      place.camera.play(Scene.UNPLUGGED);
      insert(place.clerk);
      assertEquals(Optional.empty(), inTest.obstacle().get());
      inTest.askOtherwise();
      assertEquals(Stage.PALM, inTest.stage().getValue());
      assertInstanceOf(Supervision.None.class, state());
      pull();
    }

    @Test
    void byWhomeverIsNoAdministrator() throws Exception {
      with(Right.APPROVE, Right.ENTER);
      wholeWay();
      assertEquals(List.of(), place.sessions);
      assertEquals("login.supervise.NO_RIGHT", problem());
      assertEquals(Stage.STOPPED, inTest.stage().getValue());
      assertEquals(0, place.open());
    }

    @Test
    void byACardThatWasRevokedMeanwhile() {
      asks(Scene.NO_HAND);
      chiefShowsThePalm();
      vouches();
      place.revoked.add(CHIEF.value());
      insert(place.clerk);
      assertEquals(List.of(), place.sessions);
      assertEquals("login.card.revoked", problem());
      assertEquals(0, place.open());
    }

    @Test
    void withoutAReason() {
      asks(Scene.NO_HAND);
      chiefShowsThePalm();
      inTest.vouch("　");
      assertEquals("login.supervise.NO_REASON", problem());
      assertInstanceOf(Supervision.Proven.class, state());
      pull();
      assertInstanceOf(Supervision.Asked.class, state());
    }

    @Test
    void onAWordThatIsOlderThanThreeMinutes() {
      asks(Scene.NO_HAND);
      chiefShowsThePalm();
      vouches();
      place.clock.ticks().addAndGet(Supervision.LIMIT.toNanos() + 1);
      place.camera.play(Scene.UNPLUGGED);
      insert(place.clerk);
      assertEquals(List.of(), place.sessions);
      assertEquals(Stage.PALM, inTest.stage().getValue());
      pull();
    }

    @Test
    void whileTheirOwnPalmHasToWait() {
      asks(Scene.OTHER_PERSON);
      chiefShowsThePalm();
      vouches();
      insert(place.clerk);
      assertEquals(List.of(), place.sessions);
      assertEquals("login.supervise.not", problem());
    }
  }

  @Nested
  class Turning {
    @Test
    void theOwnCardPutBackIsAnOrdinarySignIn() {
      asks(Scene.NO_HAND);
      place.camera.play(Scene.GOOD_HAND);
      insert(place.clerk);
      assertEquals(Optional.empty(), session().supervisor());
    }

    @Test
    void anotherCardThanTheOperatorsEndsTheWord() {
      asks(Scene.NO_HAND);
      chiefShowsThePalm();
      vouches();
      insert(place.chief);
      assertEquals(CHIEF, session().session().operator().id());
      assertEquals(Optional.empty(), session().supervisor());
      assertInstanceOf(Supervision.None.class, state());
    }

    @Test
    void nobodyIsWaitedForLongerThanThreeMinutes() {
      asks(Scene.NO_HAND);
      inTest.beat();
      assertInstanceOf(Supervision.Asked.class, state());
      place.clock.ticks().addAndGet(Supervision.LIMIT.toNanos() + 1);
      inTest.beat();
      assertInstanceOf(Supervision.None.class, state());
      assertEquals("login.supervise.overdue", problem());
    }

    @Test
    void nothingOfTheOperatorsCardIsKeptMeanwhile() {
      asks(Scene.NO_HAND);
      assertEquals(0, place.open());
    }
  }

  @Nested
  class Seen {
    @Test
    void aHandThatIsLookedForInVainForFifteenSecondsIsSaid() {
      place.watched.atEachFrame(
          () -> place.clock.ticks().addAndGet(Duration.ofMillis(500).toNanos()));
      place.camera.play(Scene.NO_HAND);
      place.watched.atFrame(
          34,
          () -> {
            place.screen.runAll();
            assertEquals(Optional.of(Obstacle.NOT_CAPTURED), inTest.obstacle().get());
            place.camera.play(Scene.UNPLUGGED);
          });
      insert(place.clerk);
      assertEquals(Optional.of(Obstacle.NO_CAMERA), inTest.obstacle().get());
      pull();
      assertEquals(Optional.empty(), inTest.obstacle().get());
    }

    @Test
    void aPalmThatWasNotTheirsIsToldToTheSupervisor() {
      asks(Scene.OTHER_PERSON);
      assertEquals(new Supervision.Asked(CLERK, Obstacle.NOT_ALIKE), state());
    }
  }
}
