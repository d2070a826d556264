package jp.madoguchi.storage.centre;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import jp.madoguchi.core.store.StoreFailure;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** What stands behind a failure of either database, said in the words of the store. */
final class CentreTrouble {
  private static final long HARDLY_ANY_ROOM = 1 << 20;

  private CentreTrouble() {}

  /** What to tell; the place's disk is asked where H2 does not tell a full one from a failing. */
  static StoreFailure of(Exception problem, CentrePlace place) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      Optional<StoreFailure> known = known(cause, problem);
      if (known.isPresent()) {
        return known.get();
      }
    }
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return room(place) ? new StoreFailure.Unreachable(problem) : new StoreFailure.Full(problem);
      }
    }
    return new StoreFailure.Refused(problem);
  }

  /** Whether the same transaction may succeed when it is run once more from its beginning. */
  static boolean isPassing(Exception problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused && isPassing(refused)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "On conflict do nothing" is a MERGE on H2, which looks before it inserts: of two at the same
   * moment the second finds the key taken. Run again, it sees the first one's row.
   */
  private static boolean isPassing(SQLException refused) {
    return refused.getErrorCode() == ErrorCode.DUPLICATE_KEY_1
        || "40001".equals(refused.getSQLState())
        || "40P01".equals(refused.getSQLState());
  }

  private static Optional<StoreFailure> known(Throwable cause, Exception problem) {
    return switch (cause) {
      case MVStoreException file -> ofFile(file, problem);
      case SQLTransientConnectionException _ -> Optional.of(new StoreFailure.Unreachable(problem));
      case SQLException refused ->
          ofEmbedded(refused.getErrorCode(), problem)
              .or(() ->
                  Optional.ofNullable(refused.getSQLState())
                      .flatMap(state -> ofState(state, problem)));
      default -> Optional.empty();
    };
  }

  private static Optional<StoreFailure> ofFile(MVStoreException file, Exception problem) {
    return switch (file.getErrorCode()) {
      case DataUtils.ERROR_FILE_LOCKED -> Optional.of(new StoreFailure.InUse("centre"));
      case DataUtils.ERROR_FILE_CORRUPT -> Optional.of(new StoreFailure.Damaged(problem));
      default -> Optional.empty();
    };
  }

  private static Optional<StoreFailure> ofEmbedded(int code, Exception problem) {
    return switch (code) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Optional.of(new StoreFailure.InUse("centre"));
      case ErrorCode.FILE_CORRUPTED_1 -> Optional.of(new StoreFailure.Damaged(problem));
      case ErrorCode.LOCK_TIMEOUT_1 -> Optional.of(new StoreFailure.Busy());
      case ErrorCode.DATABASE_IS_CLOSED -> Optional.of(new StoreFailure.Unreachable(problem));
      default -> Optional.empty();
    };
  }

  /** PostgreSQL, appendix A: classes of SQLSTATE. */
  private static Optional<StoreFailure> ofState(String state, Exception problem) {
    return switch (state) {
      case "40001", "40P01", "55P03", "53300" -> Optional.of(new StoreFailure.Busy());
      case "53100" -> Optional.of(new StoreFailure.Full(problem));
      case "57P01", "57P02", "57P03", "58030" -> Optional.of(new StoreFailure.Unreachable(problem));
      case "XX001", "XX002" -> Optional.of(new StoreFailure.Damaged(problem));
      case "08004" -> Optional.empty();
      default ->
          state.startsWith("08")
              ? Optional.of(new StoreFailure.Unreachable(problem))
              : Optional.empty();
    };
  }

  private static boolean room(CentrePlace place) {
    try {
      return !(place instanceof CentrePlace.Embedded(Path directory))
          || Files.getFileStore(directory).getUsableSpace() >= HARDLY_ANY_ROOM;
    } catch (IOException unknown) {
      return true;
    }
  }
}
