package jp.madoguchi.core.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.identity.Difference.Kind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;

/** Compares an address with the addresses of a record, the present one first. */
final class AddressLikeness {
  private AddressLikeness() {}

  /**
   * @param states oldest first, the present one last
   */
  static Likeness of(String claimed, List<ResidentRecord> states) {
    if (claimed.isBlank()) {
      return new Likeness.Missing();
    }
    Optional<List<Difference>> now = compare(address(states.getLast()), claimed);
    return now.map(NameLikeness::like)
        .or(() -> former(claimed, states))
        .or(() -> before(claimed, states))
        .orElse(new Likeness.Different());
  }

  private static Address address(ResidentRecord state) {
    return state.address().address();
  }

  private static Optional<Likeness> former(String claimed, List<ResidentRecord> states) {
    for (int i = states.size() - 2; i >= 0; i--) {
      if (compare(address(states.get(i)), claimed).isPresent()) {
        return Optional.of(new Likeness.Former(Likeness.What.ADDRESS, Since.after(states, i)));
      }
    }
    return Optional.empty();
  }

  /** 転入前住所 stands on the record as it was written elsewhere. */
  private static Optional<Likeness> before(String claimed, List<ResidentRecord> states) {
    ResidentRecord now = states.getLast();
    String before = now.particulars().arrival().before().address().value();
    return !before.isEmpty() && AddressSpelling.compare(before, claimed).isPresent()
        ? Optional.of(
            new Likeness.Former(
                Likeness.What.ADDRESS_BEFORE_ARRIVAL, Optional.of(now.residentSince())))
        : Optional.empty();
  }

  /** The whole address, or without what is often left out. */
  static Optional<List<Difference>> compare(Address record, String claimed) {
    String prefecture = record.prefecture().value();
    Optional<List<Difference>> whole = withOrWithoutBuilding(record, claimed);
    return whole.isPresent() || prefecture.isEmpty() || claimed.startsWith(prefecture)
        ? whole
        : withOrWithoutBuilding(record, prefecture + claimed)
            .map(how -> and(how, new Difference(Kind.PREFECTURE, prefecture, "")));
  }

  private static Optional<List<Difference>> withOrWithoutBuilding(Address record, String claimed) {
    Optional<List<Difference>> whole = AddressSpelling.compare(record.oneLine(), claimed);
    return whole.isPresent() || record.building().isEmpty()
        ? whole
        : AddressSpelling.compare(without(record).oneLine(), claimed)
            .map(how -> and(how, new Difference(Kind.BUILDING, record.building().value(), "")));
  }

  private static Address without(Address record) {
    return new Address(
        record.municipalityCode(),
        record.postalCode(),
        record.prefecture(),
        record.municipality(),
        record.town(),
        record.lot(),
        ExactText.EMPTY);
  }

  private static List<Difference> and(List<Difference> how, Difference more) {
    return Stream.concat(how.stream(), Stream.of(more)).toList();
  }
}
