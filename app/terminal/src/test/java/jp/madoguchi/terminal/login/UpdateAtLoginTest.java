package jp.madoguchi.terminal.login;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.seat.Stage;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestHands;
import jp.madoguchi.terminal.session.OpenSession;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.text.Message;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A login to a store that an older program made. */
class UpdateAtLoginTest {
  private static final PalmTemplate PALM = TestHands.enrol(LoginPlace.PERSON);
  private static final String BEFORE = "6";

  private final Path folder;
  private final LoginPlace place;
  private final LoginViewModel inTest;
  private final List<Message> seen = new ArrayList<>();

  UpdateAtLoginTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    place = new LoginPlace(folder, PALM, UpdateAtLoginTest::older);
    inTest = place.model();
    inTest.update().subscribe(update -> update.ifPresent(now -> seen.add(now.words())));
  }

  /** With the clerk, and a household number that is the next. */
  private static void older(FileStore files, Secret storeKey) throws Exception {
    try (SealedDatabase database =
        SealedDatabase.open(files, "store", storeKey, new SystemRandomness())) {
      Flyway.configure()
          .dataSource(database.dataSource())
          .locations("classpath:jp/madoguchi/sql/terminal")
          .loggers("slf4j")
          .target(BEFORE)
          .load()
          .migrate();
      try (Connection connection = database.connection();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "INSERT INTO operator VALUES ('SATO-1', 'P-1', '架空 太郎', '市民課', 3,"
                + " DATE '2026-04-01', DATE '2027-03-31')");
        database.commitDurably(connection);
      }
    }
  }

  private void uptoThePalm() {
    place.reader.insert(place.clerk);
    inTest.cardInserted();
    place.settle();
    inTest.pinEntered(TestCards.rightPin());
  }

  /** Lets what is under way happen until the store is being opened. */
  private void opening() {
    while (inTest.stage().getValue() != Stage.OPENING) {
      place.screen.runAll();
      if (inTest.stage().getValue() != Stage.OPENING) {
        place.workers.runNext();
      }
    }
  }

  @Test
  void theCopyIsSeenToGrowAndThenToBeConverted() throws Exception {
    uptoThePalm();
    place.settle();

    assertEquals(Message.of("login.update.converting"), seen.getLast());
    assertEquals(Message.of("login.update.copying", 100), seen.get(seen.size() - 2));
    assertTrue(seen.size() > 2, "it is seen on the way");
    try (OpenSession session = place.sessions.getFirst()) {
      assertTrue(session.store().operators().find(new OperatorId("SATO-1")).isPresent());
    }
  }

  @Test
  void afterwardsNothingIsShownAndTheNextLoginShowsNothing() {
    uptoThePalm();
    place.settle();
    place.sessions.removeFirst().close();
    assertEquals(Optional.empty(), inTest.update().get());
    seen.clear();

    place.reader.remove();
    inTest.cardRemoved();
    uptoThePalm();
    place.settle();

    assertEquals(List.of(), seen);
    place.sessions.removeFirst().close();
  }

  @Test
  void theCardPulledMeanwhileEndsItAndTheOldStoreIsAsItWas() throws Exception {
    uptoThePalm();
    opening();
    byte[] before = Files.readAllBytes(folder.resolve("store.mv.db"));
    place.reader.remove();
    inTest.cardRemoved();
    place.settle();

    assertEquals(List.of(), place.sessions);
    assertEquals(List.of(), place.troubles);
    assertEquals(List.of(), seen);
    assertEquals(Stage.EMPTY, inTest.stage().getValue());
    assertEquals("login.card.lost", inTest.problem().get().key());
    assertArrayEquals(before, Files.readAllBytes(folder.resolve("store.mv.db")));
    assertFalse(Files.exists(folder.resolve("store-1.mv.db")));
    assertEquals(0, place.open());
  }

  @Test
  void aPartIsSaidInPercentAndTheConversionWithoutOne() {
    List<UpdateProgress.Seen> heard = new ArrayList<>();
    UpdateProgress course = new UpdateProgress(() -> true, heard::add);

    course.at(0.4);
    course.converting();

    assertEquals(
        List.of(
            new UpdateProgress.Seen(OptionalInt.of(40)),
            new UpdateProgress.Seen(OptionalInt.empty())),
        heard);
  }
}
