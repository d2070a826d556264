package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.CourierStep;

/** What a courier comes to. */
final class Steps {
  private static final int MOST = 60;

  private Steps() {}

  /** Steps until nothing goes on; the last is the one from which nothing did. */
  static List<CourierStep> of(Courier courier) throws InterruptedException {
    List<CourierStep> steps = new ArrayList<>();
    do {
      steps.add(courier.step());
      assertTrue(steps.size() < MOST, steps.toString());
    } while (steps.getLast().progress() && !steps.getLast().last());
    return steps;
  }
}
