package jp.madoguchi.terminal.login;

import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.modality.UnfitTemplate;
import jp.madoguchi.core.supervision.SupervisionRefused;
import jp.madoguchi.terminal.text.Message;

/** The sentences for what stops a login. */
public final class LoginProblems {
  private LoginProblems() {}

  /** A palm was not the operator's: how often it may be shown yet. */
  static Message again(LoginRefused.OtherPalm other) {
    String why =
        other.live().map(reason -> "login.live." + reason.name()).orElse("login.palm.other");
    return other.freeLeft() > 0
        ? Message.of(why, other.freeLeft())
        : Message.of("login.palm.later", other.triesLeft());
  }

  /** What happened, and what to do. */
  public static Message sentence(Exception problem) {
    return switch (problem) {
      case CardFault.NotAPivCard _ -> Message.of("login.card.unknown");
      case CardFault.UnsupportedKey _ -> Message.of("login.card.unknown");
      case CardFault.PinBlocked _ -> Message.of("login.card.blocked");
      case CardFault.PukBlocked _ -> Message.of("puk.blocked");
      case CardFault _ -> Message.of("login.card.bad");
      case UnfitTemplate template when template.isOfAnotherTime() -> Message.of("login.palm.old");
      case LoginRefused.UntrustedCard _ -> Message.of("login.card.untrusted");
      case LoginRefused.RevokedCard _ -> Message.of("login.card.revoked");
      case LoginRefused.NotEnrolled _ -> Message.of("login.operator.unknown");
      case LoginRefused.LockedOut _ -> Message.of("login.operator.locked");
      case LoginRefused.OldCopyFound old ->
          Message.of(old.found().ofLoginBook() ? "oldcopy.stopped.book" : "oldcopy.stopped");
      case LoginRefused.NoRights _ -> Message.of("login.operator.rights");
      case LoginRefused.NoWay _ -> Message.of("login.way.none");
      case LoginRefused.NotSupervised _ -> Message.of("login.supervise.not");
      case SupervisionRefused refused -> Message.of("login.supervise." + refused.reason());
      case KeysRefused.NoSlot _ -> Message.of("login.operator.unknown");
      case KeysRefused.LeaseOver _ -> Message.of("login.lease.over");
      case KeysRefused.LeaseNotBegun _ -> Message.of("login.lease.early");
      case KeysRefused _ -> Message.of("login.store.keys");
      default -> jp.madoguchi.terminal.trouble.Troubles.sentence(problem);
    };
  }
}
