package jp.madoguchi.terminal.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.seat.Stage;
import jp.madoguchi.core.simulator.camera.Scene;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestHands;
import jp.madoguchi.terminal.text.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who is asked to move the hand. */
class LivenessAtLoginTest {
  private static final PalmTemplate PALM = TestHands.enrol(LoginPlace.PERSON);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @SuppressWarnings("NullAway.Init")
  private LoginPlace place;

  @SuppressWarnings("NullAway.Init")
  private LoginViewModel inTest;

  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void askForOneMovement() throws Exception {
    place = new LoginPlace(directory, PALM);
    place.askOnce();
    inTest = place.model();
    inTest.guidance().subscribe((Message words) -> told.add(words.key()));
  }

  @AfterEach
  void nothingIsLeftOpen() {
    place.sessions.forEach(session -> session.close());
    assertEquals(List.of(), place.troubles);
  }

  private void show(Scene scene) {
    place.camera.play(scene);
    place.reader.insert(place.clerk);
    inTest.cardInserted();
    place.settle();
    inTest.pinEntered(TestCards.rightPin());
    place.settle();
  }

  @Test
  void whoClosesTheFingersWhenAskedIsLetIn() {
    show(Scene.GOOD_HAND);
    assertEquals(1, place.sessions.size());
    assertTrue(told.containsAll(List.of("login.live.do.CLOSE_FINGERS", "login.live.open")));
    assertTrue(told.indexOf("login.live.do.CLOSE_FINGERS") < told.indexOf("login.live.open"));
  }

  @Test
  void aPrintedPalmIsAskedAndCountsAsATry() {
    show(Scene.PRINTED);
    assertEquals(0, place.sessions.size());
    assertTrue(told.contains("login.live.do.CLOSE_FINGERS"));
    assertEquals(Stage.STOPPED, inTest.stage().getValue());
    assertEquals("login.operator.locked", inTest.problem().get().key());
  }

  @Test
  void aCameraThatStandsStillLetsNobodyIn() {
    show(Scene.FROZEN);
    assertEquals(0, place.sessions.size());
    assertEquals("login.operator.locked", inTest.problem().get().key());
  }
}
