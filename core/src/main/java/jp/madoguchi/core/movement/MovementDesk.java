package jp.madoguchi.core.movement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.change.ChangeBook;
import jp.madoguchi.core.movement.twin.Twins;
import jp.madoguchi.core.numbering.FreshCodes;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.text.character.Characters;

/**
 * Works out what a typed notice comes to and has the rules look at it, as they will again at its
 * approval and at the centre. Safe for use by several threads.
 */
public final class MovementDesk {
  private final Surroundings around;
  private final Clock clock;

  /** Over a terminal's register, where whoever has an open entry gets no second one (E14). */
  public static MovementDesk over(
      Register register,
      ChangeBook changes,
      Municipality municipality,
      FreshCodes codes,
      Characters characters,
      Clock clock) {
    return new MovementDesk(
        new RegisterSurroundings(
            register,
            municipality,
            number -> changes.openFor(number).isPresent(),
            codes::runLow,
            characters),
        clock);
  }

  public MovementDesk(Surroundings around, Clock clock) {
    this.around = around;
    this.clock = clock;
  }

  /** What a notice comes to today. */
  public Judged judge(Movement movement, Case notice) {
    LocalDate today = clock.today();
    Planner.Planned planned = new Planner(around, today).plan(movement, notice);
    List<Finding> findings = new ArrayList<>(planned.findings());
    findings.addAll(movement.check(planned.proposal(), today, around));
    return new Judged(
        planned.proposal(),
        findings.stream().distinct().toList(),
        movement.terms().turn() == Turn.ENTERS ? Twins.of(planned.proposal(), around) : List.of());
  }
}
