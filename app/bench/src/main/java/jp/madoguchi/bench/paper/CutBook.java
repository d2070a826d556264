package jp.madoguchi.bench.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.IssueBook;
import jp.madoguchi.core.certificate.Snapshot;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.value.Ulid;

/** A book of copies before and behind whose every act something may come in between. */
record CutBook(IssueBook inner, Between between) implements IssueBook {
  @Override
  public Optional<Snapshot> read(List<AddressNumber> people) {
    between.pass();
    return inner.read(people);
  }

  @Override
  public Optional<Issue> begin(
      LocalDate day,
      Snapshot read,
      IntFunction<Issue> numbered,
      Function<Issue, List<Notice>> letters) {
    between.pass();
    Optional<Issue> begun = inner.begin(day, read, numbered, letters);
    between.pass();
    return begun;
  }

  @Override
  public void settle(Issue settled) {
    between.pass();
    inner.settle(settled);
    between.pass();
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
