package jp.madoguchi.core.movement;

import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.core.movement.alias.Aliases;
import jp.madoguchi.core.movement.arrival.Arrivals;
import jp.madoguchi.core.movement.birth.Birth;
import jp.madoguchi.core.movement.correction.Corrections;
import jp.madoguchi.core.movement.death.Deaths;
import jp.madoguchi.core.movement.exofficio.ExOfficio;
import jp.madoguchi.core.movement.formersurname.FormerSurnames;
import jp.madoguchi.core.movement.household.Households;
import jp.madoguchi.core.movement.movein.MovesIn;
import jp.madoguchi.core.movement.moveout.MovesOut;
import jp.madoguchi.core.movement.nationality.Nationalities;
import jp.madoguchi.core.movement.number.Numbers;
import jp.madoguchi.core.movement.remaking.Remakings;
import jp.madoguchi.core.movement.restraint.Restraining;
import jp.madoguchi.core.movement.undo.Undoing;
import jp.madoguchi.core.movement.within.MoveWithin;

/** Every kind of movement (1.2.2). A new one is a folder of its own and a line here. */
public final class Kinds {
  private Kinds() {}

  public static Movements all() {
    return new Movements(
        Stream.of(
                MovesIn.all(),
                Birth.all(),
                ExOfficio.all(),
                List.<Movement>of(new MoveWithin()),
                Households.all(),
                Corrections.all(),
                Numbers.all(),
                FormerSurnames.all(),
                Aliases.all(),
                Nationalities.all(),
                Remakings.all(),
                MovesOut.all(),
                Arrivals.all(),
                Deaths.all(),
                Undoing.all(),
                Restraining.all())
            .flatMap(List::stream)
            .toList());
  }
}
