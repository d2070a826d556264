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
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.value.Ulid;

/** A terminal's book of copies in memory, as the contract says: what it keeps is on the disk. */
final class CopyBook implements IssueBook {
  private final Roll roll;
  private final Map<Ulid, Issue> copies = new LinkedHashMap<>();
  private final Map<Ulid, Integer> versions = new HashMap<>();

  CopyBook(Roll roll) {
    this.roll = roll;
  }

  /** All of them, in the order of their numbers. */
  List<Issue> all() {
    return List.copyOf(copies.values());
  }

  @Override
  public Optional<Snapshot> read(List<AddressNumber> people) {
    return roll.snapshot(people);
  }

  @Override
  public Optional<Issue> begin(
      LocalDate day,
      Snapshot read,
      IntFunction<Issue> numbered,
      Function<Issue, List<Notice>> letters) {
    return roll.snapshot(people(read)).equals(Optional.of(read))
        ? Optional.of(keep(numbered.apply(copies.size() + 1)))
        : Optional.empty();
  }

  /** Whom a state is about. */
  static List<AddressNumber> people(Snapshot read) {
    return read.subjects().stream().map(subject -> subject.present().number()).toList();
  }

  /** Keeps one whatever its number. */
  Issue keep(Issue copy) {
    copies.put(copy.id(), copy);
    versions.put(copy.id(), roll.version());
    return copy;
  }

  /** That of the register when a copy was kept; one that is of none where it was not. */
  int version(Ulid copy) {
    return versions.getOrDefault(copy, -1);
  }

  @Override
  public void settle(Issue settled) {
    copies.replace(settled.id(), settled);
  }

  @Override
  public Optional<Issue> find(Ulid copy) {
    return Optional.ofNullable(copies.get(copy));
  }

  @Override
  public List<Issue> of(AddressNumber person) {
    return latest(
        copies.values().stream().filter(it -> it.request().people().contains(person)).toList());
  }

  @Override
  public List<Issue> of(LocalDate day) {
    return latest(copies.values().stream().filter(it -> it.number().day().equals(day)).toList());
  }

  @Override
  public List<Issue> unsettled() {
    return latest(
        copies.values().stream().filter(it -> it.outcome() == Issue.Outcome.BEGUN).toList());
  }

  private static List<Issue> latest(List<Issue> copies) {
    return new ArrayList<>(copies).reversed();
  }
}
