package jp.madoguchi.bench.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.IssueBook;
import jp.madoguchi.core.certificate.Snapshot;
import jp.madoguchi.core.certificate.Subject;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.restraint.RestraintBook.Bearer;
import jp.madoguchi.core.value.Ulid;

/** Books of copies that read too little, or keep something else. */
final class BookMistakes {
  private BookMistakes() {}

  private static class Around implements IssueBook {
    final IssueBook inner;

    Around(IssueBook inner) {
      this.inner = inner;
    }

    @Override
    public Optional<Snapshot> read(List<AddressNumber> people) {
      return inner.read(people);
    }

    @Override
    public Optional<Issue> begin(
        LocalDate day,
        Snapshot read,
        IntFunction<Issue> numbered,
        Function<Issue, List<Notice>> letters) {
      return inner.begin(day, read, numbered, letters);
    }

    @Override
    public void settle(Issue settled) {
      inner.settle(settled);
    }

    @Override
    public Optional<Issue> find(Ulid copy) {
      return inner.find(copy);
    }

    @Override
    public List<Issue> of(AddressNumber person) {
      return inner.of(person);
    }

    @Override
    public List<Issue> of(LocalDate day) {
      return inner.of(day);
    }

    @Override
    public List<Issue> unsettled() {
      return inner.unsettled();
    }
  }

  /** A number for as many as did not fail, whatever the state. */
  static final class NumberReused extends Around {
    private final CopyBook kept;
    private final Roll roll;

    NumberReused(IssueBook inner, CopyBook kept, Roll roll) {
      super(inner);
      this.kept = kept;
      this.roll = roll;
    }

    @Override
    public Optional<Issue> begin(
        LocalDate day,
        Snapshot read,
        IntFunction<Issue> numbered,
        Function<Issue, List<Notice>> letters) {
      long printed =
          kept.all().stream().filter(copy -> copy.outcome() != Issue.Outcome.FAILED).count();
      return roll.snapshot(CopyBook.people(read)).equals(Optional.of(read))
          ? Optional.of(kept.keep(numbered.apply((int) printed + 1)))
          : Optional.empty();
    }
  }

  /** It compares nothing, so whatever it was read as is kept. */
  static class NotCompared extends Around {
    final CopyBook kept;

    NotCompared(IssueBook inner, CopyBook kept) {
      super(inner);
      this.kept = kept;
    }

    @Override
    public Optional<Issue> begin(
        LocalDate day,
        Snapshot read,
        IntFunction<Issue> numbered,
        Function<Issue, List<Notice>> letters) {
      inner.read(CopyBook.people(read));
      return Optional.of(kept.keep(numbered.apply(kept.all().size() + 1)));
    }
  }

  static final class StaleState extends NotCompared {
    private final Map<List<AddressNumber>, Snapshot> before = new HashMap<>();

    StaleState(IssueBook inner, CopyBook kept) {
      super(inner, kept);
    }

    @Override
    public Optional<Snapshot> read(List<AddressNumber> people) {
      Optional<Snapshot> read = inner.read(people);
      return read.map(state -> before.computeIfAbsent(people, _ -> state));
    }
  }

  /** It reads a state and leaves something of it out. */
  private abstract static class Overlooking extends Around {
    private final CopyBook kept;
    private final Roll roll;

    Overlooking(IssueBook inner, CopyBook kept, Roll roll) {
      super(inner);
      this.kept = kept;
      this.roll = roll;
    }

    abstract Snapshot seen(Snapshot state);

    @Override
    public Optional<Snapshot> read(List<AddressNumber> people) {
      return inner.read(people).map(this::seen);
    }

    @Override
    public Optional<Issue> begin(
        LocalDate day,
        Snapshot read,
        IntFunction<Issue> numbered,
        Function<Issue, List<Notice>> letters) {
      return roll.snapshot(CopyBook.people(read)).map(this::seen).equals(Optional.of(read))
          ? Optional.of(kept.keep(numbered.apply(kept.all().size() + 1)))
          : Optional.empty();
    }
  }

  static final class EnteredOverlooked extends Overlooking {
    EnteredOverlooked(IssueBook inner, CopyBook kept, Roll roll) {
      super(inner, kept, roll);
    }

    @Override
    Snapshot seen(Snapshot state) {
      return new Snapshot(
          state.subjects(),
          state.bearers().stream()
              .map(bearer -> new Bearer(bearer.record(), bearer.recorded(), List.of()))
              .toList());
    }
  }

  static final class HouseholdOverlooked extends Overlooking {
    HouseholdOverlooked(IssueBook inner, CopyBook kept, Roll roll) {
      super(inner, kept, roll);
    }

    @Override
    Snapshot seen(Snapshot state) {
      List<AddressNumber> people = CopyBook.people(state);
      return new Snapshot(
          state.subjects(),
          state.bearers().stream()
              .filter(bearer -> people.contains(bearer.record().number()))
              .toList());
    }
  }

  static final class OpenOverlooked extends Overlooking {
    OpenOverlooked(IssueBook inner, CopyBook kept, Roll roll) {
      super(inner, kept, roll);
    }

    @Override
    Snapshot seen(Snapshot state) {
      return new Snapshot(
          state.subjects().stream()
              .map(subject -> new Subject(subject.states(), false, subject.confirmed()))
              .toList(),
          state.bearers());
    }
  }

  /** In memory until it is settled; a power cut takes it. */
  static final class KeptLate extends Around {
    private final CopyBook kept;
    private final Roll roll;
    private final Map<Ulid, Issue> begun = new LinkedHashMap<>();
    private int place;

    KeptLate(IssueBook inner, CopyBook kept, Roll roll) {
      super(inner);
      this.kept = kept;
      this.roll = roll;
    }

    @Override
    public Optional<Issue> begin(
        LocalDate day,
        Snapshot read,
        IntFunction<Issue> numbered,
        Function<Issue, List<Notice>> letters) {
      if (!roll.snapshot(CopyBook.people(read)).equals(Optional.of(read))) {
        return Optional.empty();
      }
      Issue copy = numbered.apply(++place);
      begun.put(copy.id(), copy);
      return Optional.of(copy);
    }

    @Override
    public void settle(Issue settled) {
      if (begun.remove(settled.id()) != null) {
        kept.keep(settled);
      }
      inner.settle(settled);
    }

    @Override
    public Optional<Issue> find(Ulid copy) {
      return Optional.ofNullable(begun.get(copy)).or(() -> inner.find(copy));
    }
  }

  static final class SettlesTheLast extends Around {
    private final CopyBook kept;

    SettlesTheLast(IssueBook inner, CopyBook kept) {
      super(inner);
      this.kept = kept;
    }

    @Override
    public void settle(Issue settled) {
      Issue last = new ArrayList<>(kept.all()).getLast();
      inner.settle(
          new Issue(
              last.id(),
              last.request(),
              last.purpose(),
              last.number(),
              last.operator(),
              last.at(),
              last.states(),
              last.digest(),
              last.stamp(),
              settled.outcome()));
    }
  }
}
