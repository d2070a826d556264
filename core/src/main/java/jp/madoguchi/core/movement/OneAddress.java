package jp.madoguchi.core.movement;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;

/**
 * Those of one household live at one address (W09, 住民基本台帳法 6条). Only who comes to it is looked at:
 * corrections go one record at a time.
 */
final class OneAddress {
  private static final List<Field> ADDRESS =
      List.of(Field.PREFECTURE, Field.MUNICIPALITY, Field.TOWN, Field.LOT, Field.BUILDING);

  private OneAddress() {}

  /**
   * @param untouched members of whom the entry says nothing
   * @param after the steps of all others who belong to the household afterwards
   */
  static void check(
      Terms terms, List<ResidentRecord> untouched, List<Step> after, List<Finding> findings) {
    boolean moves = terms.open().contains(Field.LOT);
    List<Step> coming = after.stream().filter(OneAddress::comes).toList();
    List<List<ExactText>> there =
        Stream.concat(
                untouched.stream().map(FieldValues::of).map(OneAddress::address),
                after.stream()
                    .filter(step -> !coming.contains(step))
                    .map(step -> address(step, moves)))
            .toList();
    for (Step step : coming) {
      boolean together =
          there.isEmpty()
              ? address(step, moves).equals(address(coming.getFirst(), moves))
              : there.contains(address(step, moves));
      if (!together) {
        findings.add(Finding.at(Rule.W09, Field.HOUSEHOLD_NUMBER, step.number()));
      }
    }
  }

  private static boolean comes(Step step) {
    return !step.wasOn()
        || step.changes(Field.HOUSEHOLD_NUMBER)
        || step.changes(Field.ADDRESS_SINCE);
  }

  /**
   * That after the movement, or before it where it changes none: a change of it is told as such.
   */
  private static List<ExactText> address(Step step, boolean moves) {
    return moves || step.before().isEmpty()
        ? address(step.after())
        : ADDRESS.stream().map(step::was).toList();
  }

  private static List<ExactText> address(Map<Field, ExactText> values) {
    return ADDRESS.stream().map(field -> values.getOrDefault(field, ExactText.EMPTY)).toList();
  }
}
