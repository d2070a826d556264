package jp.madoguchi.core.movement.moveout;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.FormFields;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.Simple;
import jp.madoguchi.core.movement.StepRules;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.movement.Terms.EventDay;
import jp.madoguchi.core.movement.sequel.Sequel;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.RemovalReason;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * Move-out within Japan and abroad (国内転出, 国外転出), also ex officio where it was notified late.
 * Whoever notifies a coming day stays on the register until it has come; then they are removed by a
 * movement of their own. Source: 住民基本台帳法 24条; standard specification 1.1.5, 4.1.3.
 */
public final class MovesOut {
  public static final String MOVE_OUT = "move-out";
  public static final String ABROAD = "move-out-abroad";
  public static final String LATE = "move-out-ex-officio";
  public static final String DUE = "move-out-due";
  public static final String ABROAD_DUE = "move-out-abroad-due";

  private static final Set<String> ANNOUNCED = Set.of(MOVE_OUT, ABROAD);

  private static final Set<Field> PLANNED =
      Set.of(Field.PLANNED_ADDRESS, Field.PLANNED_CODE, Field.PLANNED_POSTAL, Field.PLANNED_DAY);

  private static final List<Field> ASKED =
      List.of(Field.PLANNED_ADDRESS, Field.PLANNED_CODE, Field.PLANNED_POSTAL);

  private MovesOut() {}

  public static List<Movement> all() {
    return List.of(
        announced(Terms.leaving(MOVE_OUT, RemovalReason.MOVED_OUT))
            .leadingTo(Sequel.MOVE_OUT_CERTIFICATE, Sequel.MOVE_OUT_DATA),
        announced(Terms.leaving(ABROAD, RemovalReason.MOVED_ABROAD)),
        planned(Terms.leaving(LATE, RemovalReason.MOVED_OUT))
            .leadingTo(Sequel.MOVE_OUT_STATEMENT, Sequel.EX_OFFICIO_NOTICE),
        due(DUE, RemovalReason.MOVED_OUT),
        due(ABROAD_DUE, RemovalReason.MOVED_ABROAD));
  }

  /**
   * The kind that removes somebody on the day that they planned, by how they announced it.
   *
   * @param states all of theirs, newest first
   */
  public static String due(List<ResidentRecord> states) {
    return states.stream()
        .map(state -> state.origin().kind())
        .filter(ANNOUNCED::contains)
        .findFirst()
        .filter(ABROAD::equals)
        .map(_ -> ABROAD_DUE)
        .orElse(DUE);
  }

  private static Movement due(String code, RemovalReason reason) {
    return Simple.of(Terms.leaving(code, reason), MovesOut::byTheDay);
  }

  private static void byTheDay(
      Step step, Proposal proposal, Surroundings around, List<Finding> findings) {
    String day = step.was(Field.PLANNED_DAY).value();
    if (day.isEmpty()) {
      findings.add(Finding.at(Rule.W13, Field.PLANNED_DAY, step.number()));
    } else if (proposal.eventDate().compareTo(day) > 0) {
      findings.add(Finding.at(Rule.W15, FormFields.EVENT_DATE, step.number()));
    }
  }

  /** Nobody announces twice: another plan is told by undoing the first (W13). */
  private static Simple announced(Terms terms) {
    return planned(terms.on(EventDay.PLANNED).notified(), StepRules.writes(Field.PLANNED_DAY));
  }

  private static Simple planned(Terms terms, Simple.StepRule... rules) {
    return Simple.of(
            terms.opening(PLANNED).requiring(Field.PLANNED_ADDRESS, Field.PLANNED_DAY), rules)
        .asking(asks -> asks.shared(ASKED))
        .filling(event -> Map.of(Field.PLANNED_DAY, event));
  }
}
