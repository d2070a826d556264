package jp.madoguchi.storage.sealed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.store.LobStorageInterface;

/**
 * H2's thread that clears away large values nobody needs any more. A database that is shut down at
 * once forgets to end it, so that each such end would leave a thread behind for good.
 */
record LargeValues(Optional<LobStorageInterface> storage) implements AutoCloseable {
  /** Those of the database behind a connection; none where it is closed already. */
  static LargeValues of(Connection connection) throws SQLException {
    return new LargeValues(
        connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
            ? Optional.ofNullable(session.getDatabase()).map(each -> each.getLobStorage())
            : Optional.empty());
  }

  /** Ends the thread. For a database that is shut down: of another, some would be removed first. */
  @Override
  public void close() {
    storage.ifPresent(LobStorageInterface::close);
  }
}
