package jp.madoguchi.terminal.keys;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.core.custody.KeyActRefused;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.port.DiskFull;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;

/**
 * Why an act on the keys was not done, each with a code to read out; the sentence with what to do
 * is {@code keys.trouble.NAME}.
 */
public enum KeyTrouble {
  DISK_FULL("K-31"),
  /** Disk or token do not answer. */
  DEVICE("K-32"),
  LAST_SLOT("K-33"),
  WRONG_KEYS("K-34"),
  LEASE("K-35"),
  DAMAGED("K-36"),
  IN_USE("K-37"),
  ANCHOR_BEHIND("K-38"),
  OLD_COPY("K-39"),
  STORE("K-40"),
  NO_RIGHT("K-41"),
  NO_HOLDER("K-42"),
  ONESELF("K-43"),
  LAST_ADMINISTRATOR("K-44"),
  OTHER_TERMINAL("K-45"),
  LOSSES("K-46"),
  BUSY("K-47");

  private final String code;

  KeyTrouble(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The trouble that a failure of the desk is; empty where it is none of the desk's. */
  public static Optional<KeyTrouble> of(Exception problem) {
    return switch (problem) {
      case KeyActRefused refused -> Optional.of(of(refused.reason()));
      case KeysRefused refused -> Optional.of(keys(refused));
      case StoreFailure failure -> Optional.of(store(failure));
      case StoreUnavailable gone -> Optional.of(store(gone.failure()));
      case DiskFull _ -> Optional.of(DISK_FULL);
      case IOException _ -> Optional.of(DEVICE);
      default -> Optional.empty();
    };
  }

  /** The same of a refusal. */
  public static KeyTrouble of(KeyActRefused.Reason reason) {
    return switch (reason) {
      case NO_RIGHT -> NO_RIGHT;
      case NO_HOLDER -> NO_HOLDER;
      case ONESELF -> ONESELF;
      case LAST_ADMINISTRATOR -> LAST_ADMINISTRATOR;
      case OTHER_TERMINAL -> OTHER_TERMINAL;
      case LOSSES -> LOSSES;
    };
  }

  private static KeyTrouble keys(KeysRefused refused) {
    return switch (refused) {
      case KeysRefused.LastSlot _ -> LAST_SLOT;
      case KeysRefused.LeaseOver _, KeysRefused.LeaseNotBegun _ -> LEASE;
      case KeysRefused.Damaged _ -> DAMAGED;
      case KeysRefused.NoSlot _ -> NO_HOLDER;
      case KeysRefused.WrongKeys _, KeysRefused.SlotTaken _, KeysRefused.UnfitCardKey _ ->
          WRONG_KEYS;
    };
  }

  private static KeyTrouble store(StoreFailure failure) {
    return switch (failure) {
      case StoreFailure.Full _ -> DISK_FULL;
      case StoreFailure.Unreachable _ -> DEVICE;
      case StoreFailure.Locked _ -> WRONG_KEYS;
      case StoreFailure.Damaged _, StoreFailure.Hostile _ -> DAMAGED;
      case StoreFailure.InUse _ -> IN_USE;
      case StoreFailure.AnchorBehind _ -> ANCHOR_BEHIND;
      case StoreFailure.Busy _ -> BUSY;
      case StoreFailure.OldCopyFound _ -> OLD_COPY;
      // What is left has no remedy of its own.
      case StoreFailure _ -> STORE;
    };
  }
}
