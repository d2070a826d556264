package jp.madoguchi.core.liveness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.port.Gesture;
import jp.madoguchi.core.port.Randomness;

/**
 * What one person is asked in one try, one after the other. Nobody knows it before.
 *
 * @param steps none to {@link #MOST_STEPS}
 */
public record LivenessPlan(List<Step> steps) {
  /** More would keep people waiting for little. */
  public static final int MOST_STEPS = 3;

  private static final int LONGEST_PAUSE_MILLIS = 600;

  /**
   * One gesture.
   *
   * @param pause so long after the open palm was recognised it is asked for
   */
  public record Step(Gesture gesture, Duration pause) {}

  public LivenessPlan {
    steps = List.copyOf(steps);
    if (steps.size() > MOST_STEPS) {
      throw new IllegalArgumentException(steps.size() + " steps");
    }
  }

  /**
   * A plan of so many steps. Closed fingers are always among them, because leaning is what a sheet
   * of paper can do.
   */
  public static LivenessPlan drawn(int count, Randomness randomness) {
    byte[] chance = new byte[3 * count + 1];
    randomness.fill(chance);
    int closed = count == 0 ? 0 : (chance[0] & 0xFF) % count;
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean closes = i == closed || (chance[3 * i + 1] & 1) == 0;
      int pause = (chance[3 * i + 2] & 0xFF) << 8 | chance[3 * i + 3] & 0xFF;
      steps.add(
          new Step(
              closes ? Gesture.CLOSE_FINGERS : Gesture.LEAN,
              Duration.ofMillis(pause % (LONGEST_PAUSE_MILLIS + 1))));
    }
    return new LivenessPlan(steps);
  }
}
