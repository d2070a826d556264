package jp.madoguchi.core.movement.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.movement.Asks;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.FormFields;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.ResidentRecord;

/** Move within the municipality (転居). Source: 住民基本台帳法 23条; standard specification 4.1.2. */
public final class MoveWithin implements Movement {
  /** The code that travels. */
  public static final String CODE = "move-within";

  private static final Terms TERMS =
      Terms.changing(CODE, Terms.of(FieldGroup.ADDRESS, FieldGroup.HOUSEHOLD))
          .notified()
          .refusing(Rule.E05);

  @Override
  public Terms terms() {
    return TERMS;
  }

  /** The name on the paper is asked too: it is how the wrong person's form is noticed (E05). */
  @Override
  public Asks asks() {
    return new Asks(
        Asks.Whom.MEMBERS,
        Asks.Belonging.OWN,
        Asks.ADDRESS,
        List.of(Field.NAME, Field.KANA, Field.RELATIONSHIP));
  }

  @Override
  public Map<Field, String> writes(String event, Optional<ResidentRecord> before) {
    return Map.of(Field.ADDRESS_SINCE, event);
  }

  @Override
  public List<Finding> own(Proposal proposal, Surroundings around) {
    List<Finding> findings = new ArrayList<>();
    for (Step step : subjects(proposal)) {
      place(step, around, findings);
    }
    return findings;
  }

  private static void place(Step step, Surroundings around, List<Finding> findings) {
    if (!step.after(Field.MUNICIPALITY_CODE)
        .value()
        .equals(around.municipality().code().digits())) {
      findings.add(Finding.at(Rule.W01, Field.TOWN, step.number()));
    }
    if (step.changes(Field.ADDRESS_SINCE) && !isDay(step.after(Field.ADDRESS_SINCE).value())) {
      findings.add(Finding.at(Rule.E10, FormFields.EVENT_DATE, step.number()));
    }
    if (Place.of(step.after()).equals(Place.of(step.was()))) {
      findings.add(Finding.at(Rule.A15, Field.LOT, step.number()));
    }
  }

  /** A move's date is never unknown, though 住所を定めた年月日 may be (1.1.8). */
  private static boolean isDay(String code) {
    return code.isEmpty()
        || RegisterDate.decode(code).toOptional().stream()
            .anyMatch(RegisterDate.Calendar.class::isInstance);
  }
}
