package jp.madoguchi.core.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import jp.madoguchi.core.card.CardFixture;
import jp.madoguchi.core.liveness.LivenessPlan.Step;
import jp.madoguchi.core.port.Gesture;
import jp.madoguchi.core.port.Randomness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LivenessPlanTest {
  private final Randomness randomness = CardFixture.randomness(20261122);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void closedFingersAreAlwaysAskedFor(int steps) {
    for (int i = 0; i < 1_000; i++) {
      assertTrue(
          LivenessPlan.drawn(steps, randomness).steps().stream()
              .anyMatch(step -> step.gesture() == Gesture.CLOSE_FINGERS));
    }
  }

  @Test
  void nobodyKnowsThePlanBefore() {
    Set<LivenessPlan> drawn = new HashSet<>();
    IntStream.range(0, 1_000).forEach(_ -> drawn.add(LivenessPlan.drawn(2, randomness)));
    assertTrue(drawn.size() > 900);
    assertEquals(
        3,
        drawn.stream()
            .map(plan -> plan.steps().stream().map(Step::gesture).toList())
            .distinct()
            .count());
  }

  @Test
  void thereMayBeNone() {
    assertEquals(0, LivenessPlan.drawn(0, randomness).steps().size());
  }

  @Test
  void moreThanThreeKeepPeopleWaiting() {
    assertThrows(IllegalArgumentException.class, () -> LivenessPlan.drawn(4, randomness));
  }
}
