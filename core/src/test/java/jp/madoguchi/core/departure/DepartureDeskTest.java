package jp.madoguchi.core.departure;

import static jp.madoguchi.core.fixture.Samples.FAMILY;
import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.MOTHER;
import static jp.madoguchi.core.fixture.Samples.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.departure.DepartureDesk.Listing;
import jp.madoguchi.core.fixture.MemoryLog;
import jp.madoguchi.core.fixture.MemoryOperators;
import jp.madoguchi.core.fixture.MemoryRegister;
import jp.madoguchi.core.fixture.MemoryRestraints;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.MayNotLookUp;
import jp.madoguchi.core.resident.Particulars;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.retention.ClosedRecords;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DepartureDeskTest {
  private final MemoryLog log = new MemoryLog(new ArrayList<>());
  private final List<ResidentRecord> people = new ArrayList<>();

  /** Goes through all of them. */
  private final class Through implements DepartureBook {
    @Override
    public int count(Span span) {
      return (int) within(span).count();
    }

    @Override
    public Waiting waiting(Span span) {
      return new Waiting(count(span), within(span).map(Found::day).min(Comparator.naturalOrder()));
    }

    @Override
    public List<Found> find(Span span, boolean latestFirst, int limit) {
      Comparator<Found> byDay = Comparator.comparing(Found::day);
      return within(span).sorted(latestFirst ? byDay.reversed() : byDay).limit(limit).toList();
    }

    private Stream<Found> within(Span span) {
      return people.stream()
          .filter(each -> each.status() == span.status())
          .flatMap(each -> DepartureDays.of(each).map(day -> new Found(each, day, false)).stream())
          .filter(each -> !each.day().isBefore(span.from()) && !each.day().isAfter(span.through()));
    }
  }

  private DepartureDesk desk(Operator operator) throws Exception {
    Session session =
        new TestCard("sato").session(operator, new Ulid("01J00000000000000000000009"));
    StoppedClock clock = new StoppedClock(Samples.NOW);
    SessionLog noted = new SessionLog(log, session);
    Gate gate = new Gate(new MemoryOperators(operator), session, noted, clock);
    MemoryRegister register = new MemoryRegister(new ArrayList<>(), FAMILY);
    return new DepartureDesk(
        new Through(),
        gate,
        noted,
        clock,
        ClosedRecords.usual(),
        MemoryRestraints.none(register, gate, clock));
  }

  private void plans(ResidentRecord person, LocalDate day) {
    people.add(with(person, person.status(), Map.of(Field.PLANNED_DAY, day.toString())));
  }

  private void gone(ResidentRecord person, LocalDate day, Map<Field, String> more) {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    texts.putAll(more);
    texts.putIfAbsent(Field.REMOVAL_REASON, "1");
    texts.put(Field.REMOVED_ON, day.toString());
    people.add(with(person, ResidentStatus.REMOVED, texts));
  }

  private static ResidentRecord with(
      ResidentRecord person, ResidentStatus status, Map<Field, String> texts) {
    ResidentRecord record =
        Samples.with(person, status, person.origin().eventDate(), person.origin().entryDate());
    Particulars particulars = record.particulars();
    for (Map.Entry<Field, String> each : texts.entrySet()) {
      particulars = particulars.with(each.getKey(), new ExactText(each.getValue()));
    }
    return record.with(particulars);
  }

  private static List<Group> groups(Listing listing) {
    return listing.rows().stream().map(Departing::group).toList();
  }

  @Nested
  class TheList {
    @Test
    void hasWhoIsDueBeforeWhoIsToCome() throws Exception {
      plans(FATHER, TODAY.plusDays(1));
      plans(MOTHER, TODAY);

      assertEquals(List.of(Group.DUE, Group.COMING), groups(desk(Samples.ENTRANT).list()));
    }

    @Test
    void hasOfWhomNothingWasHeardForThirtyDays() throws Exception {
      gone(FATHER, TODAY.minusDays(30), Map.of());
      gone(MOTHER, TODAY.minusDays(29), Map.of());

      assertEquals(List.of(Group.UNHEARD), groups(desk(Samples.ENTRANT).list()));
    }

    @Test
    void hasNobodyOfWhomANoticeCame() throws Exception {
      gone(FATHER, TODAY.minusDays(60), Map.of(Field.ARRIVAL_NOTICED, "2026-01-01"));

      assertEquals(List.of(), groups(desk(Samples.ENTRANT).list()));
    }

    @Test
    void hasNobodyWhoLeftForAnotherReason() throws Exception {
      gone(FATHER, TODAY.minusDays(60), Map.of(Field.REMOVAL_REASON, "2"));

      assertEquals(List.of(), groups(desk(Samples.ENTRANT).list()));
    }

    @Test
    void hasNoClosedRecord() throws Exception {
      gone(FATHER, TODAY.minusYears(20), Map.of());

      assertEquals(List.of(), groups(desk(Samples.ENTRANT).list()));
    }

    @Test
    void tellsHowManyThereAreWhereNotAllAreListed() throws Exception {
      for (int i = 0; i < DepartureDesk.LIMIT + 3; i++) {
        plans(FATHER, TODAY);
      }

      Listing listing = desk(Samples.ENTRANT).list();

      assertEquals(DepartureDesk.LIMIT, listing.rows().size());
      assertEquals(DepartureDesk.LIMIT + 3, listing.counts().get(Group.DUE));
    }

    @Test
    void isInTheLogWithHowManyItNames() throws Exception {
      plans(FATHER, TODAY);
      plans(MOTHER, TODAY);

      desk(Samples.ENTRANT).list();

      assertEquals(AccessEvent.LISTED, log.entries().getLast().event());
      assertEquals(2, log.entries().getLast().records());
    }

    @Test
    void isNotGivenWhereTheLogIsFull() throws Exception {
      plans(FATHER, TODAY);
      DepartureDesk inTest = desk(Samples.ENTRANT);
      log.breakAfter(0);

      assertThrows(UncheckedIOException.class, inTest::list);
    }

    @Test
    void isRefusedToWhoeverMayNotLookUp() throws Exception {
      Operator operator = Samples.operator("SATO-1", "P-SATO", Right.ENTER);

      assertThrows(MayNotLookUp.class, desk(operator)::list);
      assertEquals(AccessEvent.REFUSED, log.entries().getLast().event());
    }
  }

  @Test
  void whoseDayHasComeAreCounted() throws Exception {
    plans(FATHER, TODAY);
    plans(MOTHER, TODAY.plusDays(1));
    gone(FATHER, TODAY.minusDays(40), Map.of());

    assertEquals(new DepartureBook.Waiting(1, Optional.of(TODAY)), desk(Samples.ENTRANT).due());
  }
}
