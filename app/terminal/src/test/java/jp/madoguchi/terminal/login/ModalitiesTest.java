package jp.madoguchi.terminal.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.modality.PalmRecognition;
import jp.madoguchi.core.modality.Template;
import jp.madoguchi.core.modality.Templates;
import jp.madoguchi.core.policy.Fallback;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.seat.Stage;
import jp.madoguchi.core.simulator.camera.Scene;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestHands;
import jp.madoguchi.terminal.session.OpenSession;
import jp.madoguchi.terminal.text.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy's modalities are taken in its order, among those that are registered and there. */
class ModalitiesTest {
  private static final PalmTemplate PALM = TestHands.enrol(LoginPlace.PERSON);
  private static final Template FINGER = new NumberSensor().enrol(5);

  private final List<String> told = new ArrayList<>();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private LoginPlace place;

  @SuppressWarnings("NullAway.Init")
  private LoginViewModel inTest;

  private void registered(Template... templates) throws Exception {
    place = new LoginPlace(folder, Templates.of(List.of(templates)));
    place.sensor.laid = 5;
    inTest = place.model();
    inTest.guidance().subscribe((Message words) -> told.add(words.key()));
  }

  private void both() throws Exception {
    registered(PalmRecognition.template(PALM), FINGER);
  }

  @AfterEach
  void nothingIsLeftOpen() {
    place.sessions.forEach(OpenSession::close);
    assertEquals(List.of(), place.troubles);
  }

  private void signIn() {
    place.reader.insert(place.clerk);
    inTest.cardInserted();
    place.settle();
    inTest.pinEntered(TestCards.rightPin());
    place.settle();
  }

  private void isRecognisedBy(String how) {
    String detail = place.sessions.getFirst().store().log().last().orElseThrow().detail();
    assertTrue(detail.startsWith("card " + how), detail);
  }

  @Nested
  class TheOrder {
    @Test
    void isThePolicys() throws Exception {
      both();
      place.order(Fallback.NONE, Modality.FINGER, Modality.PALM);
      signIn();
      isRecognisedBy("finger e6");
    }

    @Test
    void mayBeTheOtherWayRound() throws Exception {
      both();
      place.order(Fallback.NONE, Modality.PALM, Modality.FINGER);
      signIn();
      isRecognisedBy("palm e");
    }

    @Test
    void leavesOutWhatIsNotRegistered() throws Exception {
      registered(PalmRecognition.template(PALM));
      place.order(Fallback.NONE, Modality.FINGER, Modality.PALM);
      signIn();
      isRecognisedBy("palm e");
    }

    @Test
    void leavesOutWhatThisTerminalCannotSee() throws Exception {
      both();
      place.order(Fallback.NONE, Modality.FACE, Modality.FINGER);
      signIn();
      isRecognisedBy("finger e6");
    }

    @Test
    void letsNobodyInOfWhomNothingIsRegistered() throws Exception {
      registered(PalmRecognition.template(PALM));
      place.order(Fallback.NONE, Modality.FINGER);
      signIn();
      assertEquals(Stage.STOPPED, inTest.stage().getValue());
      assertEquals("login.way.none", inTest.problem().get().key());
      assertEquals(0, place.open());
    }
  }

  @Nested
  class TheSecond {
    @Test
    void isTakenByItselfWhereTheFirstIsNotThere() throws Exception {
      both();
      place.order(Fallback.SECOND_MODALITY, Modality.FINGER, Modality.PALM);
      place.sensor.plugged = false;
      signIn();
      isRecognisedBy("palm e");
    }

    @Test
    void isTakenByItselfWhereTheFirstGoesAway() throws Exception {
      both();
      place.order(Fallback.SECOND_MODALITY, Modality.FINGER, Modality.PALM);
      place.sensor.laid = 0;
      place.sensor.each = () -> place.sensor.plugged = false;
      signIn();
      isRecognisedBy("palm e");
    }

    @Test
    void isTakenWhenItIsAskedFor() throws Exception {
      both();
      place.order(Fallback.SECOND_MODALITY, Modality.PALM, Modality.FINGER);
      place.camera.play(Scene.NO_HAND);
      place.watched.atFrame(
          5,
          () -> {
            place.screen.runAll();
            assertEquals(Optional.of(Modality.FINGER), inTest.next().get());
            inTest.askOtherwise();
          });
      signIn();
      isRecognisedBy("finger e6");
      assertTrue(told.indexOf("login.show.PALM") < told.indexOf("login.show.FINGER"));
    }

    @Test
    void isNotTakenWhereThePolicyHasNoSuchFallback() throws Exception {
      both();
      place.order(Fallback.NONE, Modality.FINGER, Modality.PALM);
      place.sensor.plugged = false;
      signIn();
      assertEquals(List.of(), place.sessions);
      assertEquals("login.camera.none", inTest.problem().get().key());
      inTest.askOtherwise();
      place.settle();
      assertEquals(List.of(), place.sessions);
    }

    @Test
    void givesNoTryBack() throws Exception {
      both();
      place.order(Fallback.SECOND_MODALITY, Modality.FINGER, Modality.PALM);
      place.sensor.laid = 6;
      signIn();
      assertEquals(List.of(), place.sessions);
      assertEquals("login.operator.locked", inTest.problem().get().key());
    }
  }
}
