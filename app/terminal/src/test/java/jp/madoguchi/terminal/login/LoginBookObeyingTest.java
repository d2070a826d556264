package jp.madoguchi.terminal.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.directive.UnlockOrder;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.policy.LoginPolicy;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.storage.anchor.DegradedTally;
import jp.madoguchi.terminal.fixture.StoppedClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.Test;

/** The centre lets an operator in again, once. */
class LoginBookObeyingTest {
  private static final OperatorId SATO = new OperatorId("SATO-1");
  private static final OperatorId AOKI = new OperatorId("AOKI-1");

  private final Clock clock = StoppedClock.usual();
  private final PowerDisk token = new PowerDisk();
  private PowerDisk files = new PowerDisk();

  private LoginBook open() throws IOException {
    return LoginBook.open(
        new BookPlace(
            files, new DegradedTally(token), LoginPolicy.usual(), clock, new SystemRandomness()),
        Secret.taking(new byte[32]));
  }

  private void fail(OperatorId operator, int times) throws IOException {
    try (LoginBook book = open()) {
      for (int i = 0; i < times; i++) {
        book.count(operator);
        book.ended(operator, "other");
      }
    }
  }

  private Tries.Standing standing(OperatorId operator) throws IOException {
    try (LoginBook book = open()) {
      book.wake(operator);
      return book.standing(operator);
    }
  }

  private int triesLeft(OperatorId operator) throws IOException {
    try (LoginBook book = open()) {
      return book.triesLeft(operator);
    }
  }

  private Optional<OldCopy> lost() throws IOException {
    try (LoginBook book = open()) {
      return book.lost();
    }
  }

  private UnlockOrder order(long number) {
    return new UnlockOrder(
        Environment.SANDBOX,
        new MunicipalityCode("132128"),
        new TerminalId("T-1"),
        number,
        SATO,
        AOKI,
        Instant.EPOCH,
        Instant.EPOCH.plus(Duration.ofDays(1)),
        "手荒れ");
  }

  private boolean obeys(long number) throws IOException {
    try (LoginBook book = open()) {
      return book.obey(order(number));
    }
  }

  @Test
  void letsTheOperatorInAgain() throws Exception {
    fail(SATO, 50);
    assertTrue(obeys(1));

    assertEquals(new Tries.Standing.Free(), standing(SATO));
  }

  @Test
  void leavesAllOthersAsTheyAre() throws Exception {
    fail(AOKI, 50);
    obeys(1);

    assertEquals(new Tries.Standing.Stopped(), standing(AOKI));
  }

  @Test
  void happensOnce() throws Exception {
    obeys(2);
    fail(SATO, 50);

    assertFalse(obeys(2));
    assertFalse(obeys(1));
    assertEquals(new Tries.Standing.Stopped(), standing(SATO));
  }

  @Test
  void happensOnceAlsoWhereTheBookIsPutBack() throws Exception {
    fail(SATO, 50);
    PowerDisk old = files.copy();
    obeys(1);
    files = old;

    assertFalse(obeys(1));
  }

  @Test
  void happensOnceAlsoWhereTheBookIsGone() throws Exception {
    obeys(1);
    fail(SATO, 50);
    files = new PowerDisk();

    assertFalse(obeys(1));
    assertTrue(obeys(2));
  }

  @Test
  void givesTheTriesOfALostBookBackAndDecidesNothingAboutIt() throws Exception {
    fail(SATO, 1);
    files = new PowerDisk();
    fail(AOKI, 45);
    assertEquals(new Tries.Standing.Stopped(), standing(SATO));
    obeys(1);

    assertEquals(45, triesLeft(SATO));
    assertEquals(Optional.of(OldCopy.BOOK_GONE), lost());
  }

  @Test
  void isToldToTheAccessLog() throws Exception {
    obeys(1);
    try (LoginBook book = open()) {
      assertTrue(UnlockWords.areIn(book.tried().getLast()));
      assertEquals("SATO-1: unlocked by the centre, order 1: 手荒れ", book.tried().getLast().how());
    }
  }
}
