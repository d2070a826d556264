package jp.madoguchi.core.past;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * Reads what {@link PastDesk} answers from, at one moment. Reading is not logged here. Safe for use
 * by several threads.
 */
public interface PastBook {
  /**
   * A person, and all who ever were in the household in which the person was on the day.
   *
   * @return empty where nobody has the number
   */
  Optional<Lives> read(AddressNumber number, AsOf asOf);

  /**
   * States of people, each person's oldest first.
   *
   * @param person at least one state
   * @param everIn of whoever was ever in the household of the day, the person among them; none
   *     where the day is before the person's first state
   */
  record Lives(List<ResidentRecord> person, List<List<ResidentRecord>> everIn) {
    public Lives {
      person = List.copyOf(person);
      everIn = everIn.stream().map(List::copyOf).toList();
    }
  }
}
