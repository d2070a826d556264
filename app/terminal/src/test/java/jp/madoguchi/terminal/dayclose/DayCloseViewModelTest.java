package jp.madoguchi.terminal.dayclose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.day.DayDesk;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.terminal.fixture.Tasks;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestCounters;
import jp.madoguchi.terminal.fixture.TestStore;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayCloseViewModelTest {
  private static final Operator ADMIN = TestStore.operator("KATO-1", Right.ADMINISTER);
  private static final Operator CLERK = TestStore.operator("SATO-1", Right.ENTER);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final Tasks workers = new Tasks();
  private final List<String> sent = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private TestCounters counters;

  @BeforeEach
  void open() throws Exception {
    counters = new TestCounters(folder, ADMIN, CLERK);
  }

  @AfterEach
  void close() throws Exception {
    counters.close();
  }

  private DayDesk desk(Operator operator) throws Exception {
    TestCards cards = new TestCards(counters.clock(), counters.randomness());
    Counter counter =
        counters.counter(operator, new VirtualPivCard(cards.card(operator.id().value())));
    return counter.day();
  }

  private DayCloseViewModel model(DayDesk desk) {
    return new DayCloseViewModel(
        desk,
        new Background(workers, Runnable::run, _ -> {}),
        counters.clock(),
        () -> sent.add("last"),
        desk.standing());
  }

  @Test
  void anEmptyDayIsClosedLoggedAndSentToo() throws Exception {
    DayCloseViewModel inTest = model(desk(ADMIN));
    assertEquals("dayclose.last.never", DayWords.last(inTest.standing().get().last()).key());

    inTest.close();
    workers.runAll();

    assertEquals(List.of("last"), sent);
    assertEquals(
        Optional.of(AccessEvent.DAY_CLOSED),
        counters.store().log().last().map(entry -> entry.event()));
    assertEquals("dayclose.last", DayWords.last(inTest.standing().get().last()).key());
    assertFalse(inTest.ready().get());
  }

  @Test
  void itIsNotClosedTwiceByOneKeyHeldDown() throws Exception {
    DayCloseViewModel inTest = model(desk(ADMIN));
    inTest.close();
    inTest.close();
    workers.runAll();
    assertEquals(List.of("last"), sent);
  }

  @Test
  void whoeverLacksTheRightClosesNothing() throws Exception {
    DayDesk desk = desk(CLERK);
    DayCloseViewModel inTest = model(desk);
    assertFalse(inTest.ready().get());
    inTest.close();
    workers.runAll();
    assertEquals(List.of(), sent);
    assertThrows(DayDesk.MayNotClose.class, desk::close);
    assertEquals(
        Optional.of(AccessEvent.REFUSED),
        counters.store().log().last().map(entry -> entry.event()));
    assertTrue(counters.store().days().last().isEmpty());
  }

  @Test
  void nothingLeftIsNotUrgent() throws Exception {
    DayCloseViewModel inTest = model(desk(ADMIN));
    assertTrue(inTest.lines().stream().noneMatch(DayCloseViewModel.Line::urgent));
    assertEquals(Message.of("dayclose.count", 0), inTest.lines().getFirst().words());
  }
}
