package jp.madoguchi.core.seat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.policy.SeatTimes;
import jp.madoguchi.core.port.Clock;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SeatClockTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Hands hands = new Hands();
  private final SeatTimes times = new SeatTimes(Duration.ofMinutes(5), Duration.ofHours(10));
  private final SeatClock inTest = new SeatClock(times, hands);

  /** A clock whose two hands are put where a test wants them. */
  private static final class Hands implements Clock {
    private Instant now = Instant.parse("2026-11-02T00:00:00Z");
    private long tick;

    void pass(Duration time) {
      sleep(time);
      tick += time.toNanos();
    }

    /** The machine is suspended: its ticks stand still. */
    void sleep(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public long tick() {
      return tick;
    }

    @Override
    public String bootId() {
      return "boot";
    }
  }

  /** Nobody does anything. */
  @Nested
  class Idle {
    @Test
    void itLocksWhenTheTimeIsOverAndNotBefore() {
      hands.pass(times.idle().minus(SECOND));
      assertEquals(Optional.empty(), inTest.over());
      hands.pass(SECOND);
      assertEquals(Optional.of(SeatEvent.IDLE), inTest.over());
    }

    @Test
    void whoeverDoesSomethingStays() {
      hands.pass(times.idle().minus(SECOND));
      inTest.touch();
      hands.pass(times.idle().minus(SECOND));
      assertEquals(Optional.empty(), inTest.over());
    }

    @Test
    void itWarnsThirtySecondsBefore() {
      hands.pass(times.idle().minusSeconds(31));
      assertEquals(Optional.empty(), inTest.untilLocked());
      hands.pass(SECOND);
      assertEquals(Optional.of(Duration.ofSeconds(30)), inTest.untilLocked());
      inTest.touch();
      assertEquals(Optional.empty(), inTest.untilLocked());
    }

    @Test
    void aShortTimeIsHalfWithoutWarning() {
      SeatClock brief =
          new SeatClock(new SeatTimes(Duration.ofSeconds(30), times.longest()), hands);
      hands.pass(Duration.ofSeconds(14));
      assertEquals(Optional.empty(), brief.untilLocked());
      hands.pass(SECOND);
      assertEquals(Optional.of(Duration.ofSeconds(15)), brief.untilLocked());
    }

    @Test
    void timeInWhichTheMachineSleptCounts() {
      hands.sleep(times.idle());
      assertEquals(Optional.of(SeatEvent.IDLE), inTest.over());
    }

    @Test
    void aClockThatIsPutBackDoesNotLengthenIt() {
      hands.sleep(Duration.ofHours(-1));
      hands.pass(times.idle());
      assertEquals(Optional.of(SeatEvent.IDLE), inTest.over());
    }
  }

  /** Whatever is done, a session ends. */
  @Nested
  class Longest {
    private void work(Duration time) {
      hands.pass(time);
      inTest.touch();
    }

    @Test
    void itEndsThoughSomebodyWorks() {
      work(times.longest().minus(SECOND));
      assertEquals(Optional.empty(), inTest.over());
      work(SECOND);
      assertEquals(Optional.of(SeatEvent.LONGEST), inTest.over());
    }

    @Test
    void itWarnsFiveMinutesBefore() {
      work(times.longest().minusSeconds(301));
      assertEquals(Optional.empty(), inTest.untilEnded());
      work(SECOND);
      assertEquals(Optional.of(Duration.ofMinutes(5)), inTest.untilEnded());
    }

    @Test
    void theEndGoesBeforeTheLock() {
      hands.pass(times.longest());
      assertEquals(Optional.of(SeatEvent.LONGEST), inTest.over());
    }
  }
}
