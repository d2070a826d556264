package jp.madoguchi.core.restraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiftTest {
  private static final Instant NOON = Instant.parse("2026-05-20T03:00:00Z");
  private static final Duration HALF = Duration.ofMinutes(30);

  /** A machine at some moment: its wall clock, its monotonic clock, and which boot it is. */
  private record At(Instant now, long tick, String bootId) implements Clock {
    static At minutes(long wall, long monotonic, String boot) {
      return new At(
          NOON.plus(Duration.ofMinutes(wall)), Duration.ofMinutes(monotonic).toNanos(), boot);
    }
  }

  private final Lift inTest = lift(HALF);

  private static Lift lift(Duration length) {
    return Lift.beginning(
        AddressNumber.of(1),
        EnumSet.of(Process.LOOK_UP),
        new OperatorId("OP-1"),
        "本人来庁",
        length,
        At.minutes(0, 0, "A"));
  }

  @Test
  void runsForItsTime() {
    assertEquals(Optional.of(Duration.ofMinutes(1)), inTest.left(At.minutes(29, 29, "A")));
    assertEquals(Optional.empty(), inTest.left(At.minutes(30, 30, "A")));
  }

  @Test
  void isNotLongerWhereTheClockIsPutBack() {
    assertEquals(Optional.empty(), inTest.left(At.minutes(-10, 20, "A")));
    assertEquals(Optional.of(Duration.ofMinutes(5)), inTest.left(At.minutes(1, 25, "A")));
    assertEquals(Optional.empty(), inTest.left(At.minutes(1, 31, "A")));
  }

  @Test
  void runsOnAfterARestartAndReturnsOnTime() {
    assertEquals(Optional.of(Duration.ofMinutes(10)), inTest.left(At.minutes(20, 1, "B")));
    assertEquals(Optional.empty(), inTest.left(At.minutes(30, 1, "B")));
  }

  @Test
  void isOverWhereTheClockIsPutBackBeforeARestart() {
    Lift looked = inTest.seenAt(NOON.plus(Duration.ofMinutes(25)));
    assertEquals(Optional.empty(), looked.left(At.minutes(10, 1, "B")));
    assertEquals(Optional.of(Duration.ofMinutes(5)), looked.left(At.minutes(24, 1, "B")));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 481})
  void isForSomeMinutesAndNoMoreThanADay(long minutes) {
    assertThrows(IllegalArgumentException.class, () -> lift(Duration.ofMinutes(minutes)));
  }

  @Test
  void hasAReason() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Lift.beginning(
                AddressNumber.of(1),
                Set.of(Process.PRINT),
                new OperatorId("OP-1"),
                " ",
                HALF,
                At.minutes(0, 0, "A")));
  }
}
