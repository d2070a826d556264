package jp.madoguchi.storage.sealed;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.core.port.DiskFull;
import jp.madoguchi.core.store.StoreFailure;

/** What happened below, said in the words of the store. */
final class Failures {
  private Failures() {}

  /** Prefers what the mount saw: H2 words its own failures in its own way and hides some causes. */
  static StoreFailure of(SealedMount mount, Exception failure) {
    Optional<StoreFailure> known = mount.trouble().flatMap(Failures::known);
    return known
        .or(() -> known(failure))
        .orElseGet(() ->
            mount.trouble().isPresent() || failure instanceof IOException
                ? new StoreFailure.Unreachable(failure)
                : new StoreFailure.Refused(failure));
  }

  /** Closes what was opened on the way to {@code failure}. */
  static void closing(StoreFailure failure, AutoCloseable... parts) {
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception e) {
        failure.addSuppressed(e);
      }
    }
  }

  private static Optional<StoreFailure> known(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case SealDamaged damaged -> {
          return Optional.of(new StoreFailure.Damaged(damaged));
        }
        case SealLocked locked -> {
          return Optional.of(new StoreFailure.Locked(locked));
        }
        case GivenUp _ -> {
          return Optional.of(new StoreFailure.GivenUp());
        }
        case DiskFull full -> {
          return Optional.of(new StoreFailure.Full(full));
        }
        default -> {}
      }
    }
    return Optional.empty();
  }
}
