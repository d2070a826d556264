package jp.madoguchi.bench.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.LastMovement;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.value.Ulid;

/** A small register in memory that a walk of movements goes through. */
final class Town implements Surroundings {
  /** States of a person that are remembered: undoing looks no further back. */
  private static final int KEPT = 4;

  private static final Ulid CHANGE = new Ulid("01J00000000000000000000001");

  private final Origin origin;
  private int moves;
  private final Map<AddressNumber, List<ResidentRecord>> states = new LinkedHashMap<>();
  private final Map<HouseholdNumber, Set<AddressNumber>> households = new HashMap<>();
  private final Map<String, Set<AddressNumber>> holders = new HashMap<>();

  Town(Origin origin) {
    this.origin = origin;
  }

  /** Puts a proposal into effect that nothing blocks. */
  void apply(Proposal proposal) {
    Origin notice = notice(proposal.kind());
    for (Proposal.Step step : proposal.steps()) {
      int history = current(step.number()).map(ResidentRecord::history).orElse(0) + 1;
      put(FieldValues.state(step.number(), history, step.after(), notice));
    }
  }

  /** No two notices of the town are one. */
  private Origin notice(String kind) {
    return new Origin(
        kind,
        origin.eventDate(),
        origin.notificationDate().plusDays(++moves),
        origin.entryDate(),
        origin.entrant(),
        origin.approver(),
        origin.terminal(),
        Optional.of(CHANGE));
  }

  private void put(ResidentRecord state) {
    current(state.number())
        .ifPresent(before -> members(before.household().number()).remove(before.number()));
    List<ResidentRecord> all = states.computeIfAbsent(state.number(), _ -> new ArrayList<>());
    all.add(state);
    if (all.size() > KEPT) {
      // Where measures alone came after the last movement, the oldest of them says nothing any
      // more.
      all.remove(tellsWhatWasLast(all.subList(1, all.size())) ? 0 : 2);
    }
    if (state.status() == ResidentStatus.CURRENT) {
      members(state.household().number()).add(state.number());
    }
    state
        .numbers()
        .forEach(number ->
            holders.computeIfAbsent(number.digits(), _ -> new HashSet<>()).add(state.number()));
  }

  /** Measures may have come after the last movement, as many as there are. */
  private static boolean tellsWhatWasLast(List<ResidentRecord> states) {
    return LastMovement.of(states).flatMap(LastMovement::before).isPresent();
  }

  private Set<AddressNumber> members(HouseholdNumber number) {
    return households.computeIfAbsent(number, _ -> new HashSet<>());
  }

  /** Everybody who ever was on the register. */
  Collection<AddressNumber> people() {
    return states.keySet();
  }

  /** Every household number that was ever used. */
  Collection<HouseholdNumber> households() {
    return households.keySet();
  }

  Optional<ResidentRecord> current(AddressNumber number) {
    List<ResidentRecord> all = history(number);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  @Override
  public Municipality municipality() {
    return Cast.CITY;
  }

  @Override
  public List<ResidentRecord> household(HouseholdNumber number) {
    return households.getOrDefault(number, Set.of()).stream()
        .sorted(Comparator.comparing(AddressNumber::digits))
        .map(member -> current(member).orElseThrow())
        .toList();
  }

  @Override
  public List<ResidentRecord> holders(String number) {
    return holders.getOrDefault(number, Set.of()).stream()
        .map(holder -> current(holder).orElseThrow())
        .filter(record -> record.holds(number))
        .toList();
  }

  @Override
  public List<ResidentRecord> alike(Person person) {
    return List.of();
  }

  @Override
  public List<ResidentRecord> history(AddressNumber number) {
    return states.getOrDefault(number, List.of());
  }
}
