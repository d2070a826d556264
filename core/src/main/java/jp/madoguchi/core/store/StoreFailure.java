package jp.madoguchi.core.store;

import jp.madoguchi.core.anchor.OldCopy;

/** Why the store was not opened, or did not take what it was given. */
public abstract sealed class StoreFailure extends Exception {
  private StoreFailure(String message) {
    super(message);
  }

  private StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** The key is not this store's. */
  public static final class Locked extends StoreFailure {
    public Locked(Throwable cause) {
      super("the key does not open the store", cause);
    }
  }

  /**
   * Bytes on the disk are not those that this program wrote: a failing disk or an attack, never a
   * power cut. The store is not to be used further; the centre and the other copies decide.
   */
  public static final class Damaged extends StoreFailure {
    public Damaged(Throwable cause) {
      super("the store is damaged", cause);
    }
  }

  /** Another process has the store open. */
  public static final class InUse extends StoreFailure {
    public InUse(String name) {
      super(name + " is open elsewhere");
    }
  }

  /** There was no room on the disk; nothing acknowledged is lost. Reopen once there is room. */
  public static final class Full extends StoreFailure {
    public Full(Throwable cause) {
      super("the disk is full", cause);
    }
  }

  /** The disk did not take or give data; nothing acknowledged is lost. */
  public static final class Unreachable extends StoreFailure {
    public Unreachable(Throwable cause) {
      super("the disk failed", cause);
    }
  }

  /** The store holds something that the migrations did not make and that could run code. */
  public static final class Hostile extends StoreFailure {
    public Hostile(String what) {
      super("not made by the migrations: " + what);
    }
  }

  /**
   * The store's newest anchor could not be written beside the key slots or into the token. What it
   * stands for is kept; nothing more is taken until it is written.
   */
  public static final class AnchorBehind extends StoreFailure {
    public AnchorBehind(Throwable cause) {
      super("the anchor could not be written", cause);
    }
  }

  /** A part of the store is from another time than the rest; nothing is to be written. */
  public static final class OldCopyFound extends StoreFailure {
    private final OldCopy found;

    public OldCopyFound(OldCopy found) {
      super("an old copy: " + found.code());
      this.found = found;
    }

    public OldCopy found() {
      return found;
    }
  }

  /**
   * The store is of an older form, and could not be brought to that of this program. Nothing was
   * lost: the store is as it was and opens with the program before.
   */
  public static final class NotUpdated extends StoreFailure {
    public NotUpdated(Throwable cause) {
      super("the store was not updated", cause);
    }
  }

  /**
   * Others did not finish in time what the act had to wait for. Nothing changed; it can be tried
   * again.
   */
  public static final class Busy extends StoreFailure {
    public Busy() {
      super("others did not finish in time");
    }
  }

  /** A long act was given up because its session ended. The store is as it was. */
  public static final class GivenUp extends StoreFailure {
    public GivenUp() {
      super("given up");
    }
  }

  /** The database refused for another reason. */
  public static final class Refused extends StoreFailure {
    public Refused(Throwable cause) {
      super("the database refused", cause);
    }
  }
}
