package jp.madoguchi.storage.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SharedSyncTest {
  private int syncs;
  private final SharedSync inTest = new SharedSync(() -> syncs++);

  @Test
  void whoCommittedGetsASync() throws SQLException {
    commit();
    inTest.await();
    assertEquals(1, syncs);
  }

  @Test
  void whoSawNothingNewWaitsForNothing() throws SQLException {
    commit();
    inTest.await();
    inTest.await();
    assertEquals(1, syncs);
  }

  @Test
  void oneSyncServesAllWhoCommittedBeforeIt() throws SQLException {
    commit();
    commit();
    inTest.await();
    inTest.await();
    assertEquals(1, syncs);
  }

  @Test
  void whoMayHaveSeenACommitThatHasNotEndedWaitsForTheDisk() throws SQLException {
    inTest.begin();
    inTest.await();
    assertEquals(1, syncs);
  }

  @Test
  void aCommitThatEndsAfterASyncIsNotCoveredByIt() throws SQLException {
    inTest.begin();
    inTest.await();
    inTest.end();
    inTest.await();
    assertEquals(2, syncs);
  }

  @Test
  void aCommitThatEndsDuringASyncIsNotCoveredByIt() throws SQLException {
    SharedSync[] self = new SharedSync[1];
    self[0] =
        new SharedSync(() -> {
          if (syncs++ == 0) {
            self[0].end();
          }
        });
    self[0].begin();
    self[0].await();
    self[0].await();
    assertEquals(2, syncs);
  }

  private void commit() {
    inTest.begin();
    inTest.end();
  }
}
