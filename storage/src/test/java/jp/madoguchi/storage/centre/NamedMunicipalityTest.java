package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.BATCH;
import static jp.madoguchi.storage.centre.schema.Tables.RECEIPT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.madoguchi.storage.database.TestCentre;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedMunicipalityTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select HASH from BATCH where BATCH.MUNICIPALITY_CODE = ? and CENTRE_INDEX > ?",
        "select * from batch where municipality_code = ? for update",
        "select B.HASH from BATCH B left outer join RECEIPT on (RECEIPT.MUNICIPALITY_CODE = ?"
            + " and RECEIPT.EPOCH = B.EPOCH) where B.MUNICIPALITY_CODE = ?",
        "select BATCH.HASH, RECEIPT.CONTENT from BATCH, RECEIPT"
            + " where BATCH.MUNICIPALITY_CODE = ? and RECEIPT.MUNICIPALITY_CODE = ?",
        "insert into LEASE (MUNICIPALITY_CODE, LEASE_ID) values (?, ?) on conflict do nothing",
        "update LEASE set UNTIL_MILLI = ? where (LEASE.MUNICIPALITY_CODE = ? and TERMINAL = ?)",
        "delete from LEASE where LEASE.MUNICIPALITY_CODE = ?",
        "select set_config('lock_timeout', '60s', false)",
        "select count(*) from pg_inherits",
      })
  void aStatementThatSaysWhoseRowsPasses(String statement) {
    assertTrue(NamedMunicipality.names(statement));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select MUNICIPALITY_CODE, HASH from BATCH where CENTRE_INDEX > ?",
        "select * from batch for update",
        "select B.HASH from BATCH B left outer join RECEIPT on RECEIPT.EPOCH = B.EPOCH"
            + " where B.MUNICIPALITY_CODE = ?",
        "select 1 from LOG_CHECKPOINT where MUNICIPALITY_CODE = ? and not exists"
            + " (select 1 from LOG_COSIGNATURE where ERA = ?)",
        "select B.HASH from RECEIPT, BATCH B where RECEIPT.MUNICIPALITY_CODE = ?",
        "insert into LEASE (LEASE_ID) values (?)",
        "insert into LEASE (MUNICIPALITY_CODE, LEASE_ID) select ?, LEASE_ID from LEASE",
        "merge into DEVICE using (select 1) on (TERMINAL = ?) when not matched then insert"
            + " (TERMINAL) values (?)",
        "update LEASE set UNTIL_MILLI = ? where TERMINAL = ?",
        "delete from LEASE",
      })
  void aStatementThatForgetsToDoesNot(String statement) {
    assertFalse(NamedMunicipality.names(statement));
  }

  @Test
  void oneThatForgetsIsNotSent() {
    try (CentreStore store = TestCentre.inMemory("forgotten")) {
      store.read(transaction -> {
        DSLContext sql = transaction.own().sql();
        assertThrows(IllegalStateException.class, () -> sql.fetchCount(BATCH));
        assertThrows(
            IllegalStateException.class,
            () -> sql.batch(sql.deleteFrom(BATCH), sql.deleteFrom(RECEIPT)).execute());
        assertEquals(0, transaction.own().count(BATCH));
        return 0;
      });
    }
  }
}
