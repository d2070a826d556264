package jp.madoguchi.sandbox;

import java.io.Console;
import java.util.Optional;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.core.administration.SignedAct;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.Clock;

/** Has the administrator whom {@code --as} names sign with their card. */
record AdminSigner(AdminCards cards, Pins pins, Office office, Options options, Clock clock) {
  private static final String PIN = "MADOGUCHI_PIN";

  /** Where the card's PIN comes from. */
  interface Pins {
    Pin ask() throws Options.Misunderstood;
  }

  SignedAct sign(AdminCard.Wish wish) throws Options.Misunderstood, CardFault, CardLost {
    OperatorId administrator = administrator();
    try (Pin pin = pins.ask()) {
      return new AdminCard(cards.reader(administrator), administrator)
          .sign(wish, office, clock.now(), pin);
    }
  }

  private OperatorId administrator() throws Options.Misunderstood {
    String as = options.needed("--as");
    try {
      return new OperatorId(as);
    } catch (IllegalArgumentException e) {
      throw new Options.Misunderstood("--as は職員番号です", "--as takes an operator's id");
    }
  }

  /** From the console; from the environment where there is none, as in a script. */
  static Pin typed() throws Options.Misunderstood {
    Console keyboard = System.console();
    char[] typed =
        keyboard != null && keyboard.isTerminal()
            ? keyboard.readPassword("PIN: ")
            : Optional.ofNullable(System.getenv(PIN)).orElse("").toCharArray();
    return Pin.taking(typed)
        .orElseThrow(() ->
            new Options.Misunderstood(
                "カードの PIN を入力してください（画面がなければ環境変数 " + PIN + "）",
                "type the card's PIN (without a console put it into " + PIN + ")"));
  }
}
