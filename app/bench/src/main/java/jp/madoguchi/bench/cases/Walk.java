package jp.madoguchi.bench.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.Case;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.movement.Planner;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.text.ExactText;

/**
 * A walk of random movements through a small town: what the rules let pass is put into effect, and
 * what must hold is looked at after each. The same seed walks the same way.
 */
final class Walk {
  static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final int CROWD = 400;

  /** One of so many movements is undone at once. */
  private static final int UNDONE = 7;

  private final Random random;
  private final Notices notices;
  private final Town town;
  private final Laws laws;
  private final Movements movements = Kinds.all();
  private final List<Movement> kinds = List.copyOf(movements.all());
  private final Planner planner;
  private final Map<String, Integer> passed = new TreeMap<>();
  private long refused;

  Walk(long seed) {
    random = new Random(seed);
    town = town();
    notices = new Notices(town, random);
    laws = new Laws(town);
    planner = new Planner(town, DAY);
  }

  /** A town in which nobody lives yet. */
  static Town town() {
    OperatorId nobody = new OperatorId("OP-WALK");
    return new Town(
        new Origin(
            "walk",
            RegisterDate.of(DAY),
            DAY,
            DAY,
            nobody,
            nobody,
            new TerminalId("T-WALK"),
            Optional.empty()));
  }

  /** How often each kind passed. */
  Map<String, Integer> passed() {
    return passed;
  }

  /** How many notices the rules refused. */
  long refused() {
    return refused;
  }

  /**
   * So many movements that pass.
   *
   * @throws LawBroken something does not hold
   */
  void go(long moves) throws LawBroken {
    long done = 0;
    while (done < moves) {
      Case notice = town.people().size() < CROWD ? notices.moveIn() : notices.any(kinds);
      Optional<Proposal> moved = move(notice);
      if (moved.isPresent()) {
        done++;
        if (random.nextInt(UNDONE) == 0) {
          undone(moved.get());
        }
      }
      if (done % 97 == 0) {
        undoTwice();
      }
    }
    laws.count();
  }

  private Optional<Proposal> move(Case notice) throws LawBroken {
    Movement movement = movements.find(notice.kind()).orElseThrow();
    Planner.Planned planned = planner.plan(movement, notice);
    List<Finding> findings = movement.check(planned.proposal(), DAY, town);
    if (!planned.findings().isEmpty() || findings.stream().anyMatch(Finding::blocks)) {
      refused++;
      return Optional.empty();
    }
    Proposal proposal = planned.proposal();
    laws.before(proposal);
    town.apply(proposal);
    laws.after(notice, proposal, findings);
    passed.merge(notice.kind(), 1, Integer::sum);
    return Optional.of(proposal);
  }

  /** Whatever it was can be undone at once, and whoever it touched is as before (4.6). */
  private void undone(Proposal done) throws LawBroken {
    Movement movement = movements.find(done.kind()).orElseThrow();
    Optional<Case> notice = notices.undoing(done, movement.subjects(done));
    if (notice.isEmpty()) {
      return;
    }
    LawBroken.unless(
        move(notice.get()).isPresent(),
        done.kind() + " cannot be undone by " + notice.get().kind());
    for (Proposal.Step step : done.steps()) {
      Laws.asBefore(done.kind(), step, town.current(step.number()).orElseThrow());
    }
  }

  /** What was undone and undone again is as it was (4.6). */
  private void undoTwice() throws LawBroken {
    Optional<AddressNumber> somebody =
        notices.somebody().filter(number -> Notices.undoable(town.history(number)));
    if (somebody.isEmpty()) {
      return;
    }
    AddressNumber number = somebody.get();
    Map<Field, ExactText> before = FieldValues.of(town.current(number).orElseThrow());
    if (move(notices.undo(number)).isPresent() && move(notices.undo(number)).isPresent()) {
      Map<Field, ExactText> after = FieldValues.of(town.current(number).orElseThrow());
      LawBroken.unless(before.equals(after), "undone twice, " + number + " is another one");
    }
  }

  /** Something that must hold after a movement does not. */
  static final class LawBroken extends Exception {
    LawBroken(String what) {
      super(what);
    }

    static void unless(boolean holds, String what) throws LawBroken {
      if (!holds) {
        throw new LawBroken(what);
      }
    }
  }
}
