package jp.madoguchi.storage.terminal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.sealed.SealedDatabase;
import org.flywaydb.core.Flyway;

/** Stores of older schemas, with a row in every table that the schema had. */
final class OldStores {
  private static final String SCRIPTS = "classpath:jp/madoguchi/sql/terminal";
  private static final String ID = "X'00000000000000000000000000000001'";
  private static final String HASH = "X'" + "ab".repeat(32) + "'";

  /** What each version can be filled with that the one before could not. */
  private static final Map<Integer, List<String>> ROWS =
      Map.of(
          1,
              List.of(
                  "INSERT INTO resident_state VALUES ('0000000011', 1, 1, 1, '架空 花子',"
                      + " 'カクウ ハナコ', TRUE, '1975-01-01', 2, '0000000017', '架空 花子', '02', 1,"
                      + " '132128', '1910000', '架空県', '汐見市', '海岸', '1番', '', '2001-01-01',"
                      + " '2001-01-01', '', '', '01234567890', NULL, 'birth', '1975-01-01',"
                      + " DATE '2001-01-01', DATE '2001-01-01', 'OP-1', 'OP-2', 'T-01', NULL)",
                  "INSERT INTO resident_present VALUES ('0000000011', 1, 1, 'カクウハナコ', NULL,"
                      + " DATE '1975-01-01', '海岸1', '0000000017', 1)",
                  "UPDATE number_serial SET next_serial = 77 WHERE name = 'household'",
                  "INSERT INTO session_credential VALUES ("
                      + ID
                      + ", 1, 'T-01', 'OP-1', X'01', 1, 2, X'02', X'03')",
                  "INSERT INTO change_group (group_id, state, entrant) VALUES ("
                      + ID
                      + ", 'ENTERED', 'OP-1')",
                  "INSERT INTO change_entry (change_id, group_id, group_index, state,"
                      + " address_number, base_version, act, session_id, signature) VALUES ("
                      + ID
                      + ", "
                      + ID
                      + ", 0, 'ENTERED', '0000000011', 1, X'0405', "
                      + ID
                      + ", X'06')",
                  "INSERT INTO open_entry VALUES ('0000000011', " + ID + ")"),
          2,
              List.of(
                  "INSERT INTO draft VALUES (" + ID + ", 'OP-1', 'move-within', 1, 'R-1', 5)",
                  "INSERT INTO draft_field VALUES (" + ID + ", 'lot', '2番')",
                  "INSERT INTO operator VALUES ('OP-1', 'P-1', '架空 太郎', '市民課', 3,"
                      + " DATE '2026-04-01', DATE '2027-03-31')"),
          3,
              List.of(
                  "INSERT INTO batch_outbox VALUES (1, 1, X'0708', " + HASH + ", TRUE)",
                  "INSERT INTO receipt VALUES (1, 1, 1, 'T-01', "
                      + HASH
                      + ", 1, 1, "
                      + HASH
                      + ", 1, 2, "
                      + HASH
                      + ", X'09', "
                      + HASH
                      + ")",
                  "INSERT INTO verdict VALUES (1, 1, 0, " + ID + ", 1, 0, 2, '')",
                  "UPDATE outbox_position SET next_sequence = 2, last_centre_second = 9"),
          4,
              List.of(
                  "INSERT INTO access_log (sequence, entry, entry_hash, logged_milli, operator_id,"
                      + " event, records) VALUES (1, X'0a', "
                      + HASH
                      + ", 1, 'OP-1', 1, 1)",
                  "UPDATE access_log_head SET sequence = 1, entry_hash = " + HASH,
                  "INSERT INTO access_log_checkpoint VALUES (1, X'0b', X'0c')"),
          8,
              List.of(
                  "INSERT INTO erased_resident VALUES ('0000000099', DATE '2026-10-01')",
                  "INSERT INTO received_file VALUES (" + ID + ", 1, DATE '2026-10-01', X'0d')",
                  "INSERT INTO retention_run (run_id, operator_id, as_of, begun_milli, stage)"
                      + " VALUES ("
                      + ID
                      + ", 'OP-1', DATE '2026-10-01', 1, 3)",
                  "INSERT INTO retention_outcome VALUES ("
                      + ID
                      + ", 1, DATE '2026-10-01', 2, 2, NULL)"),
          10,
              List.of(
                  "INSERT INTO tree_part VALUES (4, 7, X'0e')",
                  "INSERT INTO own_state VALUES ('0000000011', 1)",
                  "INSERT INTO withdrawn_state (address_number, history_number, record) VALUES"
                      + " ('0000000011', 2, X'0f')",
                  "UPDATE downstream_position SET cursor_number = 5"),
          11,
              List.of(
                  "INSERT INTO work_item (group_id, standing, since_second) VALUES ("
                      + ID
                      + ", 1, 9)",
                  "INSERT INTO work_step VALUES (" + ID + ", 0, 2, 'OP-1', 1, NULL, '取下げ', NULL)",
                  "INSERT INTO day_close (operator_id, closed_milli, unsent, waiting, returned,"
                      + " items) VALUES ('OP-1', 1, 0, 1, 0, 1)"),
          12,
              List.of(
                  "INSERT INTO medium (dispatch_id, medium_number, operator_id, carrier,"
                      + " written_milli, state, reason, answer_key) VALUES ("
                      + ID
                      + ", 'M-1', 'OP-1', '架空 運', 1, 1, '', "
                      + HASH
                      + ")",
                  "INSERT INTO medium_batch VALUES (" + ID + ", 1, 1)"),
          13, List.of("INSERT INTO trust_list VALUES (1, 5, X'10')"),
          14,
              List.of(
                  "INSERT INTO earlier_receipt (epoch, sequence, receipt) VALUES (1, 1, X'11')"));

