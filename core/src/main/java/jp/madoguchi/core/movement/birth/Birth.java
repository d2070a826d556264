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
                bornThatDay())
            .asking(asks ->
                new Asks(
                    Asks.Whom.NEWCOMERS,
                    Asks.Belonging.HERE,
                    List.of(),
                    asks.each().stream().filter(field -> field != Field.BIRTH).toList()))
            .filling(event -> Map.of(Field.BIRTH, event)));
  }

  private static Simple.StepRule bornThatDay() {
    return (step, proposal, _, findings) -> {
      if (!step.after(Field.BIRTH).value().equals(proposal.eventDate())) {
        findings.add(Finding.at(Rule.W08, Field.BIRTH, step.number()));
      }
    };
  }
}
