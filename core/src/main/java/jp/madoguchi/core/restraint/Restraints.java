package jp.madoguchi.core.restraint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.movement.Effect;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.rights.Gate;

/**
 * What every record goes through on its way to a screen or a sheet, in one session: what may not be
 * seen is taken out here, and what may not be done is refused here. Safe for use by several
 * threads.
 */
public final class Restraints {
  private static final Right[] DECIDING = {
    Right.SET_RESTRAINT, Right.END_RESTRAINT, Right.LIFT_RESTRAINT, Right.RELEASE_RECORD
  };

  private final RestraintBook book;
  private final Register register;
  private final Lifts lifts;
  private final Releases releases;
  private final Gate gate;
  private final Clock clock;

  /**
   * @param releases of this session
   */
  public Restraints(
      RestraintBook book,
      Register register,
      Lifts lifts,
      Releases releases,
      Gate gate,
      Clock clock) {
    this.book = book;
    this.register = register;
    this.lifts = lifts;
    this.releases = releases;
    this.gate = gate;
    this.clock = clock;
  }

  /** The same by measures that were read together with what they are about. */
  public Restraints over(RestraintBook read) {
    return new Restraints(read, register, lifts, releases, gate, clock);
  }

  /** Somebody's present state as it may be seen. */
  public Seen look(ResidentRecord record) {
    return look(List.of(record)).getFirst();
  }

  /** Present states as they may be seen, in their order. */
  public List<Seen> look(Collection<ResidentRecord> records) {
    Judged judged = judge(records);
    return records.stream()
        .map(record -> new Seen(judged.shown(record), judged.of(record)))
        .toList();
  }

  /**
   * Somebody's present state, by which it is judged what may be seen, and an earlier one.
   *
   * @param state of the same person
   */
  public record Then(ResidentRecord present, ResidentRecord state) {}

  /**
   * Earlier states of people who lived together then, as they may be seen today, in their order.
   * Where somebody of them is hidden today, so is where all of them lived: they lived there too.
   */
  public List<Seen> lookBack(List<Then> together) {
    Judged judged = judge(together.stream().map(Then::present).toList());
    boolean hidden = together.stream().anyMatch(each -> judged.hidden(each.present()));
    return together.stream()
        .map(each ->
            hidden
                ? new Seen(Masking.hide(each.state()), judged.of(each.present()).hiding())
                : new Seen(judged.shown(each.present(), each.state()), judged.of(each.present())))
        .toList();
  }

  /** All that is shown of a record, with the household's members each as they may be seen. */
  public OpenedRecord look(OpenedRecord opened) {
    List<ResidentRecord> all = new ArrayList<>(opened.household());
    all.add(opened.current());
    Judged judged = judge(all);
    boolean hidden = all.stream().anyMatch(each -> judged.of(each).hidden());
    boolean whole = !hidden && opened.openEntry().filter(this::tellsTooMuch).isEmpty();
    Map<AddressNumber, Marks> marks = new HashMap<>();
    all.forEach(each -> marks.put(each.number(), judged.of(each)));
    return new OpenedRecord(
        judged.shown(opened.current()),
        opened.household().stream().map(judged::shown).toList(),
        opened.history().stream().map(state -> judged.shown(opened.current(), state)).toList(),
        opened.trail(),
        whole ? opened.openEntry() : opened.openEntry().map(Masking::hide),
        marks);
  }

  /** A group as a list may carry it: where anybody of it is hidden, nothing of it is left. */
  public ChangeGroup look(ChangeGroup group) {
    List<ResidentRecord> people =
        group.changes().stream()
            .map(change -> person(change.act()))
            .flatMap(Optional::stream)
            .toList();
    Judged judged = judge(people);
    boolean hidden = people.stream().anyMatch(each -> judged.of(each).hidden());
    return hidden || tellsTooMuch(group) ? Masking.hide(group) : group;
  }

  /** Somebody of an entry; who is new, as they are to be entered. */
  private Optional<ResidentRecord> person(Act act) {
    Optional<ResidentRecord> present = register.current(act.resident());
    return present.isPresent() || act.baseVersion() > 0
        ? present
        : Optional.of(Effect.of(act, Optional.empty(), act.entrant()));
  }

  /** An entry about measures says against whom somebody is protected. */
  private boolean tellsTooMuch(ChangeGroup group) {
    return group.changes().stream()
            .anyMatch(change -> change.act().touches().contains(FieldGroup.RESTRAINT))
        && !decides();
  }

  /**
   * Lets pass what no measure restrains, or what was released.
   *
   * @param log hears of a refusal before the caller does
   */
  public void require(Process process, ResidentRecord present, Consumer<AccessNote> log)
      throws RecordRestrained {
    Judged judged = judge(List.of(present));
    if (judged.closed(present, process)) {
      log.accept(AccessNote.about(AccessEvent.REFUSED, present.number(), "E13 " + process.name()));
      throw new RecordRestrained(present.number(), process, judged.of(present));
    }
  }