  private static final Map<Integer, List<String>> LATER_ROWS =
      Map.of(
          15,
          List.of(
              "INSERT INTO centre_log_held VALUES (1, 'log', 1, " + HASH + ", X'12', 0, 0)",
              "INSERT INTO centre_log_evidence (theirs_hash, flaw, held, theirs) VALUES ("
                  + HASH
                  + ", 1, X'13', X'14')"),
          17,
          List.of(
              "INSERT INTO seat_place VALUES ('OP-1', 'move-within', '0000000011', 1, 'R-1', "
                  + ID
                  + ", 'move-lot', 2, 5)",
              "INSERT INTO operator_grant VALUES ('OP-1', 3, 'SHIOMI', DATE '2026-06-01',"
                  + " DATE '2026-06-30')"),
          18,
          List.of("INSERT INTO operator_register VALUES (1, 5, X'15')"),
          19,
          List.of("UPDATE resident_state SET particulars = X'a11903e969e69eb6e7a9bae59bbd'"),
          20,
          List.of(
              "INSERT INTO restraint_lift VALUES ('0000000011', 2, 'OP-1', '本人来庁', 1, 30, 1, 'B',"
                  + " 1)",
              "INSERT INTO restraint_point VALUES ('R8-0001', 1, 'OP-1', 60, '')"),
          21,
          List.of(
              "INSERT INTO intake_lot (lot_id, format, file_name, digest, operator_id, reason,"
                  + " reference, usual_day, taken_milli, state) VALUES ("
                  + ID
                  + ", 'pension', 'n.txt', "
                  + HASH
                  + ", 'OP-1', 5, 'R-1', DATE '2026-11-20', 1, 2)",
              "INSERT INTO intake_item VALUES ("
                  + ID
                  + ", 1, 1, '0000000011', 1, X'8161', 2, 0, '', '', "
                  + ID
                  + ")"),
          22,
          List.of("INSERT INTO intake_seen VALUES (" + ID + ", " + ID + ", 'OP-2', " + HASH + ")"),
          23,
          List.of(
              "INSERT INTO memo_wording VALUES ('0000000011', 1, "
                  + ID
                  + ", 'OP-1', 1, '架空の覚え', "
                  + HASH
                  + ")"));

