package jp.madoguchi.terminal.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.keys.SealedBlob;
import jp.madoguchi.core.lockout.LockedOperator;
import jp.madoguchi.core.lockout.TallyMark;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.policy.LoginPolicy;
import jp.madoguchi.core.policy.TryLimits;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.TallyToken;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.storage.anchor.DegradedTally;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LoginBookTest {
  private static final OperatorId SATO = new OperatorId("SATO-1");
  private static final OperatorId AOKI = new OperatorId("AOKI-1");
  private static final Duration DELAY = TryLimits.usual().delay();

  private final SystemRandomness randomness = new SystemRandomness();
  private PowerDisk files = new PowerDisk();
  private PowerDisk token = new PowerDisk();
  private LoginPolicy policy = LoginPolicy.usual();
  private Boot boot = new Boot("first", Instant.EPOCH, 100);

  /** One boot of the program, at a moment of it. */
  private record Boot(String bootId, Instant now, long tick) implements Clock {
    Boot after(Duration time) {
      return new Boot(bootId, now.plus(time), tick + time.toNanos());
    }
  }

  private static Secret key() {
    return Secret.taking(new byte[32]);
  }

  private LoginBook open() throws IOException {
    return LoginBook.open(
        new BookPlace(files, new DegradedTally(token), policy, boot, randomness), key());
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

  private Optional<OldCopy> lost() throws IOException {
    try (LoginBook book = open()) {
      return book.lost();
    }
  }

  @Nested
  class Counting {
    @Test
    void fiveAreFree() throws Exception {
      fail(SATO, 4);

      assertEquals(new Tries.Standing.Free(), standing(SATO));
    }

    @Test
    void theSixthWaits() throws Exception {
      fail(SATO, 5);

      assertEquals(new Tries.Standing.Waits(DELAY), standing(SATO));
      assertEquals(new Tries.Standing.Free(), standing(AOKI));
    }

    @Test
    void theWaitRunsOutByTheTick() throws Exception {
      fail(SATO, 5);
      boot = boot.after(Duration.ofSeconds(10));
      assertEquals(new Tries.Standing.Waits(Duration.ofSeconds(20)), standing(SATO));
      boot = boot.after(Duration.ofSeconds(20));

      assertEquals(new Tries.Standing.Free(), standing(SATO));
    }

    @Test
    void aRestartBeginsTheWaitAnewWhateverTheWallClockSays() throws Exception {
      fail(SATO, 5);
      boot = new Boot("second", boot.now().plus(Duration.ofDays(400)), 1L << 50);
      assertEquals(new Tries.Standing.Waits(DELAY), standing(SATO));
      boot = boot.after(Duration.ofSeconds(12));
      assertEquals(new Tries.Standing.Waits(Duration.ofSeconds(18)), standing(SATO));
      boot = boot.after(Duration.ofSeconds(18));

      assertEquals(new Tries.Standing.Free(), standing(SATO));
    }

    @Test
    void aWallClockThatIsPutBackShortensNothing() throws Exception {
      fail(SATO, 5);
      boot = new Boot(boot.bootId(), boot.now().minus(Duration.ofDays(400)), boot.tick());

      assertEquals(new Tries.Standing.Waits(DELAY), standing(SATO));
    }

    @Test
    void fiftyAreTheLast() throws Exception {
      fail(SATO, 50);
      boot = boot.after(Duration.ofDays(1));

      assertEquals(new Tries.Standing.Stopped(), standing(SATO));
    }

    @Test
    void theRightPalmForgivesAll() throws Exception {
      fail(SATO, 7);
      try (LoginBook book = open()) {
        book.count(SATO);
        book.recognised(SATO, "palm e6");
        assertEquals(5, book.freeLeft(SATO));
      }
    }

    @Test
    void anUnlockedOperatorBeginsAnewAndTheListSaysByWhom() throws Exception {
      fail(SATO, 50);
      try (LoginBook book = open()) {
        book.unlock(SATO, AOKI);
        assertEquals(new Tries.Standing.Free(), book.standing(SATO));
        assertEquals(
            List.of(
                new LockedOperator(
                    SATO,
                    0,
                    Optional.empty(),
                    LockedOperator.State.FREE,
                    Optional.of(new LockedOperator.Unlock(AOKI, boot.now())))),
            book.operators());
      }
    }
  }

  @Nested
  class PutBack {
    @Test
    void anOlderBookIsTold() throws Exception {
      fail(SATO, 1);
      PowerDisk old = files.copy();
      fail(SATO, 1);
      files = old;

      assertEquals(Optional.of(OldCopy.BOOK_OLDER), lost());
    }

    @Test
    void aBookThatIsGoneIsTold() throws Exception {
      fail(SATO, 1);
      files = new PowerDisk();

      assertEquals(Optional.of(OldCopy.BOOK_GONE), lost());
    }

    @Test
    void anAlteredBookIsTold() throws Exception {
      fail(SATO, 1);
      files.alter(
          LoginBook.FILE,
          bytes -> {
            bytes[bytes.length - 1] ^= 1;
            return bytes;
          });

      assertEquals(Optional.of(OldCopy.BOOK_GONE), lost());
    }

    @Test
    void aMarkThatIsGoneIsTold() throws Exception {
      fail(SATO, 1);
      token = new PowerDisk();

      assertEquals(Optional.of(OldCopy.BOOK_MARK_OLDER), lost());
    }

    @Test
    void whereSomebodySignedInBeforeThereIsABook() throws Exception {
      files.replace("store.anchor", new byte[1]);

      assertEquals(Optional.of(OldCopy.BOOK_GONE), lost());
    }

    @Test
    void givesNoTryBackHoweverOften() throws Exception {
      fail(SATO, 1);
      PowerDisk old = files.copy();
      fail(SATO, 1);
      for (int left = 45; left > 0; left--) {
        files = old.copy();
        try (LoginBook book = open()) {
          assertEquals(left, book.triesLeft(AOKI));
          book.count(AOKI);
        }
      }
      files = old;

      assertEquals(new Tries.Standing.Stopped(), standing(SATO));
    }

    @Test
    void everyTryWaitsUntilAnAdministratorHasDecided() throws Exception {
      fail(SATO, 1);
      files = new PowerDisk();
      assertEquals(new Tries.Standing.Waits(DELAY), standing(AOKI));
      try (LoginBook book = open()) {
        book.beginAnew();
      }

      assertEquals(Optional.empty(), lost());
      assertEquals(new Tries.Standing.Free(), standing(AOKI));
      assertEquals(new Tries.Standing.Free(), standing(SATO));
    }

    @Test
    void whoeverIsRecognisedMeanwhileTakesNoTryFromTheAdministrator() throws Exception {
      fail(SATO, 1);
      files = new PowerDisk();
      try (LoginBook book = open()) {
        book.count(SATO);
        book.recognised(SATO, "palm e6");
        assertEquals(45, book.triesLeft(AOKI));
        assertEquals(Optional.of(OldCopy.BOOK_GONE), book.lost());
      }
    }

    @Test
    void isInTheAccessLogOnce() throws Exception {
      fail(SATO, 1);
      files = new PowerDisk();
      standing(AOKI);
      standing(AOKI);
      try (LoginBook book = open()) {
        assertEquals(
            List.of(new LoginBook.Tried(AOKI, "login book K-18", boot.now().toEpochMilli())),
            book.tried());
      }
    }
  }

  @Nested
  class Cutting {
    @Test
    void thePowerBetweenBookAndMarkLosesNothing() throws Exception {
      fail(SATO, 1);
      token.cutAfter(0);
      assertThrows(IOException.class, () -> fail(SATO, 1));
      token = token.copy();
      try (LoginBook book = open()) {
        assertEquals(Optional.empty(), book.lost());
        assertEquals(48, book.triesLeft(SATO));
      }
      fail(SATO, 1);

      assertEquals(Optional.empty(), lost());
    }

    @Test
    void aTokenThatIsGoneLetsNobodyIn() throws Exception {
      fail(SATO, 1);
      token.cutAfter(0);

      assertThrows(IOException.class, () -> fail(SATO, 1));
      assertThrows(IOException.class, () -> open());
    }
  }

  @Nested
  class TwoAtOnce {
    @Test
    void whatATryThatWasGivenUpWritesLastTakesNothingBack() throws Exception {
      try (LoginBook givenUp = open()) {
        givenUp.count(SATO);
        try (LoginBook next = open()) {
          next.note(new LoginBook.Tried(SATO, "WrongPin", 7));
          givenUp.ended(SATO, "given up");
          next.count(SATO);
        }
      }
      try (LoginBook book = open()) {
        assertEquals(Optional.empty(), book.lost());
        assertEquals(48, book.triesLeft(SATO));
        assertEquals(
            List.of("given up", "WrongPin", "palm, not decided"),
            book.tried().stream().map(LoginBook.Tried::how).toList());
      }
    }
  }

  /** A try that was given up writes on while the next one compares the book with its mark. */
  @Nested
  class WhileAnotherWrites {
    private static final int TIMES = 200;

    /** Says when somebody has read the mark, and waits a moment for whoever wants to write. */
    private final class Slow implements TallyToken {
      private final DegradedTally mark = new DegradedTally(token);
      private final Semaphore read = new Semaphore(0);

      @Override
      public boolean degraded() {
        return true;
      }

      @Override
      public Optional<TallyMark> read() throws IOException {
        Optional<TallyMark> now = mark.read();
        read.release();
        Thread.yield();
        return now;
      }

      @Override
      public void advance(TallyMark next) throws IOException {
        mark.advance(next);
      }
    }

    @Test
    void itIsReadWithItsOwnMark() throws Exception {
      Slow mark = new Slow();
      BookPlace place = new BookPlace(files, mark, policy, boot, randomness);
      try (LoginBook givenUp = LoginBook.open(place, key());
          ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<Boolean> writing =
            other.submit(() -> {
              for (int i = 0; i < TIMES; i++) {
                if (!mark.read.tryAcquire(1, TimeUnit.SECONDS)) {
                  return false;
                }
                givenUp.note(new LoginBook.Tried(SATO, "given up", i));
                givenUp.note(new LoginBook.Tried(SATO, "given up", i));
              }
              return true;
            });
        while (!writing.isDone()) {
          try (LoginBook next = LoginBook.open(place, key())) {
            assertEquals(Optional.empty(), next.lost());
          }
        }
        assertEquals(true, writing.get());
      }
    }
  }

  @Nested
  class Remembering {
    @Test
    void aTryThatNobodyEndedStaysInTheBook() throws Exception {
      try (LoginBook book = open()) {
        book.count(SATO);
      }
      try (LoginBook book = open()) {
        assertEquals("palm, not decided", book.tried().getFirst().how());
      }
    }

    @Test
    void tooManyAreCountedInsteadOfForgotten() throws Exception {
      try (LoginBook book = open()) {
        for (int i = 0; i < 503; i++) {
          book.note(new LoginBook.Tried(SATO, "WrongPin", i));
        }
        assertEquals(3, book.dropped());
        assertEquals(3, book.tried().getFirst().epochMilli());
        book.handedOver();
        assertEquals(0, book.dropped());
      }
    }

    @Test
    void aBookOfTheFirstFormGoesOn() throws Exception {
      byte[] first =
          new CborWriter()
              .array(2)
              .array(2)
              .text("SATO-1")
              .integer(3)
              .array(3)
              .text("AOKI-1")
              .text("WrongPin")
              .integer(9)
              .toBytes();
      try (Secret key = key()) {
        files.put(LoginBook.FILE, SealedBlob.seal(key, "login-book-1", first, randomness));
      }
      files.put("store.anchor", "x".getBytes(StandardCharsets.US_ASCII));
      try (LoginBook book = open()) {
        assertEquals(Optional.empty(), book.lost());
        assertEquals(2, book.freeLeft(SATO));
        assertEquals(List.of(new LoginBook.Tried(AOKI, "WrongPin", 9)), book.tried());
      }
      fail(SATO, 1);
      try (LoginBook book = open()) {
        assertEquals(1, book.freeLeft(SATO));
      }
    }
  }

  @Nested
  class Demanding {
    private LoginPolicy strict(long version) {
      LoginPolicy usual = LoginPolicy.usual();
      return new LoginPolicy(
          version,
          usual.modalities(),
          6,
          usual.gestures(),
          new TryLimits(2, DELAY, 3),
          usual.fallback(),
          usual.supervised(),
          usual.seat());
    }

    @Test
    void aNewerPolicyCountsAtOnce() throws Exception {
      policy = strict(2);
      fail(SATO, 2);
      assertEquals(new Tries.Standing.Waits(DELAY), standing(SATO));
    }

    @Test
    void noOlderOneCountsAfterIt() throws Exception {
      policy = strict(2);
      fail(SATO, 3);
      for (LoginPolicy older : List.of(strict(1), LoginPolicy.usual())) {
        policy = older;
        assertEquals(new Tries.Standing.Stopped(), standing(SATO));
        try (LoginBook book = open()) {
          assertEquals(strict(2), book.policy());
        }
      }
    }

    @Test
    void whoeverPutsTheBookBackIsTold() throws Exception {
      fail(SATO, 1);
      PowerDisk old = files.copy();
      policy = strict(2);
      fail(SATO, 1);
      files = old;
      policy = LoginPolicy.usual();

      assertEquals(Optional.of(OldCopy.BOOK_OLDER), lost());
    }
  }
}