  /** Lets pass what nothing restrains from being entered; whoever is new here bears no measures. */
  public void requireEntering(AddressNumber number, Consumer<AccessNote> log)
      throws RecordRestrained {
    Optional<ResidentRecord> present = register.current(number);
    if (present.isPresent()) {
      require(Process.ENTER, present.get(), log);
    }
  }

  /**
   * Lets pass whoever may see all of a record: the same, and nobody else of the household is
   * protected at that address.
   */
  public void requireWhole(ResidentRecord present, Consumer<AccessNote> log)
      throws RecordRestrained {
    require(Process.LOOK_UP, present, log);
    Marks marks = judge(List.of(present)).of(present);
    if (marks.hidden()) {
      log.accept(AccessNote.about(AccessEvent.REFUSED, present.number(), "E13 HOUSEHOLD"));
      throw new RecordRestrained(present.number(), Process.LOOK_UP, marks);
    }
  }

  /**
   * The same where a second pair of eyes decides (審査, 決裁): a supervisor needs no other one's word
   * then.
   */
  public void requireReview(ResidentRecord present, Consumer<AccessNote> log)
      throws RecordRestrained {
    if (!gate.grants(Right.RELEASE_RECORD)) {
      requireWhole(present, log);
    }
  }

  /**
   * All that is shown of a record to whoever decides over an entry that speaks of it: a supervisor
   * sees it whole, anybody else what they would see otherwise.
   */
  public OpenedRecord review(OpenedRecord opened, Consumer<AccessNote> log)
      throws RecordRestrained {
    if (gate.grants(Right.RELEASE_RECORD)) {
      return opened;
    }
    require(Process.LOOK_UP, opened.current(), log);
    return look(opened);
  }

  /** Whether anybody of a record's household bears a measure, lifted, released or not. */
  public boolean concerns(ResidentRecord record) {
    return !book.in(Set.of(record.household().number())).isEmpty();
  }

  /**
   * What whoever prints has to ask, right before anything is put on paper: nobody on the sheet is
   * restrained, and none of what stands on it was withheld.
   *
   * @param subjects the present states of all whom the sheet names
   */
  public void forPrinting(List<ResidentRecord> subjects, Consumer<AccessNote> log)
      throws RecordRestrained {
    Judged judged = judge(subjects);
    for (ResidentRecord subject : subjects) {
      if (judged.closed(subject, Process.PRINT)) {
        throw refused(subject, "E13 PRINT", judged, log);
      }
      if (judged.hidden(subject)) {
        throw refused(subject, "E13 hidden", judged, log);
      }
    }
  }

  private static RecordRestrained refused(
      ResidentRecord subject, String note, Judged judged, Consumer<AccessNote> log) {
    log.accept(AccessNote.about(AccessEvent.REFUSED, subject.number(), note));
    return new RecordRestrained(subject.number(), Process.PRINT, judged.of(subject));
  }

  /** Whether whoever is signed in decides about measures, and sees what is said in them. */
  public boolean decides() {
    return gate.grants(DECIDING);
  }

  /** Who opened a record that is open for whoever is signed in, for the log. */
  public String released(AddressNumber number) {
    return releases.supervisor(number).map(by -> "released by " + by).orElse("");
  }

  private Judged judge(Collection<ResidentRecord> records) {
    List<RestraintBook.Bearer> bearers =
        book.in(
            records.stream()
                .map(record -> record.household().number())
                .collect(Collectors.toSet()));
    List<Lift> lifted = bearers.isEmpty() ? List.of() : lifts.running();
    return new Judged(new Standing(bearers, lifted, clock), bearers.isEmpty() || decides());
  }

  /** What was found about some people at one moment. */
  private final class Judged {
    private final Standing standing;
    private final boolean details;

    Judged(Standing standing, boolean details) {
      this.standing = standing;
      this.details = details;
    }

    Marks of(ResidentRecord record) {
      return standing.marks(record, hidden(record), releases.left(record.number()));
    }

    boolean closed(ResidentRecord record, Process process) {
      return releases.left(record.number()).isEmpty() && standing.closed(record, process);
    }

    private boolean hidden(ResidentRecord record) {
      return releases.left(record.number()).isEmpty()
          && (standing.closed(record, Process.LOOK_UP)
              || standing.companions(record).stream()
                  .anyMatch(other -> closed(other, Process.LOOK_UP)));
    }

    ResidentRecord shown(ResidentRecord record) {
      return shown(record, record);
    }

    ResidentRecord shown(ResidentRecord present, ResidentRecord state) {
      if (hidden(present)) {
        return Masking.hide(state);
      }
      return details ? state : Masking.withoutDetails(state);
    }
  }
}
