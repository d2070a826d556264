package jp.madoguchi.core.simulator.city;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.identifier.MunicipalityCode;

/**
 * Where people come from and go to ({@code sandbox/elsewhere.csv}): municipalities that are on no
 * map, and countries, by the names that people from there have.
 */
final class Elsewhere {
  private static final String RESOURCE = "/jp/madoguchi/sandbox/elsewhere.csv";

  /**
   * @param style which names its people have
   */
  record Country(String style, int weight, String name) {}

  /**
   * @param name its prefecture in front
   */
  record OtherCity(int weight, String name, MunicipalityCode code, PostalCode postal) {}

  private final Weighted<Country> countries;
  private final Weighted<OtherCity> cities;
  private final Map<String, String> nationalities;

  private Elsewhere(List<String[]> lines) {
    List<Country> found =
        lines.stream()
            .filter(line -> line[0].equals("country"))
            .map(line -> new Country(line[1], Integer.parseInt(line[2]), line[3]))
            .toList();
    this.countries = new Weighted<>(found, Country::weight);
    this.nationalities =
        found.stream().collect(Collectors.toUnmodifiableMap(Country::style, Country::name));
    this.cities =
        new Weighted<>(
            lines.stream()
                .filter(line -> line[0].equals("municipality"))
                .map(Elsewhere::city)
                .toList(),
            OtherCity::weight);
  }

  private static OtherCity city(String[] line) {
    return new OtherCity(
        Integer.parseInt(line[2]),
        line[3],
        MunicipalityCode.parseWithoutCheckDigit(line[4]).orElseThrow(),
        new PostalCode(line[5]));
  }

  static Elsewhere load() {
    try (var source =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Elsewhere.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
      return new Elsewhere(source.lines().skip(1).map(line -> line.split(",", -1)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Country country(SplittableRandom chance) {
    return countries.pick(chance);
  }

  OtherCity city(SplittableRandom chance) {
    return cities.pick(chance);
  }

  /** The country whose people have names of this style. */
  String nationality(String style) {
    return Objects.requireNonNull(nationalities.get(style), style);
  }
}
