package jp.madoguchi.sandbox.maker;

import java.util.List;
import jp.madoguchi.core.identifier.IndividualNumber;

/**
 * 個人番号 of a sandbox: examples that were published as such, since any other number with a right
 * check digit may be a living person's. Each card has one.
 */
final class ExampleNumbers {
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
}
