package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.batch.Verdict.Reason;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.day.DayBook;
import jp.madoguchi.core.day.DayClose;
import jp.madoguchi.core.day.DaySums;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredDaysTest {
  private static final Instant EVENING = Instant.parse("2026-04-01T08:15:00.123Z");
  private static final Instant ANSWERED = Instant.parse("2026-03-29T05:00:00Z");
  private static final Ulid SESSION = new Ulid("01ARZ3NDEKTSV4RRFFQ69G5FAV");

  private final ResidentRecord hanako = People.resident(1, "ヤマダ　ハナコ", "1975-01-01");
  private final ResidentRecord jiro = People.resident(2, "ヤマダ　ジロウ", "2003-01-01");
  private final ResidentRecord mina = People.resident(3, "カワイ　ミナ", "1960-01-01");
  private OpenStore open;
  private Answers centre;
  private DayBook inTest;

  @BeforeEach
  void open() throws Exception {
    open = OpenStore.inMemory().with(hanako, jiro, mina);
    centre = new Answers(open.store());
    inTest = open.store().days();
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private DaySums unfinished() throws Exception {
    List<EnteredChange> refused = centre.approved(hanako);
    centre.seal(false);
    centre.answer(
        ANSWERED,
        List.of(new Verdict.Refused(refused.getFirst().act().id(), Reason.RULE, List.of(), 1)));
    centre.approved(jiro);
    open.store().changes().enter(Moves.group(mina));
    return new DaySums(1, Optional.of(Moves.APPROVED_AT), 1, 0, 1, Optional.of(ANSWERED));
  }

  @Test
  void whatIsNotFinishedIsCounted() throws Exception {
    DaySums expected = unfinished();
    assertEquals(expected, inTest.sums());
  }

  @Test
  void aCloseIsKeptWithItsCountsAndStandsInTheLog() throws Exception {
    DaySums sums = unfinished();

    assertEquals(sums, inTest.close(People.CHIEF, SESSION, EVENING));

    assertEquals(
        Optional.of(new DayClose(People.CHIEF, EVENING, sums, Optional.empty(), false)),
        inTest.last());
    AccessEntry entry = open.store().log().last().orElseThrow();
    assertEquals(AccessEvent.DAY_CLOSED, entry.event());
    assertEquals(
        "unsent=1 waiting=1 returned=0 items=1 oldest=2026-03-29T05:00:00Z", entry.detail());
  }

  @Test
  void theLastBatchOfTheDayBelongsToTheCloseAndItsReceiptToo() {
    inTest.close(People.CHIEF, SESSION, EVENING);
    centre.seal(false);
    assertEquals(Optional.empty(), inTest.last().orElseThrow().batch());
    centre.seal(true);
    assertEquals(Optional.of(2L), inTest.last().orElseThrow().batch());
    centre.answer(EVENING, List.of());
    assertFalse(inTest.last().orElseThrow().received());
    centre.answer(EVENING, List.of());
    assertTrue(inTest.last().orElseThrow().received());
  }

  @Test
  void anEarlierCloseKeepsItsBatch() {
    inTest.close(People.CHIEF, SESSION, EVENING);
    centre.seal(true);
    inTest.close(People.CHIEF, SESSION, EVENING.plusSeconds(86_400));
    assertEquals(Optional.empty(), inTest.last().orElseThrow().batch());
  }
}
