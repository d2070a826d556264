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
 * are one that was renamed.
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
  public record Change(Kind kind, Optional<Place> before, Optional<Place> after) {}

  /** A town with all its postal codes, in order. */
  public record Place(Town town, Set<PostalCode> codes) {
    public Place {
      codes = new TreeSet<>(codes);
    }
  }

  private record Key(MunicipalityCode municipality, String name) {}

  /** The changes from one edition to the next, in the order of the new one, those gone last. */
  public static List<Change> between(AddressDictionary before, AddressDictionary after) {
    Map<Key, Place> old = places(before);
    Map<Key, Place> fresh = places(after);
    Map<Key, Place> gone = without(old, fresh.keySet());
    List<Change> changes = new ArrayList<>();
    Set<Key> renamed = new HashSet<>();
    fresh.forEach((key, place) -> {
      Optional<Place> was = Optional.ofNullable(old.get(key));
      if (was.isEmpty()) {
        Optional<Map.Entry<Key, Place>> former = former(key, place, gone, renamed);
        former.ifPresent(it -> renamed.add(it.getKey()));
        changes.add(
            new Change(
                former.isPresent() ? Kind.RENAMED : Kind.ADDED,
                former.map(Map.Entry::getValue),
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

  private static Optional<Map.Entry<Key, Place>> former(
      Key key, Place place, Map<Key, Place> gone, Set<Key> taken) {
    return gone.entrySet().stream()
        .filter(it -> it.getKey().municipality().equals(key.municipality()))
        .filter(it -> !taken.contains(it.getKey()))
        .filter(it -> it.getValue().codes().equals(place.codes()))
        .findFirst();
  }

  private static Map<Key, Place> without(Map<Key, Place> places, Set<Key> keys) {
    Map<Key, Place> rest = new LinkedHashMap<>(places);
    rest.keySet().removeAll(keys);
    return rest;
  }

  private static Map<Key, Place> places(AddressDictionary dictionary) {
    Map<Key, Set<PostalCode>> codes = new LinkedHashMap<>();
    Map<Key, Town> towns = new LinkedHashMap<>();
    for (Town town : dictionary.towns()) {
      if (!town.name().isEmpty()) {
        Key key = new Key(town.municipalityCode(), town.name());
        towns.putIfAbsent(key, town);
        codes.computeIfAbsent(key, _ -> new TreeSet<>()).add(town.postalCode());
      }
    }
    Map<Key, Place> places = new LinkedHashMap<>();
    towns.forEach(
        (key, town) -> places.put(key, new Place(town, codes.getOrDefault(key, Set.of()))));
    return places;
  }
}
