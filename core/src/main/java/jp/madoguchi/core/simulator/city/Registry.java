package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentRecord;

/** Makes the household at a place of the city. Not for several threads. */
final class Registry {
  private static final long APART = 0xD1342543DE82EF95L;
  private static final int SHELTERED = HouseholdKind.SHELTERED.people();

  private final long seed;
  private final LocalDate today;
  private final NameBook names = NameBook.load();
  private final Chronicler chronicler;
  private final List<List<List<ResidentRecord>>> cast;
  private Quarter quarter;
  private long quarterNumber;

  Registry(List<Town> towns, long seed, LocalDate today) {
    this.seed = seed;
    this.today = today;
    Places places = new Places(towns, names);
    this.chronicler = new Chronicler(places, names);
    this.cast = cast(places, today);
    this.quarter = Quarter.of(seed, 0);
  }

  private static List<List<List<ResidentRecord>>> cast(Places places, LocalDate today) {
    Registrar registrar = new Registrar(today, places);
    List<List<List<ResidentRecord>>> all = new ArrayList<>();
    long serial = 1;
    for (Cast.Household fixed : Cast.households(places)) {
      long household = all.size() + 1L;
      List<ResidentRecord> lived =
          registrar.register(
              household, serial, fixed.members(), fixed.home(), new SplittableRandom(household));
      List<ResidentRecord> now =
          fixed.removed().map(day -> registrar.removed(lived, day)).orElse(lived);
      all.add(now.stream().map(List::of).toList());
      serial += now.size();
    }
    return all;
  }

  /** The household of the person with this serial. */
  List<List<ResidentRecord>> household(long serial) {
    if (serial <= Cast.SIZE) {
      return cast.stream()
          .filter(members -> members.getLast().getFirst().number().serial() >= serial)
          .findFirst()
          .orElseThrow();
    }
    long person = serial - Cast.SIZE - 1;
    long number = person / Quarter.PEOPLE;
    if (number != quarterNumber) {
      quarter = Quarter.of(seed, number);
      quarterNumber = number;
    }
    return made(number, quarter.householdOf((int) (person % Quarter.PEOPLE)));
  }

  private List<List<ResidentRecord>> made(long number, int at) {
    long household = cast.size() + number * Quarter.HOUSEHOLDS + at + 1;
    HouseholdKind kind = quarter.kind(at);
    var chance = new SplittableRandom(seed ^ household * APART);
    Draft draft =
        new Households(new People(names, today, chance))
            .make(kind, quarter.ordinal(at), quarter.shared(kind));
    return chronicler.tell(household, serial(quarter, number, at), draft, chance);
  }

  private static long serial(Quarter quarter, long number, int at) {
    return Cast.SIZE + number * Quarter.PEOPLE + quarter.first(at) + 1;
  }

  /** Those of one quarter. */
  static Endangered endangered(long seed, long number) {
    Quarter quarter = Quarter.of(seed, number);
    long first = serial(quarter, number, quarter.firstOf(HouseholdKind.SHELTERED));
    long from = serial(quarter, number, quarter.firstOf(HouseholdKind.LEFT_BEHIND));
    return new Endangered(
        AddressNumber.of(first),
        LongStream.range(first + 1, first + SHELTERED).mapToObj(AddressNumber::of).toList(),
        AddressNumber.of(from));
  }

  /** Whether all of them are among the first so many people. */
  static boolean within(Endangered family, int count) {
    return Stream.concat(family.together().stream(), Stream.of(family.from()))
        .allMatch(each -> each.serial() <= count);
  }
}
