package jp.madoguchi.bench;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.resident.BirthCriterion;
import jp.madoguchi.core.resident.Particulars;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.city.CityGenerator;
import jp.madoguchi.core.simulator.city.MadeUpCity;

/** Made-up residents, the same in every run, and what is asked about them. */
final class BenchCity {
  private static final long SEED = 42;

  private BenchCity() {}

  /** Without particulars, so that figures stay comparable with those from before there were any. */
  static Stream<ResidentRecord> residents(int count) {
    MadeUpCity city = MadeUpCity.load();
    return new CityGenerator(city.municipality(), city.towns(), SEED, LocalDate.of(2026, 4, 1))
        .residents(count)
        .map(resident -> resident.with(Particulars.NONE));
  }

  private static ResidentQuery query(String name, Optional<BirthCriterion> birth, String address) {
    return new ResidentQuery(Optional.empty(), name, birth, Optional.empty(), address, false);
  }

  /** The day that a criterion of {@link #prefixAndBirth} means. */
  static LocalDate day(BirthCriterion criterion) {
    return criterion instanceof BirthCriterion.On(var date)
        ? date.sortKey()
        : RegisterDate.NOTHING_KNOWN_KEY;
  }

  static ResidentQuery name(String pattern) {
    return query(pattern, Optional.empty(), "");
  }

  static ResidentQuery prefixAndBirth(ResidentRecord resident) {
    String kana = resident.name().kana().value();
    return query(
        kana.substring(0, Math.min(3, kana.length())),
        Optional.of(new BirthCriterion.On(resident.birth())),
        "");
  }

  static ResidentQuery partOfReading(ResidentRecord resident) {
    String kana = resident.name().kana().value();
    int middle = kana.length() / 2;
    return name("*" + kana.substring(middle - Math.min(2, middle), middle + 2) + "*");
  }

  static ResidentQuery wildcardInName(ResidentRecord resident) {
    String name = resident.name().name().value();
    return name(
        name.substring(0, name.offsetByCodePoints(0, 1))
            + "*"
            + name.substring(name.offsetByCodePoints(name.length(), -1)));
  }

  static ResidentQuery partOfAddress(ResidentRecord resident) {
    return query("", Optional.empty(), resident.address().address().lot().value());
  }
}
