package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * Makes up the residents of a city, household by household: the {@link Cast} first, then others.
 * The same seed, day and towns give the same people. Nobody has an individual number; resident
 * codes begin with 00, the sandbox's mark. Works for the {@link MadeUpCity} and for the towns of a
 * real municipality. Immutable.
 */
public final class CityGenerator {
  /** The largest city that is made: the population of a big designated city. */
  public static final int MOST_RESIDENTS = 1_350_000;

  private static final long APART = 0xD1342543DE82EF95L;

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
   * The first so many residents, in the order of their address numbers, made while the stream is
   * read. A smaller city is the beginning of a larger one.
   *
   * @param count 1 to {@link #MOST_RESIDENTS}
   */
  public Stream<ResidentRecord> residents(int count) {
    if (count < 1 || count > MOST_RESIDENTS) {
      throw new IllegalArgumentException("a city of " + count);
    }
    var records = Spliterators.spliterator(new Census(count), count, Spliterator.ORDERED);
    return StreamSupport.stream(records, false);
  }

  private final class Census implements Iterator<ResidentRecord> {
    private final NameBook names = NameBook.load();
    private final Places places = new Places(towns, names, today);
    private final Registrar registrar = new Registrar(today, places);
    private final Iterator<Cast.Household> cast = Cast.households(places).iterator();
    private Iterator<ResidentRecord> members = List.<ResidentRecord>of().iterator();
    private final int count;
    private long household;
    private long resident;
    private int given;

    private Census(int count) {
      this.count = count;
    }

    @Override
    public boolean hasNext() {
      return given < count;
    }

    @Override
    public ResidentRecord next() {
      if (!hasNext()) {
        throw new NoSuchElementException("the city has " + count);
      }
      given++;
      if (!members.hasNext()) {
        List<ResidentRecord> next = nextHousehold();
        resident += next.size();
        members = next.iterator();
      }
      return members.next();
    }

    private List<ResidentRecord> nextHousehold() {
      household++;
      if (cast.hasNext()) {
        Cast.Household fixed = cast.next();
        var same = new SplittableRandom(household);
        List<ResidentRecord> members =
            registrar.register(household, resident + 1, fixed.members(), fixed.home(), same);
        return fixed.removed().map(day -> registrar.removed(members, day)).orElse(members);
      }
      var chance = new SplittableRandom(seed ^ household * APART);
      List<Sketch> sketched = new Households(new People(names, today, chance)).next();
      Home home = places.home(sketched.getFirst(), chance);
      return registrar.register(household, resident + 1, sketched, home, chance);
    }
  }
}
