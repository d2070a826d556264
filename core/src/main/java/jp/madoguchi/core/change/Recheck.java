package jp.madoguchi.core.change;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.change.ApprovalRefused.Reason;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.movement.Rechecking;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.movement.twin.Twins;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * Looks at an entered group again before it is approved, as the centre will: an approval that the
 * centre would refuse is not made. Stateless and safe for use by several threads.
 */
public final class Recheck {
  private final Movements movements;
  private final Surroundings around;

  public Recheck(Movements movements, Surroundings around) {
    this.movements = movements;
    this.around = around;
  }

  /** Why the group is not to be approved, with the records as they are now. */
  Optional<Reason> flaw(List<Comparison.Side> sides) {
    if (!sides.stream().allMatch(side -> Proofs.entered(side.change()))) {
      return Optional.of(Reason.ENTRANT_SIGNATURE);
    }
    if (sides.stream().anyMatch(this::moved)) {
      return Optional.of(Reason.BASE_CHANGED);
    }
    if (!keepsTheRules(sides)) {
      return Optional.of(Reason.BROKEN_RULE);
    }
    List<Act> acts = sides.stream().map(side -> side.change().act()).toList();
    return Twins.silent(acts, around).isEmpty()
        ? Optional.empty()
        : Optional.of(Reason.TWIN_UNTOLD);
  }

  private boolean moved(Comparison.Side side) {
    Act act = side.change().act();
    int present = side.before().map(ResidentRecord::history).orElse(0);
    return present != act.baseVersion() && !LaterStates.admit(act, around.history(act.resident()));
  }

  private boolean keepsTheRules(List<Comparison.Side> sides) {
    List<Act> acts = sides.stream().map(side -> side.change().act()).toList();
    Map<AddressNumber, ResidentRecord> before = new HashMap<>();
    sides.forEach(side -> side.before().ifPresent(state -> before.put(state.number(), state)));
    return acts.stream().allMatch(Recheck::datedRight)
        && movements
            .find(acts.getFirst().kind())
            .filter(movement ->
                Rechecking.check(movement, acts, before, acts.getFirst().entryDate(), around)
                    .stream()
                    .noneMatch(Finding::blocks))
            .isPresent();
  }

  private static boolean datedRight(Act act) {
    return act.entryDate().equals(LocalDate.ofInstant(act.enteredAt(), Clock.TOKYO));
  }
}
