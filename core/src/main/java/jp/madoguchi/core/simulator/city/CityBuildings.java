package jp.madoguchi.core.simulator.city;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.core.address.Building;
import jp.madoguchi.core.address.Buildings;
import jp.madoguchi.core.address.Town;

/** A made-up list of buildings, the same each time. */
public final class CityBuildings {
  private static final int EACH_TOWN = 6;

  private CityBuildings() {}

  /** Some in each of these towns. */
  public static Buildings of(List<Town> towns) {
    NameBook names = NameBook.load();
    SplittableRandom chance = new SplittableRandom(1);
    return new Buildings(
        towns.stream()
            .filter(town -> !town.name().isEmpty())
            .flatMap(town -> of(town, names, chance))
            .toList());
  }

  private static Stream<Building> of(Town town, NameBook names, SplittableRandom chance) {
    return IntStream.range(0, EACH_TOWN)
        .mapToObj(_ -> {
          NamePart name = names.building(chance);
          String lot = Places.wide(Places.lot(chance));
          return new Building(town.name(), lot, name.text(), name.kana());
        });
  }
}
