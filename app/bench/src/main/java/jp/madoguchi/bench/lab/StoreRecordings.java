package jp.madoguchi.bench.lab;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jp.madoguchi.bench.KeyedPlace;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.terminal.LiveStore;

/**
 * What is done to a whole store, recorded request by request. Key slots and both stores are on the
 * recorded disk.
 *
 * @param furnished puts people and work into a store that was just made
 */
record StoreRecordings(LabOffice office, Furnishing furnished) {
  /** Empties what only the newest scripts, V8 to V31, have room for and do not fill themselves. */
  private static final List<String> NEW =
      List.of(
          "DELETE FROM tell_correction",
          "DELETE FROM tell_registration",
          "DELETE FROM notice",
          "DELETE FROM notice_unread",
          "DELETE FROM counter_case",
          "DELETE FROM certificate_person",
          "DELETE FROM certificate_issue",
          "DELETE FROM memo_wording",
          "DELETE FROM intake_lot",
          "DELETE FROM restraint_lift",
          "DELETE FROM restraint_point",
          "UPDATE resident_present SET restrained = NULL",
          "UPDATE resident_present SET departs_on = NULL",
          "UPDATE resident_state SET particulars = NULL",
          "DELETE FROM operator_register",
          "DELETE FROM seat_place",
          "DELETE FROM operator_grant",
          "DELETE FROM centre_log_held",
          "DELETE FROM centre_log_evidence",
          "DELETE FROM trust_list",
          "DELETE FROM medium_batch",
          "DELETE FROM medium",
          "DELETE FROM day_close",
          "DELETE FROM withdrawn_state",
          "DELETE FROM tree_part",
          "UPDATE downstream_position SET as_of_milli = NULL, cursor_number = 0, root = X'"
              + "00".repeat(32)
              + "'",
          "DELETE FROM retention_outcome",
          "DELETE FROM retention_run",
          "DELETE FROM received_file",
          "DELETE FROM erased_resident");

  /** Takes the newest scripts back: V9 goes with the table that it alters. */
  private static final List<String> UNDONE =
      List.of(
          "DROP INDEX resident_state_household",
          "ALTER TABLE open_entry DROP CONSTRAINT open_entry_pk",
          "ALTER TABLE open_entry DROP COLUMN beside",
          "ALTER TABLE open_entry ADD CONSTRAINT open_entry_pk PRIMARY KEY (address_number)",
          "DROP TABLE tell_correction",
          "DROP TABLE tell_registration",
          "DROP TABLE notice",
          "DROP TABLE notice_unread",
          "DROP TABLE counter_case",
          "DROP TABLE certificate_person",
          "DROP TABLE certificate_issue",
          "DROP TABLE memo_wording",
          "DROP TABLE intake_seen",
          "DROP TABLE intake_item",
          "DROP TABLE intake_lot",
          "DROP TABLE restraint_lift",
          "DROP TABLE restraint_point",
          "ALTER TABLE resident_present DROP COLUMN restrained",
          "DROP INDEX resident_present_departs",
          "ALTER TABLE resident_present DROP COLUMN departs_on",
          "ALTER TABLE resident_state DROP COLUMN particulars",
          "DROP TABLE operator_register",
          "DROP TABLE seat_place",
          "DROP TABLE operator_grant",
          "DROP TABLE centre_log_held",
          "DROP TABLE centre_log_evidence",
          "DROP TABLE trust_list",
          "DROP TABLE medium_batch",
          "DROP TABLE medium",
          "DROP TABLE day_close",
          "DROP TABLE earlier_receipt",
          "DROP TABLE work_step",
          "DROP TABLE work_item",
          "DROP TABLE withdrawn_state",
          "DROP TABLE own_state",
          "DROP TABLE tree_part",
          "DROP TABLE downstream_position",
          "DROP TABLE retention_outcome",
          "DROP TABLE retention_run",
          "DROP TABLE received_file",
          "DROP TABLE erased_resident",
          "ALTER TABLE verdict ADD CONSTRAINT verdict_change FOREIGN KEY (change_id)"
              + " REFERENCES change_entry (change_id)",
          "DROP INDEX resident_present_kana",
          "DROP INDEX resident_present_removed",
          "ALTER TABLE resident_present DROP COLUMN removed_on",
          "CREATE INDEX resident_present_kana ON resident_present"
              + " (kana_key, birth_sort, address_number, history_number, address_key)",
          "DELETE FROM \"flyway_schema_history\" WHERE \"version\" IN ('8', '9', '10', '11',"
              + " '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23',"
              + " '24', '25', '26', '27', '28', '29', '30', '31')");

