package jp.madoguchi.core.keys;

/** Why keys were not handed out; the message is for logs and carries no secret. */
public abstract sealed class KeysRefused extends Exception {
  private KeysRefused(String message) {
    super(message);
  }

  /** The operator has no slot in this store. */
  public static final class NoSlot extends KeysRefused {
    public NoSlot(String operatorId) {
      super("no slot for operator " + operatorId);
    }
  }

  /**
   * At least one of card, device and lease is not the one that the slot was made with, or the
   * sealed bytes were altered; authenticated encryption cannot tell these apart.
   */
  public static final class WrongKeys extends KeysRefused {
    public WrongKeys(String what) {
      super("keys do not open " + what);
    }
  }

  /** The lease has ended; its secret is destroyed and only the centre can give another. */
  public static final class LeaseOver extends KeysRefused {
    public LeaseOver(Lease lease) {
      super("lease " + lease.id() + " ended at " + lease.until());
    }

    /** It ended so long ago that nothing of it is here any more. */
    public LeaseOver() {
      super("the lease's secret was erased");
    }
  }

  /** The lease has not begun: most often the terminal's clock is behind. */
  public static final class LeaseNotBegun extends KeysRefused {
    public LeaseNotBegun(Lease lease) {
      super("lease " + lease.id() + " begins at " + lease.from());
    }
  }

  /** The operator already has a slot. */
  public static final class SlotTaken extends KeysRefused {
    public SlotTaken(String operatorId) {
      super("operator " + operatorId + " has a slot already");
    }
  }

  /** The only slot cannot be removed: the store could not be opened by anybody again. */
  public static final class LastSlot extends KeysRefused {
    public LastSlot(String operatorId) {
      super("operator " + operatorId + " holds the last slot");
    }
  }

  /** The card's key is not a point of P-256. */
  public static final class UnfitCardKey extends KeysRefused {
    public UnfitCardKey() {
      super("card key is not a P-256 public key");
    }
  }

  /** The bytes are not in the form that this version writes: damaged, cut or made up. */
  public static final class Damaged extends KeysRefused {
    public Damaged(String what) {
      super("damaged: " + what);
    }
  }
}
