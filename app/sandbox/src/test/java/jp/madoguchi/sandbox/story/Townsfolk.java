package jp.madoguchi.sandbox.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;

/** People of a sandbox, each handed out once, so that no two entries are about the same one. */
final class Townsfolk {
  private final Register register;
  private final int residents;
  private final Set<AddressNumber> taken = new TreeSet<>();

  /**
   * @param residents how many serial numbers there are
   */
  Townsfolk(Register register, int residents) {
    this.register = register;
    this.residents = residents;
  }

  /** A Japanese who is not the head of their household, and of whom nothing else is entered. */
  ResidentRecord member() {
    return free().stream()
        .filter(it -> it.kind() == ResidentKind.JAPANESE && !it.household().relationship().head())
        .findFirst()
        .map(this::take)
        .orElseThrow();
  }

  ResidentRecord foreigner() {
    return free().stream()
        .filter(it -> it.kind() == ResidentKind.FOREIGN)
        .findFirst()
        .map(this::take)
        .orElseThrow();
  }

  /** A household of three or more, of whom nothing is entered. */
  List<ResidentRecord> family() {
    for (ResidentRecord head : free()) {
      List<ResidentRecord> household = register.household(head.household().number());
      if (head.household().relationship().head()
          && household.size() > 2
          && household.stream().noneMatch(it -> taken.contains(it.number()))) {
        household.forEach(this::take);
        return household;
      }
    }
    throw new IllegalStateException("no family is left");
  }

  private ResidentRecord take(ResidentRecord record) {
    taken.add(record.number());
    return record;
  }

  private List<ResidentRecord> free() {
    List<ResidentRecord> found = new ArrayList<>();
    for (long serial = 1; serial <= residents; serial++) {
      register
          .current(AddressNumber.of(serial))
          .filter(it -> it.status() == ResidentStatus.CURRENT)
          .filter(it -> !taken.contains(it.number()))
          .ifPresent(found::add);
    }
    return found;
  }
}
