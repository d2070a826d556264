package jp.madoguchi.core.simulator.city;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A part of the city with as many households of each kind as every other, in an order of its own:
 * so the shares are right in each, and where somebody lives is known without making those before.
 * Immutable.
 */
final class Quarter {
  /** How many households each has. */
  static final int HOUSEHOLDS =
      Stream.of(HouseholdKind.values()).mapToInt(HouseholdKind::count).sum();

  /** How many people each has. */
  static final int PEOPLE =
      Stream.of(HouseholdKind.values()).mapToInt(kind -> kind.count() * kind.people()).sum();

  private static final long APART = 0x9E3779B97F4A7C15L;
  private static final List<HouseholdKind> DECK =
      Stream.of(HouseholdKind.values())
          .flatMap(kind -> Stream.generate(() -> kind).limit(kind.count()))
          .toList();

  private final long seed;
  private final HouseholdKind[] kinds;
  private final int[] firsts;
  private final int[] ordinals;

  private Quarter(long seed, HouseholdKind[] kinds) {
    this.seed = seed;
    this.kinds = kinds;
    this.firsts = new int[kinds.length];
    this.ordinals = new int[kinds.length];
    int[] dealt = new int[HouseholdKind.values().length];
    for (int at = 0; at < kinds.length; at++) {
      ordinals[at] = dealt[kinds[at].ordinal()]++;
    }
    for (int at = 1; at < kinds.length; at++) {
      firsts[at] = firsts[at - 1] + kinds[at - 1].people();
    }
  }

  /**
   * @param number from 0
   */
  static Quarter of(long citySeed, long number) {
    long seed = citySeed ^ (number + 1) * APART;
    var chance = new SplittableRandom(seed);
    HouseholdKind[] kinds = DECK.toArray(HouseholdKind[]::new);
    for (int at = kinds.length - 1; at > 0; at--) {
      int other = chance.nextInt(at + 1);
      HouseholdKind held = kinds[at];
      kinds[at] = kinds[other];
      kinds[other] = held;
    }
    return new Quarter(seed, kinds);
  }

  HouseholdKind kind(int household) {
    return kinds[household];
  }

  /** Which of its kind a household is, from 0. */
  int ordinal(int household) {
    return ordinals[household];
  }

  /** How many of the quarter's people come before those of a household. */
  int first(int household) {
    return firsts[household];
  }

  /**
   * The household of somebody.
   *
   * @param person from 0, less than {@link #PEOPLE}
   */
  int householdOf(int person) {
    int at = Arrays.binarySearch(firsts, person);
    return at < 0 ? -at - 2 : at;
  }

  /** The first household of a kind. */
  int firstOf(HouseholdKind kind) {
    return Arrays.asList(kinds).indexOf(kind);
  }

  /** Chance that all households of a kind in this quarter share, and those who fled from them. */
  SplittableRandom shared(HouseholdKind kind) {
    if (kind == HouseholdKind.LEFT_BEHIND) {
      return shared(HouseholdKind.SHELTERED);
    }
    return new SplittableRandom(seed + kind.ordinal() * APART);
  }
}
