package jp.madoguchi.core.movement.birth;

import java.util.List;
import java.util.Map;
import jp.madoguchi.core.movement.Asks;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.Simple;
import jp.madoguchi.core.movement.StepRules;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.movement.Terms.EventDay;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.RemovalReason;

/** Birth (出生), to be notified within 14 days (戸籍法 49条; standard specification 4.2.1). */
public final class Birth {
  public static final String BIRTH = "birth";

  private Birth() {}

  public static List<Movement> all() {
    return List.of(
        Simple.of(
                Terms.entering(BIRTH).on(EventDay.UNKNOWN_TOO),
                StepRules.here(),
                StepRules.blank(Field.PREVIOUS_ADDRESS),
                bornThatDay(),
                neverHere())
            .asking(asks ->
                new Asks(
                    Asks.Whom.NEWCOMERS,
                    Asks.Belonging.HERE,
                    List.of(),
                    asks.each().stream().filter(field -> field != Field.BIRTH).toList()))
            .filling(event -> Map.of(Field.BIRTH, event)));
  }

  /** Nobody is born who was here before, unless that entry was taken back. */
  private static Simple.StepRule neverHere() {
    String undone = Integer.toString(RemovalReason.ENTRY_UNDONE.code());
    return (step, _, _, findings) -> {
      if (step.before().isPresent() && !step.was(Field.REMOVAL_REASON).value().equals(undone)) {
        findings.add(Finding.at(Rule.W13, Field.BIRTH, step.number()));
      }
    };
  }

  private static Simple.StepRule bornThatDay() {
    return (step, proposal, _, findings) -> {
      if (!step.after(Field.BIRTH).value().equals(proposal.eventDate())) {
        findings.add(Finding.at(Rule.W08, Field.BIRTH, step.number()));
      }
    };
  }
}
