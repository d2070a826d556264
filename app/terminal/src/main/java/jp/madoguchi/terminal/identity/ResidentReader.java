package jp.madoguchi.terminal.identity;

import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.FourItems;
import jp.madoguchi.core.card.MyNumberCard;
import jp.madoguchi.core.card.ResidentPin;
import jp.madoguchi.core.card.StatusWord;
import jp.madoguchi.core.identity.Abandoned;
import jp.madoguchi.core.identity.Claim;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Parsed;

/**
 * Reads the card of whoever came to the counter. The operator's own card stays where it is: this is
 * the other reader. Not for the screen's thread; one card at a time.
 */
record ResidentReader(CardReader reader) {
  /** No name and no address of a register comes near it. */
  private static final int LONGEST = 400;

  /** Whether the seat has such a reader. */
  boolean there() {
    return !reader.name().isEmpty();
  }

  /**
   * What the card tells to whoever knows its PIN. The PIN stays the caller's.
   *
   * @throws CardLost no card is there, or it was pulled
   */
  synchronized Claim.Card read(ResidentPin pin) throws CardFault, CardLost {
    CardReader.Card connected =
        reader.connect().orElseThrow(() -> new CardLost("no card in the reader"));
    try (MyNumberCard card = MyNumberCard.select(connected)) {
      FourItems items = card.fourItems(pin);
      requireText(items.name());
      requireText(items.address());
      return new Claim.Card(items, card.number(pin));
    }
  }

  /** A card is not ours: whatever it says comes on the screen. */
  private static void requireText(String text) throws CardFault {
    boolean fits = text.length() <= LONGEST && ExactText.parse(text) instanceof Parsed.Valid<?>;
    if (!fits) {
      throw new CardFault.BadAnswer(StatusWord.OK, "no text of a register");
    }
  }

  /** What a failure is for the log. */
  static Abandoned why(Exception failure) {
    return switch (failure) {
      case CardFault.WrongPin _ -> Abandoned.WRONG_PIN;
      case CardFault.PinBlocked _ -> Abandoned.PIN_LOCKED;
      case CardFault.NotAMyNumberCard _ -> Abandoned.OTHER_CARD;
      case CardLost _ -> Abandoned.CARD_GONE;
      default -> Abandoned.UNREADABLE;
    };
  }
}
