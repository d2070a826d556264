package jp.madoguchi.terminal.identity;

import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.trouble.Troubles;

/** Why a resident's card was not read: what happened, what to do, and a short code. */
final class IdentityProblems {
  private IdentityProblems() {}

  static Message of(Exception failure) {
    return switch (failure) {
      case CardFault.WrongPin wrong -> Message.of("identity.card.pin", wrong.triesLeft());
      case CardFault.PinBlocked _ -> Message.of("identity.card.locked");
      case CardFault.NotAMyNumberCard _ -> Message.of("identity.card.other");
      case CardFault _ -> Message.of("identity.card.unreadable");
      case CardLost _ -> Message.of("identity.card.gone");
      default -> Troubles.sentence(failure);
    };
  }
}
