package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import jp.madoguchi.core.roster.TrustShelf;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredTrustTest {
  private static final Bytes OLD = Bytes.ofHex("01");
  private static final Bytes NEW = Bytes.ofHex("02");

  private OpenStore open;
  private TrustShelf inTest;

  @BeforeEach
  void open() throws Exception {
    open = OpenStore.inMemory();
    inTest = open.store().trust();
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  @Test
  void aFreshStoreHasNone() {
    assertTrue(inTest.newest().isEmpty());
  }

  @Test
  void theNewestIsKept() {
    inTest.keep(4, OLD);
    inTest.keep(5, NEW);
    assertEquals(Optional.of(NEW), inTest.newest());
  }

  @Test
  void anOlderOneNeverTakesItsPlace() {
    inTest.keep(5, NEW);
    inTest.keep(4, OLD);
    inTest.keep(5, OLD);
    assertEquals(Optional.of(NEW), inTest.newest());
  }
}
