package jp.madoguchi.storage.terminal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.store.StoreFailure;

/** A store with its database, for one test. */
record OpenStore(PlainDatabase database, TerminalStore store) implements AutoCloseable {
  static final TerminalId TERMINAL = new TerminalId("T-01");

  static OpenStore inMemory() throws SQLException, StoreFailure {
    return over(PlainDatabase.inMemory());
  }

  static OpenStore inFile(Path folder) throws SQLException, StoreFailure {
    return over(PlainDatabase.inFile(folder.resolve("store")));
  }

  private static OpenStore over(PlainDatabase database) throws StoreFailure {
    TerminalStore store =
        TerminalStore.open(database, new StepClock(), FreshBytes.source(), TERMINAL);
    store.operators().put(People.operator(People.CLERK, Right.ENTER));
    store.operators().put(People.operator(People.CHIEF, Right.APPROVE));
    return new OpenStore(database, store);
  }

  OpenStore with(ResidentRecord... residents) {
    store.bulkLoad(Stream.of(residents));
    return this;
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
