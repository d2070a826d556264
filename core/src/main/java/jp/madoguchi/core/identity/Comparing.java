package jp.madoguchi.core.identity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identity.Difference.Kind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.text.character.CharacterTable;

/** Compares what somebody shows with a record, item by item. */
final class Comparing {
  private Comparing() {}

  /**
   * @param states oldest first, the present one last
   */
  static Map<Item, Likeness> items(
      Claim claim, List<ResidentRecord> states, Optional<CharacterTable> table) {
    ResidentRecord now = states.getLast();
    Map<Item, Likeness> found = new EnumMap<>(Item.class);
    found.put(Item.NAME, new NameLikeness(new Spelling(table)).of(claim.name(), states));
    found.put(Item.BIRTH, birth(claim.birth(), now.birth()));
    found.put(Item.SEX, sex(claim.sex(), now.sex()));
    found.put(Item.ADDRESS, AddressLikeness.of(claim.address(), states));
    return found;
  }

  static NumberMatch numbers(Claim claim, ResidentRecord now) {
    if (!(claim instanceof Claim.Card card) || now.individualNumber().isEmpty()) {
      return NumberMatch.NOT_COMPARED;
    }
    return now.individualNumber().get().equals(card.number())
        ? NumberMatch.SAME
        : NumberMatch.OTHER;
  }

  private static Likeness birth(Optional<RegisterDate> claimed, RegisterDate record) {
    if (claimed.isEmpty()) {
      return new Likeness.Missing();
    }
    if (claimed.get().equals(record)) {
      return new Likeness.Same();
    }
    boolean unknown =
        record instanceof RegisterDate.Unknown || claimed.get() instanceof RegisterDate.Unknown;
    return !unknown && claimed.get().sortKey().equals(record.sortKey())
        ? new Likeness.Written(List.of(Difference.whole(Kind.NO_SUCH_DAY)))
        : new Likeness.Different();
  }

  private static Likeness sex(Optional<Sex> claimed, Sex record) {
    if (claimed.isEmpty() || claimed.get() == Sex.UNKNOWN || record == Sex.UNKNOWN) {
      return new Likeness.Missing();
    }
    return claimed.get() == record ? new Likeness.Same() : new Likeness.Different();
  }
}
