package jp.madoguchi.terminal.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.store.StoreKeeper;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestHands;
import jp.madoguchi.terminal.fixture.TestStore;
import jp.madoguchi.terminal.session.OpenSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to the store as a whole, between one login and the next. */
class KeptStoreTest {
  private static final PalmTemplate PALM = TestHands.enrol(LoginPlace.PERSON);

  private final Path folder;
  private final LoginPlace place;
  private final LoginViewModel model;

  KeptStoreTest(@TempDir Path first) throws Exception {
    folder = first;
    place = new LoginPlace(first, PALM);
    model = place.model();
  }

  private interface Work {
    void with(OpenSession session, StoreKeeper inTest) throws Exception;
  }

  /** Signs in, works and signs out; false where the login was refused. */
  private boolean session(Work work) throws Exception {
    place.reader.insert(place.clerk);
    model.cardInserted();
    place.settle();
    model.pinEntered(TestCards.rightPin());
    place.settle();
    boolean in = !place.sessions.isEmpty();
    if (in) {
      try (OpenSession session = place.sessions.removeFirst()) {
        work.with(session, session.keeper());
      }
    }
    place.reader.remove();
    model.cardRemoved();
    place.settle();
    assertEquals(0, place.open());
    return in;
  }

  private static boolean findsTheFamily(OpenSession session) {
    return session
        .store()
        .register()
        .current(TestStore.HEAD.number())
        .equals(Optional.of(TestStore.HEAD));
  }

  @Test
  void theHoldersAreThoseWithASlot() throws Exception {
    assertTrue(
        session((_, inTest) -> assertEquals(List.of(new OperatorId("SATO-1")), inTest.holders())));
  }

  @Test
  void theSameCardSignsInUnderANewKey() throws Exception {
    assertTrue(
        session((session, inTest) -> {
          inTest.renewKey(Set.of(), _ -> {});
          assertTrue(findsTheFamily(session));
        }));
    assertTrue(session((session, _) -> assertTrue(findsTheFamily(session))));
    assertTrue(Files.exists(folder.resolve("store-1.mv.db")));
    assertFalse(Files.exists(folder.resolve("store.mv.db")));
  }

  @Test
  void theSameCardSignsInToAStoreWrittenAnew() throws Exception {
    assertTrue(
        session((session, inTest) -> {
          inTest.rewrite(_ -> {});
          assertTrue(findsTheFamily(session));
        }));
    assertTrue(session((session, _) -> assertTrue(findsTheFamily(session))));
  }

  @Test
  void nobodyWouldBeLeft() throws Exception {
    assertTrue(
        session((session, inTest) -> {
          assertThrows(
              KeysRefused.LastSlot.class,
              () -> inTest.renewKey(Set.of(new OperatorId("SATO-1")), _ -> {}));
          assertTrue(findsTheFamily(session));
        }));
  }

  @Test
  void aWipedStoreFailsAndOpensNoMore() throws Exception {
    assertTrue(
        session((session, inTest) -> {
          inTest.wipe();
          assertThrows(StoreUnavailable.class, () -> findsTheFamily(session));
        }));

    assertFalse(Files.exists(folder.resolve(LoginParts.LEASE)));
    assertFalse(Files.exists(folder.resolve(LoginParts.SLOTS)));
    assertFalse(session((_, _) -> {}));
  }

  @Test
  void afterAWipeNoActFindsTheLease() throws Exception {
    assertTrue(
        session((_, inTest) -> {
          inTest.wipe();
          assertThrows(KeysRefused.class, () -> inTest.renewKey(Set.of(), _ -> {}));
          assertThrows(KeysRefused.class, () -> inTest.rewrite(_ -> {}));
        }));
  }
}
