package jp.madoguchi.terminal.login;

import java.util.Optional;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.liveness.LivenessCheck;
import jp.madoguchi.core.operator.OperatorId;

/** Why nobody was let in, where the card itself is not at fault. */
public abstract sealed class LoginRefused extends Exception {
  private LoginRefused(String message) {
    super(message);
  }

  /** What the access log keeps of it. */
  public String reason() {
    return getClass().getSimpleName();
  }

  /** The terminal, or a part of it, is an old copy: all work is stopped until people decide. */
  public static final class OldCopyFound extends LoginRefused {
    private final OldCopy found;

    public OldCopyFound(OldCopy found) {
      super(found.code());
      this.found = found;
    }

    public OldCopy found() {
      return found;
    }

    @Override
    public String reason() {
      return "old copy " + found.code();
    }
  }

  /** The card is not one that this office's root vouches for. */
  public static final class UntrustedCard extends LoginRefused {
    public UntrustedCard(String detail) {
      super(detail);
    }
  }

  /** The card's certificate is on the centre's list of those that no longer count (失効). */
  public static final class RevokedCard extends LoginRefused {
    public RevokedCard(String operator) {
      super(operator);
    }
  }

  /** The card is good, but its operator has no slot on this terminal. */
  public static final class NotEnrolled extends LoginRefused {
    public NotEnrolled(OperatorId operator) {
      super(operator.value());
    }
  }

  /** Too many palms that were not the operator's: only an administrator unlocks. */
  public static final class LockedOut extends LoginRefused {
    public LockedOut(OperatorId operator) {
      super(operator.value());
    }
  }

  /** The palm was not the operator's, or did not do what it was asked. */
  public static final class OtherPalm extends LoginRefused {
    private final int freeLeft;
    private final int triesLeft;
    private final Optional<LivenessCheck.Reason> live;

    public OtherPalm(int freeLeft, int triesLeft, Optional<LivenessCheck.Reason> live) {
      super("palm");
      this.freeLeft = freeLeft;
      this.triesLeft = triesLeft;
      this.live = live;
    }

    /** Why a palm that is alike was not believed. */
    public Optional<LivenessCheck.Reason> live() {
      return live;
    }

    /** Tries left before each further one has to wait. */
    public int freeLeft() {
      return freeLeft;
    }

    /** Tries left before only an administrator lets the operator in. */
    public int triesLeft() {
      return triesLeft;
    }
  }

  /** The office's policy takes no supervisor's word in the place of a palm, or not now. */
  public static final class NotSupervised extends LoginRefused {
    public NotSupervised(OperatorId operator) {
      super(operator.value());
    }
  }

  /** Nothing of this operator is registered that the policy asks for and this terminal can see. */
  public static final class NoWay extends LoginRefused {
    public NoWay(OperatorId operator) {
      super(operator.value());
    }
  }

  /** The operator's rights have not begun, have ended, or were taken back. */
  public static final class NoRights extends LoginRefused {
    public NoRights(OperatorId operator) {
      super(operator.value());
    }
  }
}
