package jp.madoguchi.core.change;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.restraint.Restraining;
import jp.madoguchi.core.movement.twin.TwinWord;
import jp.madoguchi.core.movement.twin.TwinWords;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * Where a clerk's entry becomes a signed, provisional change (仮登録). Safe for use by several
 * threads.
 */
public final class EntryDesk {
  private final ChangeBook changes;
  private final Gate gate;
  private final SessionLog log;
  private final Session session;
  private final Municipality municipality;
  private final String lease;
  private final Clock clock;
  private final Randomness randomness;
  private final Restraints restraints;

  /**
   * @param lease the terminal's right to work off line now
   */
  public EntryDesk(
      ChangeBook changes,
      Gate gate,
      SessionLog log,
      Session session,
      Municipality municipality,
      String lease,
      Clock clock,
      Randomness randomness,
      Restraints restraints) {
    this.changes = changes;
    this.gate = gate;
    this.log = log;
    this.session = session;
    this.municipality = municipality;
    this.lease = lease;
    this.clock = clock;
    this.randomness = randomness;
    this.restraints = restraints;
  }

  /**
   * What is to be entered.
   *
   * @param kind the movement's code
   * @param basisDocument such as 住民異動届
   * @param steps each resident before and after, at least one
   */
  public record Entry(
      String kind,
      RegisterDate eventDate,
      LocalDate notificationDate,
      Purpose purpose,
      String basisDocument,
      List<Step> steps) {
    public Entry {
      steps = List.copyOf(steps);
      if (steps.isEmpty()) {
        throw new IllegalArgumentException("an entry is about somebody");
      }
    }
  }

  /**
   * What becomes of one resident.
   *
   * @param base the history number of the present state, 0 for somebody who is new here
   * @param twins what was found of those who are like somebody who is new here
   */
  public record Step(
      AddressNumber number, int base, List<FieldChange> changes, List<TwinWord> twins) {
    public Step {
      changes = List.copyOf(changes);
      twins = List.copyOf(twins);
    }

    /** Of somebody whom nobody is like. */
    public Step(AddressNumber number, int base, List<FieldChange> changes) {
      this(number, base, changes, List.of());
    }

    /** The same, with what was found of those alike. */
    public Step saying(List<TwinWord> found) {
      return new Step(number, base, changes, found);
    }

    /** From the present state to the next one. */
    public static Step of(ResidentRecord before, ResidentRecord after) {
      return new Step(before.number(), before.history(), FieldValues.between(before, after));
    }

    /** What a movement comes to for one person. */
    public static Step of(Proposal.Step step) {
      return new Step(
          step.number(), step.before().map(ResidentRecord::history).orElse(0), step.changes());
    }
  }

  /** The operator was not granted the right to enter movements, or not for today. */
  public static final class MayNotEnter extends Exception {
    MayNotEnter() {
      super("right " + Right.ENTER);
    }
  }

  /**
   * Signs the entry and takes it in; durable when it returns. Gives the group's id. All changes of
   * the group carry the same time. A refused entry is logged.
   *
   * @throws MayNotEnter also where the right was withdrawn since login
   * @throws ProvisionalConflict somebody else was quicker, or the right is withdrawn this moment
   */
  public Ulid enter(Entry entry) throws ProvisionalConflict, MayNotEnter {
    return enter(entry, changes::enter);
  }

  /** What came back to this operator (差戻し): nothing but what they entered themselves. */
  public List<ChangeGroup> returned() {
    return changes.returnedTo(session.operator().id());
  }

  /**
   * Takes an entry that came back to this operator out again (取下げ), so that it can be entered anew;
   * logged before.
   *
   * @throws MayNotEnter also where the right was withdrawn since login
   * @throws ProvisionalConflict it did not come back to this operator, or not any more
   */
  public void takeBack(Ulid group) throws MayNotEnter, ProvisionalConflict {
    gate.require(
        Right.ENTER, AccessNote.of(AccessEvent.REFUSED, Right.ENTER.name()), MayNotEnter::new);
    ChangeGroup mine =
        returned().stream()
            .filter(each -> each.id().equals(group))
            .findFirst()
            .orElseThrow(
                () -> new ProvisionalConflict(ProvisionalConflict.Reason.CLOSED, group.text()));
    for (EnteredChange change : mine.changes()) {
      Act act = change.act();
      log.write(
          act.purpose(),
          AccessNote.about(AccessEvent.WITHDRAWN, act.resident(), "").with(act.id()));
    }
    changes.withdraw(group);
  }

  /** Where a signed group is taken in, durably. */
  @FunctionalInterface
  public interface Taking {
    void enter(List<EnteredChange> group) throws ProvisionalConflict;
  }

  /** As {@link #enter(Entry)}, but taken in together with something else. */
  public Ulid enter(Entry entry, Taking taking) throws ProvisionalConflict, MayNotEnter {
    Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
    Optional<Right> further = Restraining.right(entry.kind());
    if (!gate.grants(Right.ENTER) || further.isPresent() && !gate.grants(further.get())) {
      throw refused(entry);
    }
    if (further.isEmpty()) {
      refuseRestrained(entry);
    }
    Ulid group = Ulid.fresh(clock, randomness);
    List<EnteredChange> entered = new ArrayList<>();
    for (int i = 0; i < entry.steps().size(); i++) {
      entered.add(signed(act(entry, group, i, now)));
    }
    for (EnteredChange change : entered) {
      log.write(
          entry.purpose(),
          AccessNote.about(AccessEvent.ENTERED, change.act().resident(), entry.kind())
              .with(change.act().id()));
      for (TwinWord word : TwinWords.in(change.act().basisDocument())) {
        log.write(entry.purpose(), TwinWords.note(change.act(), word));
      }
    }
    try {
      taking.enter(entered);
    } catch (ProvisionalConflict conflict) {
      noteRefused(entry, conflict.reason().name());
      throw conflict;
    }
    return group;
  }

  private void refuseRestrained(Entry entry) throws ProvisionalConflict {
    for (Step step : entry.steps()) {
      try {
        restraints.requireEntering(step.number(), note -> log.write(entry.purpose(), note));
      } catch (RecordRestrained restrained) {
        throw new ProvisionalConflict(ProvisionalConflict.Reason.RESTRAINED, restrained.number());
      }
    }
  }

  private MayNotEnter refused(Entry entry) {
    noteRefused(entry, Right.ENTER.name());
    return new MayNotEnter();
  }

  private void noteRefused(Entry entry, String why) {
    for (Step step : entry.steps()) {
      log.write(entry.purpose(), AccessNote.about(AccessEvent.REFUSED, step.number(), why));
    }
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, Clock.TOKYO);
  }

  private Act act(Entry entry, Ulid group, int index, Instant now) {
    Step step = entry.steps().get(index);
    return new Act(
        session.credential().environment(),
        municipality.code(),
        Ulid.fresh(clock, randomness),
        group,
        index,
        entry.steps().size(),
        entry.kind(),
        step.number(),
        step.base(),
        step.changes(),
        entry.eventDate(),
        entry.notificationDate(),
        day(now),
        entry.purpose(),
        TwinWords.after(entry.basisDocument(), step.twins()),
        session.operator().id(),
        session.credential().terminal(),
        session.id(),
        lease,
        now,
        clock.tick(),
        clock.bootId());
  }

  private EnteredChange signed(Act act) {
    Bytes bytes = ChangeCodec.encodeAct(act);
    Bytes signature = session.key().sign(Statements.entry(Statements.digest(bytes)));
    return new EnteredChange(act, bytes, session.credential(), signature);
  }
}
