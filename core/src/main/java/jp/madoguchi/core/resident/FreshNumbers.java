package jp.madoguchi.core.resident;

import java.util.function.LongFunction;
import java.util.function.Predicate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.port.Randomness;

/**
 * Numbers for new people and households (1.1.13), drawn and not counted: two branches that are off
 * line at the same time would count to the same number. Where two draw alike all the same, the
 * centre refuses the second. Safe for use by several threads.
 */
public final class FreshNumbers {
  /** Below lie the numbers that were given in a row; so many are left to draw from. */
  private static final long FIRST = 100_000_000;

  private static final long COUNT = 900_000_000;

  private final Register register;
  private final Randomness randomness;

  public FreshNumbers(Register register, Randomness randomness) {
    this.register = register;
    this.randomness = randomness;
  }

  /** A number that nobody has here. */
  public AddressNumber person() {
    return draw(AddressNumber::of, number -> register.current(number).isEmpty());
  }

  /** A number that no household has here. */
  public HouseholdNumber household() {
    return draw(HouseholdNumber::of, number -> register.household(number).isEmpty());
  }

  private <T> T draw(LongFunction<T> number, Predicate<T> free) {
    while (true) {
      T drawn = number.apply(FIRST + randomness.asSecureRandom().nextLong(COUNT));
      if (free.test(drawn)) {
        return drawn;
      }
    }
  }
}
