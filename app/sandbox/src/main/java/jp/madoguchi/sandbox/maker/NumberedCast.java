package jp.madoguchi.sandbox.maker;

import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.city.Cast;

/**
 * Of whom in a sandbox the record has a 個人番号: three of the cast have that of their card. Whoever
 * else lives in the city has none, so that two are left to be entered. Apart from the numbers of
 * the cards: a seat has those, and names of the cast are not to be in its memory.
 */
final class NumberedCast {
  private static final Map<AddressNumber, ResidentCard> HOLDERS =
      Map.of(
          Cast.SAKURA_KENICHI, ResidentCard.MATCHING,
          Cast.NAKAMURA_KEIKO_LOOK_ALIKE, ResidentCard.LOOK_ALIKE,
          Cast.SAKURA_YUMIKO, ResidentCard.LOCKED);

  private NumberedCast() {}

  /** Somebody's record with the number that is theirs, if one is. */
  static ResidentRecord given(ResidentRecord r) {
    ResidentCard card = HOLDERS.get(r.number());
    return card == null ? r : with(r, ExampleNumbers.on(card));
  }

  private static ResidentRecord with(ResidentRecord r, IndividualNumber number) {
    return new ResidentRecord(
        r.number(),
        r.history(),
        r.kind(),
        r.status(),
        r.name(),
        r.birth(),
        r.sex(),
        r.household(),
        r.address(),
        r.residentSince(),
        r.domicile(),
        r.code(),
        Optional.of(number),
        r.particulars(),
        r.origin());
  }
}
