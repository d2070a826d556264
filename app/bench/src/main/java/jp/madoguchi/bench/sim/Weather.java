package jp.madoguchi.bench.sim;

import java.util.EnumMap;
import java.util.Map;

/**
 * How often each thing goes wrong in one world, and how often it did. Each world leaves about half
 * of them out, so that one fault does not hide behind another (swarm testing). For one thread.
 */
final class Weather {
  private final Dice dice;
  private final Map<Fault, Double> rates = new EnumMap<>(Fault.class);
  private final Map<Fault, Integer> happened = new EnumMap<>(Fault.class);
  private boolean quiet;

  Weather(Dice dice) {
    this.dice = dice;
    for (Fault fault : Fault.values()) {
      rates.put(fault, dice.falls(0.5) ? fault.most() * dice.random().nextDouble() : 0);
    }
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