  /** Fills a store. */
  interface Furnishing {
    void of(OpenTerminal terminal) throws ProvisionalConflict;
  }

  private interface Act {
    void on(KeyedPlace place, LiveStore store) throws KeysRefused, StoreFailure, IOException;
  }

  /** The store is put under a new key while it is open. */
  Trace renewKey() throws KeysRefused, StoreFailure, ProvisionalConflict, IOException {
    return recorded("renew key", KeyedPlace::renewKey);
  }

  /** The store's content is written anew under a new key. */
  Trace rewrite() throws KeysRefused, StoreFailure, ProvisionalConflict, IOException {
    return recorded("rewrite", KeyedPlace::rewrite);
  }

  private Trace recorded(String name, Act act)
      throws KeysRefused, StoreFailure, ProvisionalConflict, IOException {
    PowerDisk start = start();
    place(start).open(Runnable::run).close();
    var recorder = new Trace.Recorder(start.copy());
    KeyedPlace place = place(recorder.disk());
    String before = digest(recorder.disk());
    String after;
    try (LiveStore store = place.open(Runnable::run)) {
      recorder.acknowledged("open", before);
      act.on(place, store);
      after = digest(recorder.disk());
      recorder.acknowledged(name, after);
    }
    recorder.acknowledged("close", after);
    return recorder.trace(before);
  }

  /** A store of an older schema, with people and work in it, is opened. */
  Trace migrate() throws KeysRefused, StoreFailure, ProvisionalConflict, IOException {
    PowerDisk start = start();
    String work;
    try (OpenTerminal terminal = OpenTerminal.on(start, office.randomness())) {
      execute(terminal.database(), NEW);
      work = Content.work(terminal.database());
      takeBack(terminal.database());
    }
    var recorder = new Trace.Recorder(start.copy());
    place(recorder.disk()).open(Runnable::run).close();
    recorder.acknowledged("migrate", work);
    return recorder.trace(work);
  }

  /** What the newest scripts made is taken away again. */
  private static void takeBack(SealedDatabase database) throws StoreFailure {
    execute(database, UNDONE);
  }

  private static void execute(SealedDatabase database, List<String> statements)
      throws StoreFailure {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
      database.commitDurably(connection);
    } catch (SQLException e) {
      throw database.judged(e);
    }
  }

  private PowerDisk start() throws KeysRefused, StoreFailure, ProvisionalConflict, IOException {
    PowerDisk disk = new PowerDisk();
    KeyedPlace place = place(disk);
    try (Secret key = place.enrol()) {
      SealedDatabase.open(disk, place.storeName(), key, office.randomness()).close();
    }
    try (OpenTerminal terminal = OpenTerminal.unlocked(place)) {
      furnished.of(terminal);
    }
    return disk;
  }

  private KeyedPlace place(PowerDisk disk) {
    return new KeyedPlace(disk, office.randomness());
  }

  /** What a start would find; all of it was acknowledged. */
  private String digest(PowerDisk disk) throws KeysRefused, StoreFailure, IOException {
    try (OpenTerminal terminal = OpenTerminal.unlocked(place(disk.copy()))) {
      return Content.digest(terminal.database());
    }
  }
}
