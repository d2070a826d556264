package jp.madoguchi.sandbox.maker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.city.Cast;

/**
 * 個人番号 of a sandbox: examples that were published as such, since any other number with a right
 * check digit may be a living person's. Each card has one; the records of three of the cast have
 * that of their card. Whoever else lives in the city has none, so that two are left to be entered.
 */
final class ExampleNumbers {
  private static final Map<AddressNumber, ResidentCard> HOLDERS =
      Map.of(
          Cast.SAKURA_KENICHI, ResidentCard.MATCHING,
          Cast.NAKAMURA_KEIKO_LOOK_ALIKE, ResidentCard.LOOK_ALIKE,
          Cast.SAKURA_YUMIKO, ResidentCard.LOCKED);

  /** One for each card. */
  private static final List<IndividualNumber> PUBLISHED =
      List.of(
          new IndividualNumber("123456789018"),
          new IndividualNumber("454972364860"),
          new IndividualNumber("983205673214"),
          new IndividualNumber("200000000000"),
          new IndividualNumber("379474484458"));

  private ExampleNumbers() {}

  /** The number on a card. */
  static IndividualNumber on(ResidentCard card) {
    return PUBLISHED.get(card.ordinal());
  }

  /** Somebody's record with the number that is theirs, if one is. */
  static ResidentRecord given(ResidentRecord r) {
    ResidentCard card = HOLDERS.get(r.number());
    return card == null ? r : with(r, on(card));
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
