package jp.madoguchi.terminal.approval;

import java.util.List;
import java.util.stream.IntStream;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * One waiting entry in the list.
 *
 * @param first the first resident concerned
 * @param entrant who entered it, as named on screens
 * @param own entered by the signed-in person, who cannot approve it (E24)
 */
public record ApprovalRow(ChangeGroup group, ResidentRecord first, String entrant, boolean own) {
  /**
   * Where the choice of a list stands once newer rows took its place.
   *
   * @param chosen index into {@code before}, -1 where nothing was chosen
   * @return index into {@code after}, -1 where that is empty
   */
  static int place(List<ApprovalRow> before, int chosen, List<ApprovalRow> after) {
    int nearest = Math.min(Math.max(chosen, 0), after.size() - 1);
    if (chosen < 0) {
      return nearest;
    }
    var group = before.get(chosen).group().id();
    return IntStream.range(0, after.size())
        .filter(place -> after.get(place).group().id().equals(group))
        .findFirst()
        .orElse(nearest);
  }
}
