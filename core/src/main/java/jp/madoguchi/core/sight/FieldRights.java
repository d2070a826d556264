package jp.madoguchi.core.sight;

import static jp.madoguchi.core.log.Purpose.Reason.CERTIFICATE;
import static jp.madoguchi.core.log.Purpose.Reason.ENQUIRY;
import static jp.madoguchi.core.log.Purpose.Reason.EX_OFFICIO;
import static jp.madoguchi.core.log.Purpose.Reason.MOVEMENT_NOTICE;
import static jp.madoguchi.core.log.Purpose.Reason.REVIEW;
import static jp.madoguchi.core.operator.Right.APPROVE;
import static jp.madoguchi.core.operator.Right.ENTER;
import static jp.madoguchi.core.operator.Right.ISSUE;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.operator.Right;

/**
 * The table of which items are shown to whom and for what (10.4): by the rights of the operator and
 * by the purpose of the case.
 *
 * @param rules one for each item
 */
public record FieldRights(Map<Guarded, Rule> rules) {
  private static final Set<Right> WORKING = EnumSet.of(ENTER, APPROVE, ISSUE);
  private static final Set<Right> KEEPING = EnumSet.of(ENTER, APPROVE);
  private static final Set<Purpose.Reason> REGISTER =
      EnumSet.of(MOVEMENT_NOTICE, REVIEW, EX_OFFICIO);
  private static final Set<Purpose.Reason> PAPER =
      EnumSet.of(MOVEMENT_NOTICE, CERTIFICATE, REVIEW, EX_OFFICIO);
  private static final Set<Purpose.Reason> ANY =
      EnumSet.of(MOVEMENT_NOTICE, CERTIFICATE, ENQUIRY, REVIEW, EX_OFFICIO);

  private static final FieldRights STANDARD = new FieldRights(table());

  /**
   * When one item is shown.
   *
   * @param rights any of these is needed to see it at all
   * @param reasons for which it is shown at once; for any other it is covered
   */
  public record Rule(Set<Right> rights, Set<Purpose.Reason> reasons) {
    public Rule {
      rights = Set.copyOf(rights);
      reasons = Set.copyOf(reasons);
    }

    Covering covering(Predicate<Right> granted, Optional<Purpose> purpose) {
      if (rights.stream().noneMatch(granted)) {
        return Covering.WITHHELD;
      }
      return purpose.map(Purpose::reason).filter(reasons::contains).isPresent()
          ? Covering.SHOWN
          : Covering.COVERED;
    }
  }

  public FieldRights {
    if (!rules.keySet().containsAll(EnumSet.allOf(Guarded.class))) {
      throw new IllegalArgumentException("an item without a rule");
    }
    rules = Collections.unmodifiableMap(new EnumMap<>(rules));
  }

  /** The product's own table. 個人番号 is shown at once to nobody: each look has its reason. */
  public static FieldRights standard() {
    return STANDARD;
  }

  private static Map<Guarded, Rule> table() {
    Map<Guarded, Rule> table = new EnumMap<>(Guarded.class);
    table.put(Guarded.RESIDENT_CODE, new Rule(WORKING, REGISTER));
    table.put(Guarded.INDIVIDUAL_NUMBER, new Rule(KEEPING, Set.of()));
    table.put(Guarded.DOMICILE, new Rule(WORKING, PAPER));
    table.put(Guarded.STAY, new Rule(WORKING, PAPER));
    table.put(Guarded.INSURANCE, new Rule(KEEPING, REGISTER));
    table.put(Guarded.CIVIL_RIGHTS, new Rule(KEEPING, REGISTER));
    table.put(Guarded.CARD, new Rule(WORKING, ANY));
    table.put(Guarded.REMARKS, new Rule(WORKING, ANY));
    return table;
  }

  Rule of(Guarded item) {
    return rules.getOrDefault(item, new Rule(Set.of(), Set.of()));
  }
}
