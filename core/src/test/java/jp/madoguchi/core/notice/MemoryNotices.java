package jp.madoguchi.core.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.fixture.MemoryTells;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.RestraintBook;
import jp.madoguchi.core.tell.Telling;
import jp.madoguchi.core.value.Ulid;

/** Letters in memory, over a town that changes when a test says so. */
final class MemoryNotices implements NoticeBook {
  private final Groups town;
  private final RestraintBook restraints;
  private final List<Unread> unread = new ArrayList<>();
  private final Map<Ulid, Notice> notices = new LinkedHashMap<>();
  private final Map<Ulid, Act> acts = new LinkedHashMap<>();
  private final Map<Ulid, Issue> copies = new LinkedHashMap<>();
  private final MemoryTells tells;
  private ChangeState standing = ChangeState.APPROVED;
  private Runnable meanwhile = () -> {};

  MemoryNotices(Groups town, RestraintBook restraints, MemoryTells tells) {
    this.town = town;
    this.restraints = restraints;
    this.tells = tells;
  }

  void approved(Unread group) {
    unread.add(group);
    group.group().changes().stream()
        .map(EnteredChange::act)
        .forEach(act -> acts.put(act.id(), act));
  }

  /** Where all changes stand. */
  void standing(ChangeState state) {
    standing = state;
  }

  /** What happens between the next reading and the number. */
  void meanwhile(Runnable act) {
    meanwhile = act;
  }

  @Override
  public List<Unread> unread() {
    return List.copyOf(unread);
  }

  @Override
  public void read(Ulid group, List<Notice> asked, Set<Ulid> undone) {
    unread.removeIf(it -> it.group().id().equals(group));
    notices.values().stream()
        .filter(it -> it.state().mayBePrinted() && it.change().filter(undone::contains).isPresent())
        .toList()
        .forEach(this::takeBack);
    ask(asked);
  }

  private void takeBack(Notice notice) {
    notices.put(
        notice.id(),
        new Notice(
            notice.id(),
            notice.kind(),
            notice.person(),
            notice.cause(),
            notice.change(),
            notice.purpose(),
            notice.askedAt(),
            NoticeState.TAKEN_BACK,
            notice.number(),
            notice.mark()));
  }

  @Override
  public void ask(List<Notice> asked) {
    for (Notice notice : asked) {
      boolean known =
          notices.values().stream()
              .anyMatch(it ->
                  it.kind() == notice.kind()
                      && it.person().equals(notice.person())
                      && it.cause().equals(notice.cause()));
      if (!known) {
        notices.put(notice.id(), notice);
      }
    }
  }

  @Override
  public void takeBack(NoticeKind kind, Collection<Cause> causes) {
    notices.values().stream()
        .filter(it -> it.kind() == kind && it.state().mayBePrinted())
        .filter(it -> !causes.contains(new Cause(it.person(), it.cause())))
        .toList()
        .forEach(this::takeBack);
  }

  @Override
  public void takeBack(Collection<Ulid> letters) {
    letters.stream()
        .map(notices::get)
        .filter(it -> it.state().mayBePrinted())
        .forEach(this::takeBack);
  }

  @Override
  public Waiting waiting() {
    List<Instant> since =
        of(Part.WAITING, Integer.MAX_VALUE).stream().map(Notice::askedAt).toList();
    return new Waiting(since.size(), since.stream().min(Comparator.naturalOrder()));
  }

  @Override
  public List<Notice> of(Part part, int limit) {
    return all()
        .filter(it -> it.state() != NoticeState.HELD && part(it.state()) == part)
        .limit(limit)
        .toList();
  }

  private Stream<Notice> all() {
    return notices.values().stream();
  }

  private static Part part(NoticeState state) {
    if (state == NoticeState.OFFERED) {
      return Part.OFFERED;
    }
    return state.waits() ? Part.WAITING : Part.DONE;
  }

  @Override
  public Optional<Notice> find(Ulid notice) {
    return Optional.ofNullable(notices.get(notice));
  }

  @Override
  public Optional<NoticeSnapshot> snapshot(Ulid id) {
    return find(id).map(this::snapshot);
  }

  private NoticeSnapshot snapshot(Notice notice) {
    List<ResidentRecord> states = town.states(notice.person());
    var household = states.getLast().household().number();
    return new NoticeSnapshot(
        notice,
        states,
        town.household(household),
        restraints.in(List.of(household)),
        notice
            .change()
            .flatMap(change -> Optional.ofNullable(acts.get(change)))
            .map(act -> new NoticeSnapshot.Caused(act, standing)),
        new NoticeSnapshot.Tell(tells.of(notice.person()), copy(notice)));
  }

  private Optional<NoticeSnapshot.Copy> copy(Notice notice) {
    return Telling.copy(notice.cause())
        .flatMap(copy -> Optional.ofNullable(copies.get(copy)))
        .map(issue ->
            new NoticeSnapshot.Copy(
                issue, Telling.claim(issue.request().applicant(), tells.corrections(issue.id()))));
  }

  /** A copy that asked for letters. */
  void copy(Issue issue) {
    copies.put(issue.id(), issue);
  }

  @Override
  public Optional<Notice> begin(LocalDate day, NoticeSnapshot read, IntFunction<Notice> numbered) {
    Runnable act = meanwhile;
    meanwhile = () -> {};
    act.run();
    if (snapshot(read.notice().id()).filter(read::equals).isEmpty()) {
      return Optional.empty();
    }
    int next = (int) all().filter(it -> it.number().isPresent()).count() + 1;
    Notice begun = numbered.apply(next);
    notices.put(begun.id(), begun);
    return Optional.of(begun);
  }

  @Override
  public void settle(Notice before, Notice settled) {
    if (!before.equals(notices.get(before.id()))) {
      throw new IllegalStateException("it is another one meanwhile");
    }
    notices.put(settled.id(), settled);
  }
}
