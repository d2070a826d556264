package jp.madoguchi.core.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.RestraintBook;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.core.value.Ulid;

/** Issued copies in memory, made from a register that changes when a test says so. */
final class MemoryIssues implements IssueBook {
  private final Register register;
  private final RestraintBook restraints;
  private final Map<Ulid, Issue> issues = new LinkedHashMap<>();
  private final Set<AddressNumber> open = new HashSet<>();
  private final Set<AddressNumber> unconfirmed = new HashSet<>();
  private final List<Registration> registered = new ArrayList<>();
  private final List<Notice> letters = new ArrayList<>();
  private Runnable meanwhile = () -> {};

  MemoryIssues(Register register, RestraintBook restraints) {
    this.register = register;
    this.restraints = restraints;
  }

  void open(AddressNumber person) {
    open.add(person);
  }

  void unconfirmed(AddressNumber person) {
    unconfirmed.add(person);
  }

  void registered(Registration registration) {
    registered.add(registration);
  }

  /** What was asked for by copies. */
  List<Notice> letters() {
    return List.copyOf(letters);
  }

  /** What happens between the next reading and the number. */
  void meanwhile(Runnable act) {
    meanwhile = act;
  }

  @Override
  public Optional<Snapshot> read(List<AddressNumber> people) {
    List<Subject> subjects = new ArrayList<>();
    for (AddressNumber person : people) {
      List<ResidentRecord> states = register.history(person);
      if (states.isEmpty()) {
        return Optional.empty();
      }
      subjects.add(new Subject(states, open.contains(person), !unconfirmed.contains(person)));
    }
    return Optional.of(
        new Snapshot(
            subjects,
            restraints.in(subjects.stream().map(it -> it.present().household().number()).toList()),
            registered.stream().filter(it -> people.contains(it.person())).toList()));
  }

  @Override
  public Optional<Issue> begin(
      LocalDate day,
      Snapshot read,
      IntFunction<Issue> numbered,
      Function<Issue, List<Notice>> asking) {
    Runnable act = meanwhile;
    meanwhile = () -> {};
    act.run();
    List<AddressNumber> people = read.subjects().stream().map(it -> it.present().number()).toList();
    if (read(people).filter(read::equals).isEmpty()) {
      return Optional.empty();
    }
    Issue issue = numbered.apply(issues.size() + 1);
    issues.put(issue.id(), issue);
    letters.addAll(asking.apply(issue));
    return Optional.of(issue);
  }

  @Override
  public void settle(Issue settled) {
    issues.put(settled.id(), settled);
  }

  @Override
  public Optional<Issue> find(Ulid copy) {
    return Optional.ofNullable(issues.get(copy));
  }

  @Override
  public List<Issue> of(AddressNumber person) {
    return issues.values().stream().filter(it -> it.request().people().contains(person)).toList();
  }

  @Override
  public List<Issue> of(LocalDate day) {
    return issues.values().stream().filter(it -> it.number().day().equals(day)).toList();
  }

  @Override
  public List<Issue> unsettled() {
    return issues.values().stream().filter(it -> it.outcome() == Issue.Outcome.BEGUN).toList();
  }
}
