package jp.madoguchi.bench.paper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.within.MoveWithin;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.HouseholdBlock;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.restraint.Lift;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.simulator.office.MadeUpSession;
import jp.madoguchi.core.simulator.office.SignedChanges;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;

/** What others in the office do to a terminal's register while papers are printed. */
final class Happenings {
  private static final Duration LIFTED = Duration.ofMinutes(5);
  private static final Duration WHILE = Duration.ofMinutes(2);

  private final Roll roll;
  private final RollCopy copy;
  private final PaperDice dice;
  private final PaperClock clock;
  private final SignedChanges maker;
  private final MadeUpSession entrant;
  private final MadeUpSession approver;
  private final PaperTally.Run tally;

  /** Who hears of what happened, so that another register can be kept alike. */
  interface RollCopy {
    /**
     * An act as it was entered.
     *
     * @param cheap what nobody looks at
     */
    default EnteredChange signed(Act act, Function<Act, EnteredChange> cheap) {
      return cheap.apply(act);
    }

    default void entered(List<EnteredChange> group) {}

    default void approved(ChangeGroup group, List<ResidentRecord> states) {}

    default void withdrawn(ChangeGroup group) {}

    /** Whether the centre's word can be told to it. */
    default boolean hearsTheCentre() {
      return true;
    }

    default void lifted(Lift lift) {}
  }

  Happenings(Roll roll, RollCopy copy, PaperHouse house, PaperTally.Run tally) {
    this.roll = roll;
    this.copy = copy;
    this.dice = house.dice();
    this.clock = house.clock();
    this.maker = house.maker();
    this.entrant = house.entrant();
    this.approver = house.approver();
    this.tally = tally;
  }

  /** Something happens. */
  void happen() {
    AddressNumber person = dice.one(PaperTown.PEOPLE).number();
    int which = dice.below(100);
    if (which < 20) {
      moves(person, true);
    } else if (which < 28) {
      moves(person, false);
    } else if (which < 46) {
      measure(
          person,
          dice.falls(0.7) ? PaperTown.SUPPORT_TEXT : PaperTown.NO_PAPER_TEXT,
          dice.falls(0.5));
    } else if (which < 62) {
      measure(person, ExactText.EMPTY, dice.falls(0.8));
    } else if (which < 78) {
      decide();
    } else if (which < 84) {
      leaves(person);
    } else if (which < 90) {
      lift(person);
    } else if (which < 95) {
      tally.note("time passes");
      clock.passes(WHILE);
    } else if (copy.hearsTheCentre()) {
      tally.note("centre acknowledges");
      roll.acknowledge();
    }
  }

  private void moves(AddressNumber person, boolean all) {
    ResidentRecord present = roll.present(person);
    if (present.status() != ResidentStatus.CURRENT) {
      return;
    }
    List<ResidentRecord> movers =
        all ? roll.household(present.household().number()) : List.of(present);
    String lot = (1 + dice.below(999)) + "番";
    List<ResidentRecord> after = new ArrayList<>();
    for (ResidentRecord mover : movers) {
      ResidentRecord moved = maker.moved(mover, lot);
      after.add(all ? moved : apart(moved));
    }
    enter(movers, after, MoveWithin.CODE, false, dice.falls(0.6), "movement");
  }

  /** Whoever leaves alone goes to the household of somebody else, or founds one. */
  private ResidentRecord apart(ResidentRecord moved) {
    ResidentRecord other = roll.present(dice.one(PaperTown.PEOPLE).number());
    boolean joins =
        other.status() == ResidentStatus.CURRENT && !other.number().equals(moved.number());
    HouseholdBlock household =
        joins
            ? new HouseholdBlock(
                other.household().number(),
                other.household().head(),
                moved.household().relationship(),
                9)
            : moved.household();
    return new ResidentRecord(
        moved.number(),
        moved.history(),
        moved.kind(),
        moved.status(),
        moved.name(),
        moved.birth(),
        moved.sex(),
        household,
        joins ? other.address() : moved.address(),
        moved.residentSince(),
        moved.domicile(),
        moved.code(),
        moved.individualNumber(),
        moved.particulars(),
        moved.origin());
  }

  private void leaves(AddressNumber person) {
    ResidentRecord present = roll.present(person);
    if (present.status() != ResidentStatus.CURRENT) {
      return;
    }
    enter(
        List.of(present), List.of(removed(present)), "removal", false, dice.falls(0.8), "removal");
  }

  private static ResidentRecord removed(ResidentRecord r) {
    return new ResidentRecord(
        r.number(),
        r.history(),
        r.kind(),
        ResidentStatus.REMOVED,
        r.name(),
        r.birth(),
        r.sex(),
        r.household(),
        r.address(),
        r.residentSince(),
        r.domicile(),
        r.code(),
        r.individualNumber(),
        r.particulars(),
        r.origin());
  }

  private void measure(AddressNumber person, ExactText text, boolean decided) {
    ResidentRecord present = roll.present(person);
    if (present.particulars().text(Field.RESTRAINTS).equals(text)) {
      return;
    }
    ResidentRecord after = present.with(present.particulars().with(Field.RESTRAINTS, text));
    enter(
        List.of(present),
        List.of(after),
        "restraint",
        true,
        decided,
        text.isEmpty() ? "measure ends" : "measure comes");
  }

  private void enter(
      List<ResidentRecord> before,
      List<ResidentRecord> after,
      String kind,
      boolean beside,
      boolean approved,
      String what) {
    if (before.stream().anyMatch(person -> roll.waits(person.number(), beside))) {
      return;
    }
    Ulid group = Ulid.fresh(clock, dice);
    List<EnteredChange> changes = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      ResidentRecord person = before.get(i);
      List<FieldChange> fields = FieldValues.between(person, after.get(i));
      if (fields.isEmpty()) {
        return;
      }
      Act act = maker.act(entrant, group, i, before.size(), kind, person, fields);
      changes.add(copy.signed(act, this::unsigned));
    }
    tally.note(what);
    roll.enter(changes);
    copy.entered(changes);
    if (approved) {
      approve(group);
    }
  }

  /** Nobody looks at a signature here. */
  private EnteredChange unsigned(Act act) {
    return new EnteredChange(act, PaperHouse.NO_BYTES, entrant.credential(), PaperHouse.NO_BYTES);
  }

  private void decide() {
    List<ChangeGroup> waiting = roll.waiting();
    if (waiting.isEmpty()) {
      return;
    }
    ChangeGroup group = dice.one(waiting);
    if (dice.falls(0.6)) {
      approve(group.id());
    } else {
      tally.note("entry withdrawn");
      roll.withdraw(group.id());
      copy.withdrawn(group);
    }
  }

  private void approve(Ulid id) {
    ChangeGroup group =
        roll.waiting().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    tally.note("entry approved");
    copy.approved(group, roll.approve(id, approver.operator().operator().id()));
  }

  private void lift(AddressNumber person) {
    tally.note("lift");
    Lift lift =
        Lift.beginning(
            person,
            dice.falls(0.8) ? Set.of(Process.LOOK_UP, Process.PRINT) : Set.of(Process.PRINT),
            approver.operator().operator().id(),
            "窓口",
            LIFTED,
            clock);
    roll.put(lift);
    copy.lifted(lift);
  }
}
