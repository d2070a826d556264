package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A household before it has numbers and an address.
 *
 * @param members in printed order, as they were before anybody left
 * @param asOf the last day of which the register says something of them
 * @param left when those who left did
 * @param headed whether somebody became the head where the head left and others stayed
 */
record Draft(List<Sketch> members, LocalDate asOf, Optional<LocalDate> left, boolean headed) {
  Draft {
    members = List.copyOf(members);
  }

  static Draft of(List<Sketch> members, LocalDate today) {
    return new Draft(members, today, Optional.empty(), true);
  }

  /** Whether nobody is left. */
  boolean empty() {
    return members.stream().allMatch(member -> member.gone().isPresent());
  }
}
