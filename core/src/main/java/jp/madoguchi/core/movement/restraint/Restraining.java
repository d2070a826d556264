package jp.madoguchi.core.movement.restraint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Simple;
import jp.madoguchi.core.movement.Simple.StepRule;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.FieldGroup;

/**
 * Setting, changing, renewing and ending measures (3.1), and the course of a support measure (3.4):
 * applied for, decided, renewed, ended. Each touches one measure of a person and nothing else, also
 * of somebody who was removed.
 */
public final class Restraining {
  public static final String SET = "restraint-set";
  public static final String CHANGE = "restraint-change";
  public static final String RENEW = "restraint-renew";
  public static final String END = "restraint-end";
  public static final String APPLICATION = "support-application";
  public static final String DECISION = "support-decision";
  public static final String RENEWAL = "support-renewal";
  public static final String SUPPORT_END = "support-end";

  private static final Map<String, StepRule> RULES =
      Map.of(
          SET, RestraintRules.sets(),
          CHANGE, RestraintRules.changes(),
          RENEW, RestraintRules.renews(),
          END, RestraintRules.ends(),
          APPLICATION, RestraintRules.applies(),
          DECISION, RestraintRules.decides(),
          RENEWAL, RestraintRules.renewsSupport(),
          SUPPORT_END, RestraintRules.endsSupport());

  private static final Set<String> ENDING = Set.of(END, SUPPORT_END);

  private Restraining() {}

  public static List<Movement> all() {
    return new TreeMap<>(RULES)
        .entrySet().stream()
            .<Movement>map(kind ->
                Simple.of(
                    Terms.beside(kind.getKey(), Terms.of(FieldGroup.RESTRAINT)), kind.getValue()))
            .toList();
  }

  /** What a kind takes beyond the right to enter; empty where it is none of these. */
  public static Optional<Right> right(String kind) {
    if (!RULES.containsKey(kind)) {
      return Optional.empty();
    }
    return Optional.of(ENDING.contains(kind) ? Right.END_RESTRAINT : Right.SET_RESTRAINT);
  }
}
