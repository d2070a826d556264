package jp.madoguchi.core.editing;

import java.time.Duration;
import java.time.Instant;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ChangeBook;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.draft.Drafts;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Operators;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.value.Ulid;

/**
 * What one terminal says of its own work on residents, and what its operator may be told of that of
 * others. It is advice: nothing is refused because of it. Of whom something is withheld here,
 * nobody is told anything; work on measures is never told. Safe for use by several threads.
 */
public final class EditingDesk {
  private final Books books;
  private final Restraints restraints;
  private final Session session;
  private final Clock clock;
  private final Map<Ulid, Begun> begun = new HashMap<>();

  /** What the desk looks at. */
  public record Books(ChangeBook changes, Drafts drafts, Register register, Operators operators) {}

  private record Begun(Set<AddressNumber> residents, Instant since) {}

  public EditingDesk(Books books, Restraints restraints, Session session, Clock clock) {
    this.books = books;
    this.restraints = restraints;
    this.session = session;
    this.clock = clock;
  }

  /**
   * A form was begun, or is open again: it is told until it ends, or the session does.
   *
   * @param form its name, which was made when it was begun first
   */
  public void begin(Ulid form, Collection<AddressNumber> residents) {
    synchronized (begun) {
      begun.putIfAbsent(form, new Begun(Set.copyOf(residents), form.madeAt()));
    }
  }

  /** A form was given up, or became an entry. */
  public void end(Ulid form) {
    synchronized (begun) {
      begun.remove(form);
    }
  }

  /**
   * All that this terminal is at work on now.
   *
   * @param looked whom the screen shows
   */
  public EditingQuestion question(Collection<AddressNumber> looked) {
    Map<AddressNumber, EditingClaim> claims = new LinkedHashMap<>();
    waiting().forEach(claim -> claims.put(claim.resident(), claim));
    forms().forEach(claim -> claims.putIfAbsent(claim.resident(), claim));
    List<EditingClaim> newest =
        claims.values().stream()
            .sorted(Comparator.comparing(EditingClaim::age))
            .limit(EditingQuestion.MOST_CLAIMS)
            .toList();
    return new EditingQuestion(
        newest, shown(looked).stream().sorted().limit(EditingQuestion.MOST_ASKED).toList());
  }

  private List<EditingClaim> forms() {
    synchronized (begun) {
      return begun.values().stream()
          .flatMap(form ->
              form.residents().stream()
                  .map(resident ->
                      new EditingClaim(
                          resident,
                          session.operator().id(),
                          EditingStage.BEGUN,
                          age(form.since()))))
          .toList();
    }
  }

  private List<EditingClaim> waiting() {
    return Stream.concat(
            books.changes().single().stream(), books.changes().in(ChangeState.RETURNED).stream())
        .filter(group -> !isAboutMeasures(group))
        .flatMap(group -> group.changes().stream())
        .map(EnteredChange::act)
        .map(this::waiting)
        .toList();
  }

  private EditingClaim waiting(Act act) {
    return new EditingClaim(
        act.resident(), act.entrant(), EditingStage.WAITING, age(act.enteredAt()));
  }

  private static boolean isAboutMeasures(ChangeGroup group) {
    return group.changes().stream()
        .anyMatch(change -> change.act().touches().contains(FieldGroup.RESTRAINT));
  }

  /** A clock that stepped leads to no age that is none. */
  private Duration age(Instant since) {
    Duration age = Duration.between(since, clock.now());
    return age.isNegative()
        ? Duration.ZERO
        : age.compareTo(EditingClaim.OLDEST) > 0 ? EditingClaim.OLDEST : age;
  }

  /**
   * What a centre's answer comes to for this operator; whatever it says of others than these is
   * left out.
   */
  public List<AtWork> elsewhere(EditingAnswer answer, Collection<AddressNumber> looked) {
    Set<AddressNumber> shown = shown(looked);
    Instant now = clock.now();
    return answer.holders().stream()
        .filter(holder -> shown.contains(holder.resident()))
        .filter(holder -> !holder.terminal().equals(session.credential().terminal()))
        .map(holder ->
            new AtWork(
                holder.resident(),
                Optional.of(holder.terminal()),
                name(holder.operator()),
                holder.stage(),
                now.minus(holder.age()),
                Optional.of(holder.left())))
        .toList();
  }

  /** Half-typed forms of other operators on this terminal. */
  public List<AtWork> here(Collection<AddressNumber> looked) {
    Set<AddressNumber> shown = shown(looked);
    if (shown.isEmpty()) {
      return List.of();
    }
    List<AtWork> found = new ArrayList<>();
    for (var draft : books.drafts().others(session.operator().id())) {
      Set<AddressNumber> about = new HashSet<>(draft.residents());
      about.retainAll(shown);
      about.stream()
          .sorted()
          .map(resident ->
              new AtWork(
                  resident,
                  Optional.empty(),
                  name(draft.operator()),
                  EditingStage.BEGUN,
                  draft.savedAt(),
                  Optional.empty()))
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  private String name(OperatorId id) {
    return books.operators().find(id).map(Operator::name).orElse(id.value());
  }

  /** Those of whom nothing is withheld from whoever is signed in. */
  private Set<AddressNumber> shown(Collection<AddressNumber> looked) {
    List<ResidentRecord> present =
        looked.stream().flatMap(number -> books.register().current(number).stream()).toList();
    return restraints.look(present).stream()
        .filter(seen -> !seen.marks().hidden())
        .map(seen -> seen.record().number())
        .collect(Collectors.toSet());
  }
}