  private static final Map<Integer, List<String>> NEWEST_ROWS =
      Map.of(
          24, List.of("INSERT INTO open_entry VALUES ('0000000011', " + ID + ", TRUE)"),
          25, List.of("UPDATE resident_present SET departs_on = DATE '2026-12-01'"),
          26, List.of("UPDATE downstream_position SET as_of_milli = 1"),
          27,
              List.of(
                  "INSERT INTO certificate_issue VALUES ("
                      + ID
                      + ", "
                      + ID
                      + ", DATE '2026-11-20', 1, 'OP-1', 1, 2, 'R-1', X'a0', "
                      + HASH
                      + ", 1)",
                  "INSERT INTO certificate_person VALUES (" + ID + ", '0000000011')"),
          28,
              List.of(
                  "INSERT INTO counter_case VALUES ("
                      + ID
                      + ", DATE '2026-11-20', 1, 'OP-1', 'SHIOMI', 1, 'T-1', 1, '架空 花子', 2, 1, 2,"
                      + " 3, 4, 5, 6)"),
          29,
              List.of(
                  "INSERT INTO notice_unread VALUES (" + ID + ")",
                  "INSERT INTO notice VALUES ("
                      + ID
                      + ", 2, '0000000011', 'move', "
                      + ID
                      + ", 1, 'R-1', 1, 4, DATE '2026-11-20', 'T-1', 1, 'OP-1', 2, '')"),
          31,
              List.of(
                  "INSERT INTO tell_registration VALUES ("
                      + ID
                      + ", '0000000011', DATE '2026-11-20', DATE '2029-11-19', '1000001', '架空市1',"
                      + " 1, 'R-1', 'OP-1', 1, 'OP-2', 2, '申出')",
                  "INSERT INTO tell_correction VALUES ("
                      + ID
                      + ", 1, 4, '委任状なし', '0000000011', 'OP-1', 1)"));

  private OldStores() {}

  private static List<String> rows(int version) {
    return Stream.of(ROWS, LATER_ROWS, NEWEST_ROWS)
        .flatMap(rows -> rows.getOrDefault(version, List.of()).stream())
        .toList();
  }

  /** All versions that there were before the newest. */
  static List<Integer> versions() {
    return scripts().subList(0, scripts().size() - 1);
  }

  /** The newest version. */
  static int newest() {
    return scripts().getLast();
  }

  private static List<Integer> scripts() {
    return Migrations.usual().scripts().stream()
        .map(script -> Integer.valueOf(script.version()))
        .toList();
  }

  /** Brings an empty database from version to version, and fills in what each can hold. */
  static void fill(SealedDatabase database, int version) throws Exception {
    for (int each : scripts().stream().filter(script -> script <= version).toList()) {
      migrate(database, each);
      for (String row : rows(each)) {
        execute(database, row);
      }
    }
  }

  /** Brings a database to a version, and fills in nothing. */
  static void migrate(SealedDatabase database, int version) {
    Flyway.configure()
        .dataSource(database.dataSource())
        .locations(SCRIPTS)
        .loggers("slf4j")
        .target(Integer.toString(version))
        .load()
        .migrate();
  }

  /** A log entry as it was before entries committed to their content. */
  static void log(SealedDatabase database) throws Exception {
    execute(
        database,
        "INSERT INTO access_log (sequence, entry, entry_hash, logged_milli, operator_id, event)"
            + " VALUES (1, X'0a', "
            + HASH
            + ", 1, 'OP-1', 1)");
  }

  static void execute(SealedDatabase database, String sql) throws Exception {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      database.commitDurably(connection);
    }
  }

  /** Every row but Flyway's and the anchor's, by table; each value by its column's name. */
  static Map<String, List<Map<String, String>>> rows(SealedDatabase database) throws Exception {
    Map<String, List<Map<String, String>>> tables = new TreeMap<>();
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      List<String> names = new ArrayList<>();
      try (ResultSet found =
          statement.executeQuery(
              "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'"
                  + " AND TABLE_NAME NOT IN ('flyway_schema_history', 'ANCHOR')")) {
        while (found.next()) {
          names.add(found.getString(1));
        }
      }
      for (String name : names) {
        try (ResultSet found = statement.executeQuery("SELECT * FROM \"" + name + '"')) {
          tables.put(name, rows(found));
        }
      }
    }
    return tables;
  }

  private static List<Map<String, String>> rows(ResultSet found) throws SQLException {
    List<Map<String, String>> rows = new ArrayList<>();
    while (found.next()) {
      Map<String, String> row = new TreeMap<>();
      for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
        Object value = found.getObject(column);
        row.put(
            found.getMetaData().getColumnName(column),
            value instanceof byte[] bytes
                ? Sha256.of(Arrays.copyOf(bytes, bytes.length)).toString()
                : String.valueOf(value));
      }
      rows.add(row);
    }
    return rows;
  }
}
