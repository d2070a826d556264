package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.departure.DepartureBook;
import jp.madoguchi.core.departure.DepartureBook.Span;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredDeparturesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Span HERE =
      new Span(ResidentStatus.CURRENT, LocalDate.EPOCH, LocalDate.of(2999, 1, 1));
  private static final Span GONE =
      new Span(ResidentStatus.REMOVED, LocalDate.EPOCH, LocalDate.of(2999, 1, 1));
  private static final Pattern FILLING =
      Pattern.compile("UPDATE resident_present SET departs_on.*?;", Pattern.DOTALL);

  /** Of every sort that there is: who plans, who went, who was heard of, who died. */
  private static final List<ResidentRecord> TOWN =
      List.of(
          People.resident(1, "ア", "1960-01-01"),
          planning(2, "2026-11-30"),
          planning(3, "2026-11-19"),
          gone(4, Map.of(Field.PLANNED_DAY, "2026-10-02")),
          gone(5, Map.of(Field.ARRIVAL_NOTICED, "2026-10-09")),
          gone(6, Map.of(Field.REMOVAL_REASON, "3")),
          gone(7, Map.of(Field.REMOVAL_REASON, "10", Field.PLANNED_DAY, "2026-10-02")),
          gone(8, Map.of(Field.REMARK, "19038 1903886a 2026-01-01 1902c06a ＡＢ")),
          with(9, Map.of(Field.NOTE, "1903886a2026-01-01")),
          planning(10, "2026-11-20"));

  private OpenStore open;
  private DepartureBook inTest;

  @BeforeEach
  void open() throws Exception {
    open = OpenStore.inMemory();
    inTest = open.store().departures();
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private static ResidentRecord with(long serial, Map<Field, String> texts) {
    ResidentRecord plain = People.resident(serial, "ハナ", "1960-01-01");
    Map<Field, ExactText> values = new EnumMap<>(FieldValues.of(plain));
    texts.forEach((field, text) -> values.put(field, new ExactText(text)));
    return FieldValues.state(plain.number(), 1, values, plain.origin());
  }

  private static ResidentRecord planning(long serial, String day) {
    return with(
        serial, Map.of(Field.PLANNED_ADDRESS, "例示県例示市", Field.PLANNED_DAY, day, Field.NOTE, "注"));
  }

  private static ResidentRecord gone(long serial, Map<Field, String> more) {
    Map<Field, String> texts =
        new EnumMap<>(
            Map.of(Field.STATUS, "2", Field.REMOVAL_REASON, "1", Field.REMOVED_ON, "2026-10-01"));
    texts.putAll(more);
    return with(serial, texts);
  }

  private List<String> found(Span span, boolean latestFirst, int limit) {
    return inTest.find(span, latestFirst, limit).stream()
        .map(it -> Long.parseLong(it.record().number().digits()) / 10 + " " + it.day())
        .toList();
  }

  @Test
  void whoPlansToLeaveIsFoundByTheDay() throws Exception {
    open.store().bulkLoad(TOWN.stream());

    assertEquals(List.of("3 2026-11-19", "10 2026-11-20", "2 2026-11-30"), found(HERE, false, 100));
    assertEquals(
        List.of("3 2026-11-19", "10 2026-11-20"),
        found(new Span(ResidentStatus.CURRENT, LocalDate.EPOCH, TODAY), false, 100));
    assertEquals(2, inTest.count(new Span(ResidentStatus.CURRENT, LocalDate.EPOCH, TODAY)));
  }

  @Test
  void whoMovedOutAndWasNotHeardOfIsFoundByTheDayOfRemoval() throws Exception {
    open.store().bulkLoad(TOWN.stream());

    assertEquals(List.of("4 2026-10-01", "8 2026-10-01"), found(GONE, true, 100));
    assertEquals(2, inTest.count(GONE));
  }

  @Test
  void noMoreAreReadThanAskedFor() throws Exception {
    open.store().bulkLoad(TOWN.stream());

    assertEquals(List.of("2 2026-11-30"), found(HERE, true, 1));
    assertEquals(List.of("3 2026-11-19"), found(HERE, false, 1));
  }

  @Test
  void membersOfAHouseholdStandBesideEachOther() throws Exception {
    open.store()
        .bulkLoad(
            Stream.of(
                household(1, 5, 2), household(2, 4, 1), household(3, 5, 1), household(4, 4, 2)));

    assertEquals(
        List.of("2 2026-11-19", "4 2026-11-19", "3 2026-11-19", "1 2026-11-19"),
        found(HERE, false, 100));
  }

  private static ResidentRecord household(long serial, long household, int order) {
    ResidentRecord plain = People.resident(serial, "ハナ", "1960-01-01", household, order);
    return plain.with(plain.particulars().with(Field.PLANNED_DAY, new ExactText("2026-11-19")));
  }

  @Test
  void anEntryThatIsOpenIsTold() throws Exception {
    open.store().bulkLoad(TOWN.stream());
    open.store().changes().enter(Moves.group(TOWN.get(2)));

    assertEquals(
        List.of(true, false, false),
        inTest.find(HERE, false, 100).stream().map(DepartureBook.Found::open).toList());
    assertEquals(3, inTest.count(HERE));
    assertEquals(2, inTest.waiting(HERE).count());
    assertEquals(
        inTest.find(HERE, false, 100).stream()
            .filter(it -> !it.open())
            .findFirst()
            .map(DepartureBook.Found::day),
        inTest.waiting(HERE).first());
  }

  @Test
  void theDayGoesWithTheStateThatHadIt() throws Exception {
    open.store().bulkLoad(TOWN.stream());
    ResidentRecord here = TOWN.get(2);
    List<EnteredChange> group = Moves.group(here);
    open.store().changes().enter(group);
    List<ResidentRecord> states =
        Moves.states(group, here).stream()
            .map(state -> state.with(People.resident(1, "ア", "1960-01-01").particulars()))
            .toList();
    open.store().changes().approve(group.getFirst().act().group(), Moves.approvals(group), states);

    assertEquals(List.of("10 2026-11-20", "2 2026-11-30"), found(HERE, false, 100));
  }

  @Test
  void theIndexLeadsToThem() throws Exception {
    open.store().bulkLoad(TOWN.stream());
    try (Connection connection = open.database().connection();
        Statement statement = connection.createStatement();
        ResultSet plan =
            statement.executeQuery(
                "EXPLAIN SELECT COUNT(*) FROM resident_present WHERE status = 1"
                    + " AND departs_on BETWEEN DATE '1970-01-01' AND DATE '2026-11-20'")) {
      plan.next();
      assertTrue(plan.getString(1).contains("RESIDENT_PRESENT_DEPARTS"), plan.getString(1));
    }
  }

  @Test
  void theMigrationFindsTheDaysThatTheProgramWrites() throws Exception {
    open.store().bulkLoad(TOWN.stream());
    try (Connection connection = open.database().connection();
        Statement statement = connection.createStatement()) {
      SortedMap<String, String> written = days(statement);
      assertEquals(5, written.values().stream().filter(day -> !day.equals("null")).count());
      statement.executeUpdate("UPDATE resident_present SET departs_on = NULL");
      for (String filling : fillings()) {
        statement.executeUpdate(filling);
      }
      assertEquals(written, days(statement));
    }
  }

  private static SortedMap<String, String> days(Statement statement) throws Exception {
    SortedMap<String, String> days = new TreeMap<>();
    try (ResultSet rows =
        statement.executeQuery("SELECT address_number, departs_on FROM resident_present")) {
      while (rows.next()) {
        days.put(rows.getString(1), String.valueOf(rows.getString(2)));
      }
    }
    return days;
  }

  private static List<String> fillings() throws Exception {
    List<String> found = new ArrayList<>();
    try (var source =
        TerminalStore.class.getResourceAsStream("/jp/madoguchi/sql/terminal/V25__departures.sql")) {
      var script = FILLING.matcher(new String(source.readAllBytes(), StandardCharsets.UTF_8));
      while (script.find()) {
        found.add(script.group());
      }
    }
    assertEquals(2, found.size());
    return found;
  }
}
