package jp.madoguchi.terminal.login;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.seat.Stage;
import jp.madoguchi.storage.terminal.Wipe;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestHands;
import jp.madoguchi.terminal.session.StopMark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldCopyTest {
  private static final PalmTemplate PALM = TestHands.enrol(LoginPlace.PERSON);

  private final Path folder;
  private final LoginPlace place;
  private final LoginViewModel inTest;

  OldCopyTest(@TempDir Path first) throws Exception {
    place = new LoginPlace(first, PALM);
    inTest = place.model();
    folder = first;
  }

  @BeforeEach
  void somebodyWorkedHere() {
    assertTrue(signsIn());
  }

  private boolean signsIn() {
    place.waitsAtFrame(12);
    place.reader.insert(place.clerk);
    inTest.cardInserted();
    place.settle();
    inTest.pinEntered(TestCards.rightPin());
    place.settle();
    boolean in = !place.sessions.isEmpty();
    place.sessions.forEach(session -> session.close());
    place.sessions.clear();
    place.reader.remove();
    inTest.cardRemoved();
    place.settle();
    return in;
  }

  private Map<Path, byte[]> copy() throws IOException {
    Map<Path, byte[]> copy = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy.put(file, Files.readAllBytes(file));
      }
    }
    return copy;
  }

  private static void putBack(Map<Path, byte[]> copy, String name) throws IOException {
    for (Map.Entry<Path, byte[]> each : copy.entrySet()) {
      if (each.getKey().getFileName().toString().startsWith(name)) {
        Files.write(each.getKey(), each.getValue());
      }
    }
  }

  private void stops(OldCopy found) {
    assertFalse(signsIn());
    assertEquals(Optional.of(found), inTest.oldCopy().get());
    assertEquals(0, place.open());
  }

  @Nested
  class PutBack {
    @Test
    void theWholeDirectoryStopsTheLogin() throws Exception {
      Map<Path, byte[]> old = copy();
      assertTrue(signsIn());
      putBack(old, "");

      stops(OldCopy.STORE_OLDER);
    }

    @Test
    void theStoreAloneStopsTheLogin() throws Exception {
      Map<Path, byte[]> old = copy();
      assertTrue(signsIn());
      putBack(old, "store.mv.db");

      stops(OldCopy.STORE_OLDER);
    }

    @Test
    void anOldCopyIsLeftAsItWasAndGetsNoIndex() throws Exception {
      Map<Path, byte[]> old = copy();
      assertTrue(signsIn());
      putBack(old, "");
      Files.deleteIfExists(folder.resolve("search-index"));
      byte[] store = Files.readAllBytes(folder.resolve("store.mv.db"));

      stops(OldCopy.STORE_OLDER);
      assertFalse(Files.exists(folder.resolve("search-index")));
      assertArrayEquals(store, Files.readAllBytes(folder.resolve("store.mv.db")));
    }

    @Test
    void aStoreThatIsGoneIsNotMadeAnew() throws Exception {
      Files.delete(folder.resolve("store.mv.db"));

      stops(OldCopy.KEYS_AND_STORE_APART);
      assertFalse(Files.exists(folder.resolve("store.mv.db")));
    }

    @Test
    void theRightDirectoryGoesOnAfterwardsAndSaysInTheLogWhatWas() throws Exception {
      Map<Path, byte[]> old = copy();
      assertTrue(signsIn());
      Map<Path, byte[]> right = copy();
      putBack(old, "store");
      stops(OldCopy.STORE_OLDER);
      putBack(right, "store");
      place.reader.insert(place.clerk);
      inTest.cardInserted();
      place.settle();
      inTest.pinEntered(TestCards.rightPin());
      place.settle();

      assertTrue(
          place.sessions.getFirst().store().log().from(1, 100).stream()
              .anyMatch(entry -> entry.event() == AccessEvent.LOGIN_REFUSED));
      place.sessions.removeFirst().close();
    }
  }

  @Nested
  class FoundByTheCentre {
    @Test
    void theMarkStopsEveryLaterLoginWithoutALine() throws Exception {
      new StopMark(place.parts.files()).write(OldCopy.CENTRE_AHEAD);

      stops(OldCopy.CENTRE_AHEAD);
      assertEquals(Stage.EMPTY, inTest.stage().getValue());
    }
  }

  @Nested
  class Wiping {
    @Test
    void leavesNothingThatCardAndPinOpen() throws Exception {
      byte[] slots = Files.readAllBytes(folder.resolve(LoginParts.SLOTS));
      new Wipe(place.parts.files(), List.of(LoginParts.LEASE, LoginParts.SLOTS)).run();
      Files.write(folder.resolve(LoginParts.SLOTS), slots);

      assertFalse(signsIn());
      assertFalse(Files.exists(folder.resolve(LoginParts.LEASE)));
    }
  }
}
