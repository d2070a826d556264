package jp.madoguchi.storage.centre;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.value.Bytes;

/**
 * The residents that a batch is about: read at once, and what is added to them written at once. A
 * batch of 10,000 changes would wait for the database as many times otherwise. For one transaction
 * and one thread.
 */
public final class ResidentBook {
  private final Residents residents;
  private final Map<AddressNumber, ResidentRecord> current = new HashMap<>();
  private final Map<AddressNumber, List<Touch>> touches = new HashMap<>();
  private final List<Added> added = new ArrayList<>();
  private final Set<HouseholdNumber> households = new HashSet<>();

  /** Who was seen in a household here; some of them have left it since. */
  private final Map<HouseholdNumber, Set<AddressNumber>> ever = new HashMap<>();

  /** Who has or had a key that was asked for, and those who have one that is not written yet. */
  private final Map<ResidentKey, Set<AddressNumber>> bearers = new HashMap<>();

  private final Map<ResidentKey, Set<AddressNumber>> fresh = new HashMap<>();
  private final List<ResidentRecord> keyed = new ArrayList<>();

  /** Which state touched what. */
  record Touch(AddressNumber number, int history, Set<FieldGroup> groups) {}

  /** A state as it lies in the table. */
  record Kept(Touch touch, Bytes record) {
    private Kept later(Kept other) {
      return touch.history() > other.touch.history() ? this : other;
    }
  }

  /** A state that is not written yet. */
  record Added(ResidentRecord state, Set<FieldGroup> touched) {}

  ResidentBook(Residents residents, Collection<AddressNumber> numbers) {
    this.residents = residents;
    read(numbers);
  }

  private void read(Collection<AddressNumber> numbers) {
    Map<AddressNumber, Kept> newest = new HashMap<>();
    residents
        .statesOf(numbers)
        .forEach(state -> {
          newest.merge(state.touch().number(), state, Kept::later);
          note(state.touch());
        });
    newest.forEach((number, state) -> put(Residents.decoded(state.record())));
  }

  private void put(ResidentRecord state) {
    current.put(state.number(), state);
    ever.computeIfAbsent(state.household().number(), _ -> new HashSet<>()).add(state.number());
  }

  private void note(Touch touch) {
    if (!touch.groups().isEmpty()) {
      touches.computeIfAbsent(touch.number(), _ -> new ArrayList<>()).add(touch);
    }
  }

  /** The present state, with what was added here. */
  public Optional<ResidentRecord> current(AddressNumber number) {
    return Optional.ofNullable(current.get(number));
  }

  /** Reads these households at once; without it each is read when it is asked for. */
  public void readHouseholds(Collection<HouseholdNumber> numbers) {
    List<HouseholdNumber> unread =
        numbers.stream().filter(number -> !households.contains(number)).distinct().toList();
    if (!unread.isEmpty()) {
      read(
          residents.everIn(unread).stream()
              .filter(number -> !current.containsKey(number))
              .toList());
      households.addAll(unread);
    }
  }

  /** Who is in a household, with what was added here, in printed order. */
  public List<ResidentRecord> household(HouseholdNumber number) {
    readHouseholds(List.of(number));
    return ever.getOrDefault(number, Set.of()).stream()
        .map(this::current)
        .flatMap(Optional::stream)
        .filter(state -> state.status() == ResidentStatus.CURRENT)
        .filter(state -> state.household().number().equals(number))
        .sorted(
            Comparator.comparingInt((ResidentRecord state) -> state.household().order())
                .thenComparing(ResidentRecord::number))
        .toList();
  }

  /** Reads whoever is found by these keys at once; without it each is read when it is asked for. */
  public void readKeys(Collection<ResidentKey> keys) {
    List<ResidentKey> unread =
        keys.stream().filter(key -> !bearers.containsKey(key)).distinct().toList();
    if (!unread.isEmpty()) {
      Map<ResidentKey, Set<AddressNumber>> found = residents.keys().bearers(unread);
      unread.forEach(key -> bearers.put(key, found.getOrDefault(key, Set.of())));
      read(
          found.values().stream()
              .flatMap(Set::stream)
              .filter(number -> !current.containsKey(number))
              .distinct()
              .toList());
    }
  }

  /** Whose number this is, removed or not, with what was added here. */
  public List<ResidentRecord> holders(String digits) {
    return found(ResidentKey.ofNumber(digits), state -> state.holds(digits));
  }

  /** Who has these three items, removed or not, with what was added here. */
  public List<ResidentRecord> alike(Surroundings.Person person) {
    return found(ResidentKey.of(person), state -> Surroundings.Person.of(state).equals(person));
  }

  private List<ResidentRecord> found(ResidentKey key, Predicate<ResidentRecord> really) {
    readKeys(List.of(key));
    return Stream.of(bearers, fresh)
        .flatMap(who -> who.getOrDefault(key, Set.of()).stream())
        .distinct()
        .flatMap(number -> current(number).stream())
        .filter(really)
        .sorted(Comparator.comparing(ResidentRecord::number))
        .toList();
  }

  /** The groups of fields that were touched after this history number. */
  public Set<FieldGroup> touchedSince(AddressNumber number, int history) {
    return touches.getOrDefault(number, List.of()).stream()
        .filter(touch -> touch.history() > history)
        .flatMap(touch -> touch.groups().stream())
        .collect(Collectors.toSet());
  }

  /** The next state of a resident. */
  public void add(ResidentRecord state, Set<FieldGroup> touched) {
    added.add(new Added(state, touched));
    if (current(state.number()).filter(before -> ResidentKey.same(before, state)).isEmpty()) {
      keyed.add(state);
      ResidentKey.all(state)
          .forEach(key -> fresh.computeIfAbsent(key, _ -> new HashSet<>()).add(state.number()));
    }
    put(state);
    note(new Touch(state.number(), state.history(), touched));
  }

  /** Writes what was added; terminals are told of it in the same transaction. */
  public void write() {
    residents.addAll(added);
    added.clear();
    residents.keys().add(keyed.stream());
    keyed.clear();
  }
}
