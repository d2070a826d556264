package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import org.junit.jupiter.api.Test;

/** The day of removal in the tables: as the program writes it, and as the migration finds it. */
class RemovalDayTest {
  private static final LocalDate REMOVED = LocalDate.of(2019, 3, 4);
  private static final Pattern FILLING =
      Pattern.compile("UPDATE resident_present SET removed_on.*?status = 2;", Pattern.DOTALL);

  private static ResidentRecord removed(long serial, String event) {
    ResidentRecord r = People.resident(serial, "ハナ", "1960-01-01");
    Origin o = r.origin();
    return Retained.with(
        r,
        ResidentStatus.REMOVED,
        new Origin(
            "move-out",
            People.date(event),
            REMOVED,
            REMOVED,
            o.entrant(),
            o.approver(),
            o.terminal(),
            Optional.empty()));
  }

  private static SortedMap<String, String> days(Statement statement) throws Exception {
    SortedMap<String, String> days = new TreeMap<>();
    try (ResultSet rows =
        statement.executeQuery("SELECT address_number, removed_on FROM resident_present")) {
      while (rows.next()) {
        days.put(rows.getString(1), String.valueOf(rows.getString(2)));
      }
    }
    return days;
  }

  private static String filling() throws Exception {
    try (var source =
        TerminalStore.class.getResourceAsStream("/jp/madoguchi/sql/terminal/V8__retention.sql")) {
      var script = FILLING.matcher(new String(source.readAllBytes(), StandardCharsets.UTF_8));
      script.find();
      return script.group();
    }
  }

  @Test
  void isTheSameInTheProgramAndInTheMigration() throws Exception {
    ResidentRecord corrected = removed(4, "2019-03-01");
    try (OpenStore open = OpenStore.inMemory()) {
      open.store()
          .bulkLoad(
              Stream.of(
                  People.resident(1, "ハナ", "1960-01-01"),
                  removed(2, "2019-04-01"),
                  removed(3, "U09"),
                  corrected));
      List<EnteredChange> group = Moves.group(corrected);
      open.store().changes().enter(group);
      open.store()
          .changes()
          .approve(
              group.getFirst().act().group(),
              Moves.approvals(group),
              Moves.states(group, corrected));
      try (Connection connection = open.database().connection();
          Statement statement = connection.createStatement()) {
        SortedMap<String, String> written = days(statement);
        assertEquals(
            List.of("null", "2019-04-01", "2019-03-04", "2019-03-04"),
            List.copyOf(written.values()));
        statement.executeUpdate("UPDATE resident_present SET removed_on = NULL");
        statement.executeUpdate(filling());
        assertEquals(written, days(statement));
      }
    }
  }
}
