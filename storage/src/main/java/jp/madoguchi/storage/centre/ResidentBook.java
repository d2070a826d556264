package jp.madoguchi.storage.centre;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.core.change.FieldGroup;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * The residents that a batch is about: read at once, and what is added to them written at once. A
 * batch of 10,000 changes would wait for the database as many times otherwise. For one transaction
 * and one thread.
 */
public final class ResidentBook {
  private final Residents residents;
  private final Map<AddressNumber, ResidentRecord> current;
  private final Map<AddressNumber, List<Touch>> touches;
  private final List<Added> added = new ArrayList<>();

  /** Which state touched what. */
  record Touch(AddressNumber number, int history, Set<FieldGroup> groups) {}

  /** A state that is not written yet. */
  record Added(ResidentRecord state, Set<FieldGroup> touched) {}

  ResidentBook(Residents residents, Collection<AddressNumber> numbers) {
    Set<AddressNumber> each = Set.copyOf(numbers);
    this.residents = residents;
    this.current =
        residents.currentOf(each).stream()
            .collect(Collectors.toMap(ResidentRecord::number, state -> state));
    this.touches =
        new HashMap<>(
            residents.touchesOf(each).stream().collect(Collectors.groupingBy(Touch::number)));
  }

  /** The present state, with what was added here. */
  public Optional<ResidentRecord> current(AddressNumber number) {
    return Optional.ofNullable(current.get(number));
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
    current.put(state.number(), state);
    touches
        .computeIfAbsent(state.number(), _ -> new ArrayList<>())
        .add(new Touch(state.number(), state.history(), touched));
  }

  /** Writes what was added; terminals are told of it in the same transaction. */
  public void write() {
    residents.addAll(added);
    added.clear();
  }
}
