package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import org.junit.jupiter.api.Test;

class TransactionsTest {
  @Test
  void aReadSeesOneStateOfAllTables() throws Exception {
    try (OpenStore open = OpenStore.inMemory()) {
      Transactions inTest = new Transactions(open.database());
      List<AccessEntry> seen =
          inTest.read(db -> {
            StoredLog.head(db);
            log(open);
            return StoredLog.from(db, 1, 10);
          });
      assertEquals(List.of(), seen);
      assertEquals(1, inTest.read(db -> StoredLog.from(db, 1, 10)).size());
    }
  }

  private static void log(OpenStore open) {
    AccessNote note = AccessNote.of(AccessEvent.LOGIN, "");
    open.store().log().append(People.CLERK, Optional.empty(), Optional.empty(), note);
  }
}
