package jp.madoguchi.core.past;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;

/** Who was in a household on a day. */
final class HouseholdThen {
  private static final Comparator<Life> ORDER =
      Comparator.<Life>comparingInt(life -> life.state().household().order())
          .thenComparing(life -> life.state().number().digits());

  private HouseholdThen() {}

  /** Somebody's states, oldest first, and the one of the day. */
  record Life(List<ResidentRecord> states, ResidentRecord state) {
    ResidentRecord present() {
      return states.getLast();
    }
  }

  /**
   * Those who were on the register in the household that day, in printed order.
   *
   * @param everIn states, oldest first, of each person who was ever in it
   */
  static List<Life> of(
      HouseholdNumber household, AsOf asOf, Collection<List<ResidentRecord>> everIn) {
    return everIn.stream()
        .flatMap(states -> life(states, asOf).stream())
        .filter(life -> life.state().status() == ResidentStatus.CURRENT)
        .filter(life -> life.state().household().number().equals(household))
        .sorted(ORDER)
        .toList();
  }

  private static Optional<Life> life(List<ResidentRecord> states, AsOf asOf) {
    return asOf.of(states).map(state -> new Life(states, state));
  }
}
