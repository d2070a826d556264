package jp.madoguchi.core.address;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.madoguchi.core.identifier.MunicipalityCode;

/**
 * What a new edition of the address dictionary changes (the monthly update, 1.3.3). A town is known
 * by its municipality and its name; one that is gone and one that came with the same postal codes
 * are one that was renamed, where they have the municipality in common, or prefecture and name
 * (廃置分合).
 */
public final class DictionaryChanges {
  private DictionaryChanges() {}

  /** What became of a town. */
  public enum Kind {
    ADDED,
    GONE,
    RENAMED,
    /** The same name under other postal codes. */
    RECODED
  }

  /**
   * A change.
   *
   * @param before empty for a town that was added
   * @param after empty for one that is gone
   */
  public record Change(Kind kind, Optional<Listed> before, Optional<Listed> after) {}

  /** A town with all its postal codes, in order. */
  public record Listed(Town town, Set<PostalCode> codes) {
    public Listed {
      codes = new TreeSet<>(codes);
    }
  }

  private record Key(MunicipalityCode municipality, String name) {
    boolean mayHaveBeen(Key former) {
      return municipality.equals(former.municipality)
          || name.equals(former.name)
              && municipality.prefecture().equals(former.municipality.prefecture());
    }
  }

  /** The changes from one edition to the next, in the order of the new one, those gone last. */
  public static List<Change> between(AddressDictionary before, AddressDictionary after) {
    Map<Key, Listed> old = places(before);
    Map<Key, Listed> fresh = places(after);
    Map<Key, Listed> gone = without(old, fresh.keySet());
    Map<Set<PostalCode>, List<Key>> goneByCodes =
        gone.keySet().stream().collect(Collectors.groupingBy(key -> codes(gone, key)));
    List<Change> changes = new ArrayList<>();
    Set<Key> renamed = new HashSet<>();
    fresh.forEach((key, place) -> {
      Optional<Listed> was = Optional.ofNullable(old.get(key));
      if (was.isEmpty()) {
        Optional<Key> former =
            goneByCodes.getOrDefault(place.codes(), List.of()).stream()
                .filter(it -> key.mayHaveBeen(it) && !renamed.contains(it))
                .findFirst();
        former.ifPresent(renamed::add);
        changes.add(
            new Change(
                former.isPresent() ? Kind.RENAMED : Kind.ADDED,
                former.map(gone::get),
                Optional.of(place)));
      } else if (!was.get().codes().equals(place.codes())) {
        changes.add(new Change(Kind.RECODED, was, Optional.of(place)));
      }
    });
    without(gone, renamed)
        .values()
        .forEach(place -> changes.add(new Change(Kind.GONE, Optional.of(place), Optional.empty())));
    return changes;
  }

  /** How many there are of each kind. */
  public static Map<Kind, Long> counts(List<Change> changes) {
    return changes.stream().collect(Collectors.groupingBy(Change::kind, Collectors.counting()));
  }

  private static Set<PostalCode> codes(Map<Key, Listed> places, Key key) {
    return Optional.ofNullable(places.get(key)).map(Listed::codes).orElse(Set.of());
  }

  private static Map<Key, Listed> without(Map<Key, Listed> places, Set<Key> keys) {
    Map<Key, Listed> rest = new LinkedHashMap<>(places);
    rest.keySet().removeAll(keys);
    return rest;
  }

  private static Map<Key, Listed> places(AddressDictionary dictionary) {
    Map<Key, Set<PostalCode>> codes = new LinkedHashMap<>();
    Map<Key, Town> towns = new LinkedHashMap<>();
    for (Town town : dictionary.towns()) {
      if (!town.name().isEmpty()) {
        Key key = new Key(town.municipalityCode(), town.name());
        towns.putIfAbsent(key, town);
        codes.computeIfAbsent(key, _ -> new TreeSet<>()).add(town.postalCode());
      }
    }
    Map<Key, Listed> places = new LinkedHashMap<>();
    towns.forEach(
        (key, town) -> places.put(key, new Listed(town, codes.getOrDefault(key, Set.of()))));
    return places;
  }
}
