package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * Makes up the residents of a city, household by household: the {@link Cast} first, then others, in
 * quarters of equal shares. The same seed, day and towns give the same people. Nobody has an
 * individual number; resident codes begin with 00, the sandbox's mark. Works for the {@link
 * MadeUpCity} and for the towns of a real municipality. Immutable and safe for use by several
 * threads.
 */
public final class CityGenerator {
  /** The largest city that is made: the population of the largest one there is. */
  public static final int MOST_RESIDENTS = 3_770_000;

  private static final long FIRST_UNUSED = 10_000_000;

  private final List<Town> towns;
  private final long seed;
  private final LocalDate today;

  /**
   * @param towns of which those of the municipality with a name are used
   * @throws IllegalArgumentException if the municipality has no town with a name among these
   */
  public CityGenerator(Municipality municipality, List<Town> towns, long seed, LocalDate today) {
    this.towns = towns.stream().filter(town -> isUsed(town, municipality)).toList();
    this.seed = seed;
    this.today = today;
    if (this.towns.isEmpty()) {
      throw new IllegalArgumentException("no town of " + municipality.code());
    }
  }

  private static boolean isUsed(Town town, Municipality municipality) {
    return !town.name().isEmpty() && town.municipality().equals(municipality);
  }

  /**
   * The first so many people, in the order of their address numbers, made while the stream is read:
   * the present state of each, as an office loads it first, and therefore with the history number
   * 1. Some of them are not on the register any more. A smaller city is the beginning of a larger
   * one.
   *
   * @param count 1 to {@link #MOST_RESIDENTS}
   */
  public Stream<ResidentRecord> residents(int count) {
    return histories(count).map(FirstLoad::of);
  }

  /**
   * The same people with all that happened to them: everybody's states, oldest first.
   *
   * @param count 1 to {@link #MOST_RESIDENTS}
   */
  public Stream<List<ResidentRecord>> histories(int count) {
    if (count < 1 || count > MOST_RESIDENTS) {
      throw new IllegalArgumentException("a city of " + count);
    }
    return StreamSupport.stream(new Census(census(), count), false);
  }

  /**
   * Everything about one person, made without those before.
   *
   * @throws NoSuchElementException the largest city does not have this number
   */
  public List<ResidentRecord> history(AddressNumber number) {
    if (number.serial() > MOST_RESIDENTS) {
      throw new NoSuchElementException("nobody has " + number);
    }
    return census().household(number.serial()).stream()
        .filter(states -> states.getFirst().number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  /**
   * 住民票コード that nobody in the largest city has.
   *
   * @param count 1 to 1,000,000
   */
  public static List<ResidentCode> unusedCodes(int count) {
    return LongStream.rangeClosed(1, count)
        .mapToObj(each -> Registrar.code(FIRST_UNUSED + each))
        .toList();
  }

  /** Those of the first so many people for whom measures of support may be taken. */
  public Stream<Endangered> endangered(int count) {
    return LongStream.rangeClosed(0, count / Quarter.PEOPLE)
        .mapToObj(number -> Registry.endangered(seed, number))
        .filter(family -> Registry.within(family, count));
  }

  private Registry census() {
    return new Registry(towns, seed, today);
  }
}
