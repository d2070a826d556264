package jp.madoguchi.storage.centre;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import jp.madoguchi.core.store.StoreFailure;
import org.h2.api.ErrorCode;

/** Why the centre's store did not open, said in the words of the store. */
final class CentreTrouble {
  private static final long HARDLY_ANY_ROOM = 1 << 20;

  private CentreTrouble() {}

  static StoreFailure of(RuntimeException problem, Path directory) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused) {
        switch (refused.getErrorCode()) {
          case ErrorCode.DATABASE_ALREADY_OPEN_1 -> {
            return new StoreFailure.InUse("centre");
          }
          case ErrorCode.FILE_CORRUPTED_1 -> {
            return new StoreFailure.Damaged(problem);
          }
          default -> {}
        }
      } else if (cause instanceof IOException) {
        return room(directory)
            ? new StoreFailure.Unreachable(problem)
            : new StoreFailure.Full(problem);
      }
    }
    return new StoreFailure.Refused(problem);
  }

  /** The database does not tell a full disk from a failing one. */
  private static boolean room(Path directory) {
    try {
      return Files.getFileStore(directory).getUsableSpace() >= HARDLY_ANY_ROOM;
    } catch (IOException unknown) {
      return true;
    }
  }
}
