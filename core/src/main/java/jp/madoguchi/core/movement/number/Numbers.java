package jp.madoguchi.core.movement.number;

import java.util.List;
import java.util.Set;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Simple;
import jp.madoguchi.core.movement.StepRules;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.resident.Field;

/** Changes of the individual number and the resident record code (4.3, 4.4). */
public final class Numbers {
  public static final String INDIVIDUAL_REQUEST = "individual-number-request";
  public static final String INDIVIDUAL_CORRECTION = "individual-number-correction";
  public static final String INDIVIDUAL_ENTRY = "individual-number-entry";
  public static final String CODE_REQUEST = "resident-code-request";
  public static final String CODE_ENTRY = "resident-code-entry";

  private Numbers() {}

  public static List<Movement> all() {
    return List.of(
        changing(INDIVIDUAL_REQUEST, Field.INDIVIDUAL_NUMBER),
        changing(INDIVIDUAL_CORRECTION, Field.INDIVIDUAL_NUMBER),
        Simple.of(
            Terms.changing(INDIVIDUAL_ENTRY, Set.of(Field.INDIVIDUAL_NUMBER))
                .requiring(Field.INDIVIDUAL_NUMBER),
            StepRules.writes(Field.INDIVIDUAL_NUMBER)),
        changing(CODE_REQUEST, Field.RESIDENT_CODE),
        changing(CODE_ENTRY, Field.RESIDENT_CODE));
  }

  private static Movement changing(String code, Field field) {
    return Simple.of(
        Terms.changing(code, Set.of(field)).requiring(field), StepRules.changes(field));
  }
}
