package jp.madoguchi.terminal.movement.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.movement.Asks.Belonging;
import jp.madoguchi.core.movement.Asks.Whom;
import jp.madoguchi.core.movement.Case;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.FormFields;
import jp.madoguchi.core.movement.LastMovement;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.movement.Planner;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.movement.Turn;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;

/** Which kinds of movement can be begun from a record, or for people who are new here. */
public final class Offered {
  private final Movements movements;
  private final Surroundings around;
  private final LocalDate today;

  public Offered(Movements movements, Municipality municipality, LocalDate today) {
    this.movements = movements;
    around = Surroundings.unknown(municipality);
    this.today = today;
  }

  /** For people who are new here. */
  public List<Movement> newcomers() {
    return movements.all().stream()
        .filter(kind -> kind.asks().whom() == Whom.NEWCOMERS)
        .filter(kind -> kind.asks().household() != Belonging.HERE)
        .toList();
  }

  /** From a record; what the rules would refuse whatever is typed is not offered. */
  public List<Movement> from(OpenedRecord opened) {
    return movements.all().stream()
        .filter(kind -> kind.terms().turn() != Turn.BESIDE && fits(kind, opened))
        .toList();
  }

  private boolean fits(Movement kind, OpenedRecord opened) {
    boolean here = opened.current().status() == ResidentStatus.CURRENT;
    boolean enters = kind.terms().turn() == Turn.ENTERS;
    if (kind.asks().household() == Belonging.HERE) {
      return here;
    }
    if (kind.terms().turn() == Turn.STAYS_OFF) {
      return !here && !refused(kind, opened.current());
    }
    if (enters == here) {
      return false;
    }
    return (!kind.looksBack() || last(opened).filter(kind::undoes).isPresent())
        && !refused(kind, opened.current());
  }

  private static Optional<LastMovement> last(OpenedRecord opened) {
    return LastMovement.of(opened.history().reversed());
  }

  private boolean refused(Movement kind, ResidentRecord record) {
    Case blank =
        new Case(
            kind.code(),
            today.toString(),
            today.toString(),
            List.of(new Case.Person(record.number(), Optional.of(record), Map.of())),
            new Case.Destination.Same());
    return kind
        .check(new Planner(around, today).plan(kind, blank).proposal(), today, around)
        .stream()
        .anyMatch(Offered::forOthers);
  }

  /** Not for this kind of resident, or nothing there that it could change. */
  private static boolean forOthers(Finding finding) {
    return finding.rule() == Rule.W10
        || finding.rule() == Rule.W19
        || finding.rule() == Rule.W13 && finding.field().equals(FormFields.of(Field.KIND))
        || finding.rule() == Rule.W13 && finding.field().equals(FormFields.of(Field.PLANNED_DAY));
  }
}
