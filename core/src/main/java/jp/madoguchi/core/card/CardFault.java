package jp.madoguchi.core.card;

/**
 * Why a card did not do what was asked. That it was pulled is another thing: {@link
 * jp.madoguchi.core.port.CardLost}. Messages are for the log; they hold no PIN, key or name.
 */
public abstract sealed class CardFault extends Exception {
  private CardFault(String message) {
    super(message);
  }

  /** The PIN was wrong; the card blocks when no try is left. */
  public static final class WrongPin extends CardFault {
    private final int triesLeft;

    public WrongPin(int triesLeft) {
      super("wrong PIN, tries left: " + triesLeft);
      this.triesLeft = triesLeft;
    }

    /** 1 to 15. */
    public int triesLeft() {
      return triesLeft;
    }
  }

  /** No try is left; the card takes no PIN any more. */
  public static final class PinBlocked extends CardFault {
    public PinBlocked() {
      super("the PIN is blocked");
    }
  }

  /** The unblocking key (PUK) was wrong; it is gone for good when no try is left. */
  public static final class WrongPuk extends CardFault {
    private final int triesLeft;

    public WrongPuk(int triesLeft) {
      super("wrong PUK, tries left: " + triesLeft);
      this.triesLeft = triesLeft;
    }

    /** 1 to 15. */
    public int triesLeft() {
      return triesLeft;
    }
  }

  /** No try of the unblocking key is left either; nothing unblocks the card any more. */
  public static final class PukBlocked extends CardFault {
    public PukBlocked() {
      super("the PUK is blocked");
    }
  }

  /** The card does not take that PIN as a new one; the old one counts, and no try was used up. */
  public static final class PinNotTaken extends CardFault {
    public PinNotTaken() {
      super("the card does not take the new PIN");
    }
  }

  /** The key is used only after the PIN: once per connection, before each signature with 9C. */
  public static final class PinNeeded extends CardFault {
    private final Slot slot;

    public PinNeeded(Slot slot) {
      super("the PIN is needed before " + slot);
      this.slot = slot;
    }

    public Slot slot() {
      return slot;
    }
  }

  /** The card has no PIV application. */
  public static final class NotAPivCard extends CardFault {
    private final StatusWord status;

    public NotAPivCard(StatusWord status) {
      super("no PIV application: " + status);
      this.status = status;
    }

    public StatusWord status() {
      return status;
    }
  }

  /** The card is not a resident's My Number card. */
  public static final class NotAMyNumberCard extends CardFault {
    private final StatusWord status;

    public NotAMyNumberCard(StatusWord status) {
      super("no My Number application: " + status);
      this.status = status;
    }

    public StatusWord status() {
      return status;
    }
  }

  /** There is no key or certificate in the slot, or it is not one of ECC P-256. */
  public static final class UnsupportedKey extends CardFault {
    private final Slot slot;

    public UnsupportedKey(Slot slot, String reason) {
      super(slot + ": " + reason);
      this.slot = slot;
    }

    public Slot slot() {
      return slot;
    }
  }

  /** The card answered what the standard does not allow here, or too much of it. */
  public static final class BadAnswer extends CardFault {
    private final StatusWord status;

    public BadAnswer(StatusWord status, String reason) {
      super(status + ": " + reason);
      this.status = status;
    }

    BadAnswer(StatusWord status, String reason, Exception cause) {
      this(status, reason);
      initCause(cause);
    }

    /** The status word that came, which is 9000 where the data was bad; 0000 where none came. */
    public StatusWord status() {
      return status;
    }
  }
}
