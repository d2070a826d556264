package jp.madoguchi.bench.paper;

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
import jp.madoguchi.core.certificate.Snapshot;
import jp.madoguchi.core.certificate.Subject;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.LaterStates;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.movement.Effect;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.restraint.Lift;
import jp.madoguchi.core.restraint.Lifts;
import jp.madoguchi.core.restraint.RestraintBook;
import jp.madoguchi.core.value.Ulid;

/**
 * A terminal's register in memory: states, entries that wait, measures and lifts. What it keeps is
 * on the disk: a power cut takes nothing of it.
 */
final class Roll implements Register, RestraintBook, Lifts {
  private final Map<AddressNumber, List<ResidentRecord>> people = new LinkedHashMap<>();
  private final Map<Ulid, ChangeGroup> open = new LinkedHashMap<>();
  private final Set<Ulid> unacknowledged = new HashSet<>();
  private final Map<AddressNumber, Lift> lifted = new LinkedHashMap<>();
  private final Map<HouseholdNumber, List<Bearer>> bearers = new HashMap<>();
  private final Clock clock;
  private int version;

  Roll(Clock clock) {
    this.clock = clock;
    PaperTown.PEOPLE.forEach(person -> people.put(person.number(), List.of(person)));
  }

  /** Takes an entry in; it waits for approval. */
  void enter(List<EnteredChange> group) {
    Ulid id = group.getFirst().act().group();
    open.put(id, new ChangeGroup(id, ChangeState.ENTERED, group, List.of(), Optional.empty()));
    changed();
  }

  /** Puts an entry into effect. */
  List<ResidentRecord> approve(Ulid group, OperatorId approver) {
    List<ResidentRecord> next = states(group, approver);
    ChangeGroup approved = entry(group);
    open.remove(group);
    for (ResidentRecord state : next) {
      List<ResidentRecord> states = new ArrayList<>(history(state.number()));
      states.add(state);
      people.put(state.number(), List.copyOf(states));
    }
    approved.changes().forEach(change -> unacknowledged.add(change.act().id()));
    changed();
    return next;
  }

  /** What an entry would make. */
  List<ResidentRecord> states(Ulid group, OperatorId approver) {
    return entry(group).changes().stream()
        .map(EnteredChange::act)
        .map(act -> Effect.of(act, present(act.resident()), approver))
        .toList();
  }

  private ChangeGroup entry(Ulid group) {
    return Optional.ofNullable(open.get(group)).orElseThrow();
  }

  /** Takes an entry out again. */
  void withdraw(Ulid group) {
    open.remove(group);
    changed();
  }

  /** The centre has all that was approved here. */
  void acknowledge() {
    unacknowledged.clear();
    changed();
  }

  private void changed() {
    bearers.clear();
    version++;
  }

  /** Rises with every change. */
  int version() {
    return version;
  }

  /** Entries that wait, oldest first. */
  List<ChangeGroup> waiting() {
    return List.copyOf(open.values());
  }

  ResidentRecord present(AddressNumber person) {
    return history(person).getLast();
  }

  /** Whether an entry about somebody waits, over measures or over the rest. */
  boolean waits(AddressNumber person, boolean overMeasures) {
    for (ChangeGroup group : open.values()) {
      for (EnteredChange change : group.changes()) {
        Act act = change.act();
        if (act.resident().equals(person) && LaterStates.beside(act) == overMeasures) {
          return true;
        }
      }
    }
    return false;
  }

  /** All that a certificate rests on, at this moment. */
  Optional<Snapshot> snapshot(List<AddressNumber> asked) {
    List<Subject> subjects = new ArrayList<>();
    Set<HouseholdNumber> households = new HashSet<>();
    for (AddressNumber person : asked) {
      List<ResidentRecord> states = history(person);
      if (states.isEmpty()) {
        return Optional.empty();
      }
      subjects.add(new Subject(states, waits(person, false), isConfirmed(states.getLast())));
      households.add(states.getLast().household().number());
    }
    return Optional.of(new Snapshot(subjects, in(households)));
  }

  private boolean isConfirmed(ResidentRecord state) {
    return state.origin().change().filter(unacknowledged::contains).isEmpty();
  }

  @Override
  public List<ResidentRecord> search(ResidentQuery query, int limit) {
    return List.of();
  }

  @Override
  public Optional<ResidentRecord> current(AddressNumber number) {
    List<ResidentRecord> states = history(number);
    return states.isEmpty() ? Optional.empty() : Optional.of(states.getLast());
  }

  @Override
  public List<ResidentRecord> history(AddressNumber number) {
    return people.getOrDefault(number, List.of());
  }

  @Override
  public List<ResidentRecord> household(HouseholdNumber number) {
    return everybody(number).stream()
        .filter(person -> person.status() == ResidentStatus.CURRENT)
        .toList();
  }

  @Override
  public List<ResidentRecord> everybody(HouseholdNumber number) {
    return people.values().stream()
        .map(List::getLast)
        .filter(person -> person.household().number().equals(number))
        .toList();
  }

  @Override
  public List<Bearer> in(Collection<HouseholdNumber> households) {
    if (households.size() == 1) {
      return of(households.iterator().next());
    }
    return households.stream()
        .flatMap(household -> of(household).stream())
        .sorted(Comparator.comparing(bearer -> bearer.record().number().digits()))
        .toList();
  }

  private List<Bearer> of(HouseholdNumber household) {
    return bearers.computeIfAbsent(
        household,
        number ->
            everybody(number).stream()
                .flatMap(person -> Bearer.of(person, open.values()))
                .sorted(Comparator.comparing(bearer -> bearer.record().number().digits()))
                .toList());
  }

  @Override
  public List<Bearer> all() {
    return in(
        people.values().stream()
            .map(states -> states.getLast().household().number())
            .distinct()
            .toList());
  }

  @Override
  public List<Lift> running() {
    if (!lifted.isEmpty()) {
      lifted.values().removeIf(lift -> lift.left(clock).isEmpty());
    }
    return List.copyOf(lifted.values());
  }

  @Override
  public void put(Lift lift) {
    lifted.put(lift.number(), lift);
  }

  @Override
  public void end(AddressNumber number) {
    lifted.remove(number);
  }
}
