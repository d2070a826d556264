package jp.madoguchi.core.movement;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * Whom the last movement of somebody was about besides them: it may be undone for all of them or
 * for a part (全部・一部の取消し, 4.6). They are found where the movement left them, in the household of
 * either side of it.
 */
public final class Companions {
  private static final Comparator<ResidentRecord> PLACES =
      Comparator.<ResidentRecord>comparingInt(record -> record.household().order())
          .thenComparing(record -> record.number().digits());

  private Companions() {}

  /** Present states of somebody and their companions, in the order of their places. */
  public static List<ResidentRecord> of(ResidentRecord present, Register register) {
    Optional<LastMovement> last = last(present.number(), register);
    Map<AddressNumber, ResidentRecord> found = new LinkedHashMap<>();
    last.map(Companions::households).stream()
        .flatMap(Collection::stream)
        .flatMap(household -> register.everybody(household).stream())
        .filter(one ->
            last(one.number(), register)
                .filter(it -> last.filter(it::sameNotice).filter(it::sameType).isPresent())
                .isPresent())
        .forEach(one -> found.put(one.number(), one));
    found.put(present.number(), present);
    return found.values().stream().sorted(PLACES).toList();
  }

  private static Optional<LastMovement> last(AddressNumber number, Register register) {
    return LastMovement.of(register.history(number));
  }

  private static Set<HouseholdNumber> households(LastMovement last) {
    Set<HouseholdNumber> households = new LinkedHashSet<>();
    households.add(last.state().household().number());
    last.before().ifPresent(record -> households.add(record.household().number()));
    return households;
  }
}
