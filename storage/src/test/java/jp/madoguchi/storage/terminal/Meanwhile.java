package jp.madoguchi.storage.terminal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import jp.madoguchi.core.store.StoreFailure;

/** Lets something happen once, right before the first statement about a table is prepared. */
final class Meanwhile implements Connections {
  private final Connections database;
  private final String table;
  private final Runnable action;
  private final AtomicBoolean happened = new AtomicBoolean();

  Meanwhile(Connections database, String table, Runnable action) {
    this.database = database;
    this.table = table;
    this.action = action;
  }

  boolean happened() {
    return happened.get();
  }

  @Override
  public DataSource dataSource() {
    return database.dataSource();
  }

  @Override
  public Connection connection() throws StoreFailure {
    Connection connection = database.connection();
    return (Connection)
        Proxy.newProxyInstance(
            Meanwhile.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              if (method.getName().equals("prepareStatement")
                  && Arrays.toString(arguments).contains('"' + table + '"')
                  && happened.compareAndSet(false, true)) {
                action.run();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public void commitDurably(Connection connection) throws StoreFailure {
    database.commitDurably(connection);
  }

  @Override
  public StoreFailure judged(SQLException failure) {
    return database.judged(failure);
  }
}
