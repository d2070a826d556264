package jp.madoguchi.storage.terminal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Runs work in transactions, each on a connection of its own. Safe for use by several threads. */
final class Transactions {
  /** What is done in one transaction. */
  interface Work<T, E extends Exception> {
    T in(DSLContext db) throws E;
  }

  /** What is done in one transaction, with nothing to tell. */
  interface Step<E extends Exception> {
    void in(DSLContext db) throws E;
  }

  private interface Ending {
    void of(Connections database, Connection connection) throws StoreFailure;
  }

  private final Connections connections;
  private final Consumer<RegisterChanges.Touched> committed;

  /** SQL is never logged, because it carries names. */
  private final Settings settings =
      new Settings().withExecuteLogging(false).withRenderSchema(false);

  /** Transactions of which nobody is told. */
  Transactions(Connections connections) {
    this(connections, _ -> {});
  }

  /**
   * @param committed is told whose states were changed, before the writer is told that it is done
   */
  Transactions(Connections connections, Consumer<RegisterChanges.Touched> committed) {
    this.connections = connections;
    this.committed = committed;
  }

  /**
   * Reads one consistent state. Repeatable read would not do: H2 then fixes only the tables of the
   * first statement, and each other table when it is first read.
   */
  <T, E extends Exception> T read(Work<T, E> work) throws E {
    return run(work, false, Connection.TRANSACTION_SERIALIZABLE, (_, _) -> {});
  }

  /** Writes all or nothing, and returns once it is on the disk. */
  <T, E extends Exception> T write(Work<T, E> work) throws E {
    return run(work, true, Connection.TRANSACTION_READ_COMMITTED, Connections::commitDurably);
  }

  /** As {@link #write}, with nothing to tell. */
  <E extends Exception> void change(Step<E> step) throws E {
    this.<Boolean, E>write(db -> {
      step.in(db);
      return true;
    });
  }

  private <T, E extends Exception> T run(
      Work<T, E> work, boolean toWrite, int isolation, Ending ending) throws E {
    try (Connections.Visit visit = connections.visit(toWrite);
        Connection connection = visit.database().connection()) {
      // In this order: H2 commits where it is told within a transaction.
      connection.setTransactionIsolation(isolation);
      connection.setAutoCommit(false);
      DSLContext db = DSL.using(connection, SQLDialect.H2, settings);
      T result = work.in(db);
      ending.of(visit.database(), connection);
      RegisterChanges.Touched touched = RegisterChanges.touched(db);
      if (!touched.equals(RegisterChanges.Touched.NOBODY)) {
        committed.accept(touched);
      }
      return result;
    } catch (StoreFailure e) {
      throw new StoreUnavailable(e);
    } catch (SQLException e) {
      throw new StoreUnavailable(connections.judged(e));
    } catch (DataAccessException e) {
      SQLException cause = e.getCause(SQLException.class);
      throw new StoreUnavailable(
          cause == null ? new StoreFailure.Refused(e) : connections.judged(cause));
    }
  }
}
