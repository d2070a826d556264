package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.ledger.LedgerFlaw;
import jp.madoguchi.core.ledger.LedgerHead;
import jp.madoguchi.core.ledger.LedgerOrigin;
import jp.madoguchi.core.ledger.LedgerShelf;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredLedgerTest {
  private static final Bytes NOTE = Bytes.ofHex("01");
  private static final Bytes THEIRS = Bytes.ofHex("02");

  private OpenStore open;
  private LedgerShelf inTest;

  @BeforeEach
  void open() throws Exception {
    open = OpenStore.inMemory();
    inTest = open.store().ledger();
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private static LedgerHead head(int era, long size) {
    LedgerOrigin origin =
        new LedgerOrigin(Environment.SANDBOX, new MunicipalityCode("132128"), era);
    return new LedgerHead(origin, size, Sha256.NOTHING);
  }

  @Test
  void aFreshStoreHoldsNone() {
    assertEquals(Optional.empty(), inTest.held());
    assertEquals(List.of(), inTest.unproven(10));
    assertEquals(Optional.empty(), inTest.differs());
  }

  @Test
  void whatWasProvenStaysSoWhileTheLogGrows() {
    inTest.hold(head(1, 5), NOTE, false);
    inTest.proven(4);
    inTest.hold(head(1, 9), NOTE, false);

    assertEquals(Optional.of(new LedgerShelf.Held(head(1, 9), 4)), inTest.held());
  }

  @Test
  void nothingIsProvenInANewEra() {
    inTest.hold(head(1, 5), NOTE, false);
    inTest.proven(4);
    inTest.hold(head(2, 3), NOTE, true);

    assertEquals(Optional.of(new LedgerShelf.Held(head(2, 3), 0)), inTest.held());
  }

  @Test
  void evidenceIsKeptOnceAndStandsUntilTheLogIsBelievedAgain() {
    inTest.hold(head(1, 5), NOTE, false);
    inTest.keep(new LedgerShelf.Evidence(LedgerFlaw.FORKED, THEIRS));
    inTest.keep(new LedgerShelf.Evidence(LedgerFlaw.FORKED, THEIRS));

    assertEquals(Optional.of(LedgerFlaw.FORKED), inTest.differs());
    inTest.hold(head(1, 6), NOTE, false);
    assertEquals(Optional.empty(), inTest.differs());
  }
}
