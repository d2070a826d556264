package jp.madoguchi.bench.lab;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.core.log.AccessCodec;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.value.Bytes;

/** What holds in every store that tells the truth: no act is there by half. */
final class Wholeness {
  /** Each counts what must not be. */
  private static final Map<String, String> RULES =
      new TreeMap<>(
          Map.of(
              "the present state is the newest",
              "SELECT COUNT(*) FROM resident_present p WHERE history_number <> (SELECT"
                  + " MAX(history_number) FROM resident_state s"
                  + " WHERE s.address_number = p.address_number)",
              "an approved change has its state",
              "SELECT COUNT(*) FROM change_entry e"
                  + " WHERE state IN ('APPROVED', 'SEALED', 'APPLIED') AND NOT EXISTS (SELECT 1"
                  + " FROM resident_state s WHERE s.change_id = e.change_id"
                  + " AND s.address_number = e.address_number"
                  + " AND s.history_number = e.base_version + 1)",
              "a state has its approved change",
              "SELECT COUNT(*) FROM resident_state s WHERE change_id IS NOT NULL AND NOT EXISTS"
                  + " (SELECT 1 FROM change_entry e WHERE e.change_id = s.change_id"
                  + " AND e.approver IS NOT NULL AND e.approval_signature IS NOT NULL)",
              "a group stands where its changes stand",
              "SELECT COUNT(*) FROM change_entry e JOIN change_group g USING (group_id)"
                  + " WHERE e.state <> g.state",
              "a resident is taken while an entry is open",
              "SELECT COUNT(*) FROM change_entry e WHERE (state IN ('ENTERED', 'RETURNED'))"
                  + " <> (EXISTS (SELECT 1 FROM open_entry o WHERE o.group_id = e.group_id"
                  + " AND o.address_number = e.address_number))",
              "the row of batches has no gap",
              "SELECT COUNT(*) FROM outbox_position"
                  + " WHERE next_sequence <> 1 + (SELECT COUNT(*) FROM batch_outbox)",
              "a sealed change has its batch",
              "SELECT COUNT(*) FROM change_entry e WHERE state IN ('SEALED', 'APPLIED')"
                  + " AND NOT EXISTS (SELECT 1 FROM batch_outbox b"
                  + " WHERE b.epoch = e.batch_epoch AND b.sequence = e.batch_sequence)",
              "an answered batch has its receipt",
              "SELECT COUNT(*) FROM batch_outbox b WHERE answered <> (EXISTS (SELECT 1"
                  + " FROM receipt r WHERE r.epoch = b.epoch AND r.sequence = b.sequence))",
              "an answered change has its verdict",
              "SELECT COUNT(*) FROM change_entry e WHERE (state = 'APPLIED')"
                  + " <> (EXISTS (SELECT 1 FROM verdict v WHERE v.change_id = e.change_id))",
              "the log ends where its head says",
              "SELECT COUNT(*) FROM access_log_head h"
                  + " WHERE sequence <> (SELECT COALESCE(MAX(sequence), 0) FROM access_log)"));

  private Wholeness() {}

  /** The rules that do not hold. */
  static List<String> broken(OpenTerminal terminal) throws StoreFailure {
    List<String> broken = new ArrayList<>();
    try (Connection connection = terminal.database().connection();
        Statement statement = connection.createStatement()) {
      for (Map.Entry<String, String> rule : RULES.entrySet()) {
        try (ResultSet count = statement.executeQuery(rule.getValue())) {
          count.next();
          if (count.getLong(1) > 0) {
            broken.add(rule.getKey());
          }
        }
      }
    } catch (SQLException e) {
      throw terminal.database().judged(e);
    }
    if (!isChained(terminal)) {
      broken.add("the log is one chain");
    }
    return broken;
  }

  private static boolean isChained(OpenTerminal terminal) {
    Bytes before = AccessCodec.NO_HASH;
    long sequence = 1;
    for (AccessEntry entry : terminal.store().log().from(1, Integer.MAX_VALUE)) {
      if (entry.sequence() != sequence++ || !entry.previousHash().equals(before)) {
        return false;
      }
      before = AccessCodec.hash(AccessCodec.encode(entry));
    }
    return true;
  }
}
