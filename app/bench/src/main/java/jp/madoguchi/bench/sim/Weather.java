package jp.madoguchi.bench.sim;

import java.util.EnumMap;
import java.util.Map;

/**
 * How often each thing goes wrong in one world, and how often it did. Each world leaves about half
 * of them out, so that one fault does not hide behind another (swarm testing). For one thread.
 */
final class Weather {
  /** With so many steps, faults come as often as {@link Fault} says. */
  private static final int USUAL = 60;

  /** What is rarer by itself is not more frequent than this in a short world. */
  private static final double DENSE = 0.3;

  private final Dice dice;
  private final int steps;
  private final Map<Fault, Double> rates = new EnumMap<>(Fault.class);
  private final Map<Fault, Integer> happened = new EnumMap<>(Fault.class);
  private boolean quiet;

  Weather(Dice dice) {
    this.dice = dice;
    steps = drawnSteps(dice);
    for (Fault fault : Fault.values()) {
      rates.put(fault, dice.falls(0.5) ? denser(fault.most()) * dice.random().nextDouble() : 0);
    }
  }

  /** Most worlds are short, since most of what breaks does so soon; some are very long. */
  private static int drawnSteps(Dice dice) {
    int lot = dice.below(10);
    if (lot < 6) {
      return 6 + dice.below(15);
    }
    return lot < 9 ? 20 + dice.below(41) : 60 + dice.below(91);
  }

  /** How many steps the world has before the weather is calm. */
  int steps() {
    return steps;
  }

  /** In a short world happens as much of what is rare as in a longer one. */
  double denser(double probability) {
    double dense = probability * Math.max(1, (double) USUAL / steps);
    return Math.min(dense, Math.max(probability, DENSE));
  }

  Dice dice() {
    return dice;
  }

  /** Whether it happens now. */
  boolean happens(Fault fault) {
    if (quiet || !dice.falls(rates.getOrDefault(fault, 0.0))) {
      return false;
    }
    happened.merge(fault, 1, Integer::sum);
    return true;
  }

  /** From now on nothing goes wrong. */
  void calm() {
    quiet = true;
  }

  Map<Fault, Integer> happened() {
    return Map.copyOf(happened);
  }
}
