package jp.madoguchi.terminal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Marks;
import jp.madoguchi.core.restraint.Seen;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.store.StoreUnavailable;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchViewModelTest {
  private static final Operator CLERK = TestStore.operator("SATO-1", Right.LOOK_UP);

  @TempDir Path folder;
  private TestCounters counters;
  private Counter counter;
  private final List<OpenedRecord> opened = new ArrayList<>();
  private final List<Exception> troubles = new ArrayList<>();
  private SearchViewModel inTest;

  @BeforeEach
  void aClerkSearches() throws Exception {
    counters = new TestCounters(folder, CLERK);
    TestCards cards = new TestCards(counters.clock(), counters.randomness());
    counter = counters.counter(CLERK, new VirtualPivCard(cards.card("SATO-1")));
    inTest = model();
  }

  @AfterEach
  void close() throws Exception {
    counters.close();
  }

  private SearchViewModel model() {
    return new SearchViewModel(
        counter,
        new Background(Runnable::run, Runnable::run, troubles::add),
        counters.clock()::today,
        () -> opened::add);
  }

  private void withReason() {
    inTest.theCase().reason().set(Optional.of(Purpose.Reason.MOVEMENT_NOTICE));
    inTest.theCase().slip().set("T-0412");
  }

  private void findTheHead() {
    inTest.kana().set("カンザキ");
    inTest.birth().set("3270928");
    inTest.search();
  }

  private int logged() {
    return counters.log().from(1, 100).size();
  }

  @Test
  void withoutReasonNothingIsSearched() {
    inTest.theCase().slip().set("T-0412");
    findTheHead();
    assertEquals("case.reason.missing", inTest.theCase().reasonProblem().get().key());
    assertTrue(found().isEmpty());
    assertEquals(0, logged());
  }

  @Test
  void aReasonIsEnough() {
    inTest.theCase().reason().set(Optional.of(Purpose.Reason.ENQUIRY));
    findTheHead();
    assertEquals(List.of(TestStore.HEAD), List.copyOf(found()));
  }

  @Test
  void whatWasMissingIsNotSaidOnceItIsThere() {
    findTheHead();
    assertEquals("case.reason.missing", inTest.theCase().reasonProblem().get().key());
    inTest.theCase().reason().set(Optional.of(Purpose.Reason.ENQUIRY));
    assertTrue(inTest.theCase().reasonProblem().get().none());
  }

  @Test
  void withReasonTheResidentIsFoundAndTheSearchLogged() {
    withReason();
    findTheHead();
    assertEquals(List.of(TestStore.HEAD), List.copyOf(found()));
    assertEquals(Message.of("search.found", 1), inTest.outcome().get());
    assertEquals(AccessEvent.SEARCH, counters.log().last().orElseThrow().event());
    assertFalse(inTest.busy().get());
  }

  @Test
  void oneCriterionIsNotEnough() {
    withReason();
    inTest.kana().set("カンザキ");
    inTest.search();
    assertEquals("search.E18", inTest.kanaProblem().get().key());
    assertTrue(found().isEmpty());
    assertEquals(List.of(), troubles);
  }

  @Test
  void latinLettersAreReadAsKatakana() {
    withReason();
    inTest.kana().set("kanzaki");
    inTest.birth().set("3270928");
    inTest.search();
    assertEquals(List.of(TestStore.HEAD), List.copyOf(found()));
  }

  @ParameterizedTest
  @CsvSource({
    // the name as it is written, a variant for the other
    "神崎　一郎, 3270928",
    "*一郎, S27",
    "kanza*ichirou, 3270901~3270930",
  })
  void aNameIsAskedForInManyWays(String name, String birth) {
    withReason();
    inTest.kana().set(name);
    inTest.birth().set(birth);
    inTest.search();
    assertEquals(List.of(TestStore.HEAD), List.copyOf(found()));
  }

  @Test
  void whyTheListDoesNotShowWhatWasTypedIsSaid() {
    withReason();
    inTest.kana().set("神崎　一郎");
    inTest.birth().set("3270928");
    inTest.search();
    assertEquals("search.why.VARIANT", inTest.why(inTest.found().getFirst()).key());

    inTest.kana().set("カンザキ");
    inTest.search();
    assertTrue(inTest.why(inTest.found().getFirst()).none());
  }

  @Test
  void theReadingOfLatinLettersIsSaid() {
    inTest.kana().set("kanzaki");
    assertEquals(Message.of("search.kana.understood", "カンザキ"), inTest.kanaUnderstood().get());
    inTest.kana().set("カンザキ");
    assertTrue(inTest.kanaUnderstood().get().none());
  }

  @Test
  void sexNarrowsButIsNoItem() {
    withReason();
    inTest.kana().set("カンザキ");
    inTest.sex().set(Optional.of(TestStore.HEAD.sex()));
    inTest.search();
    assertEquals("search.E18", inTest.kanaProblem().get().key());
  }

  @Test
  void aResidentCodeAloneIsEnough() {
    withReason();
    inTest.number().set(TestStore.WIFE.code().digits());
    inTest.search();
    assertEquals(List.of(TestStore.WIFE), List.copyOf(found()));
    assertFalse(
        counters.log().last().orElseThrow().detail().contains(TestStore.WIFE.code().digits()));
  }

  @ParameterizedTest
  @CsvSource({
    "S50, search.birth.range",
    "1975-04, search.birth.range",
    "S50~S52, search.birth.range",
    "不詳, search.birth.unknown"
  })
  void aRangeIsUnderstoodAsItIsTyped(String typed, String key) {
    inTest.birth().set(typed);
    assertEquals(key, inTest.birthUnderstood().get().key());
    assertTrue(inTest.birthProblem().get().none());
  }

  @Test
  void aNumberAloneIsEnough() {
    withReason();
    inTest.number().set(TestStore.WIFE.number().digits());
    inTest.search();
    assertEquals(List.of(TestStore.WIFE), List.copyOf(found()));
  }

  @Test
  void aNumberWhoseCheckDigitIsWrongIsExplained() {
    withReason();
    String right = TestStore.WIFE.number().digits();
    char last = right.charAt(9);
    inTest.number().set(right.substring(0, 9) + (last == '9' ? '0' : (char) (last + 1)));
    inTest.search();
    assertEquals("search.number.wrong", inTest.numberProblem().get().key());
    assertEquals(0, logged());
  }

  @ParameterizedTest
  @CsvSource({"3500101,昭和50年1月1日", "S50.1.1,昭和50年1月1日", "1975-01-01,昭和50年1月1日"})
  void aDateIsUnderstoodAsItIsTyped(String typed, String meant) {
    inTest.birth().set(typed);
    assertEquals(Message.of("date.understood", meant), inTest.birthUnderstood().get());
    assertTrue(inTest.birthProblem().get().none());
  }

  @ParameterizedTest
  @CsvSource({
    "3501301,date.NO_SUCH_DAY",
    "3990101,date.OUTSIDE_ERA",
    "200101,date.ERA_MISSING",
    "soon,date.NOT_A_DATE"
  })
  void aWrongDateIsExplainedAndNotSearched(String typed, String key) {
    withReason();
    inTest.kana().set("カンザキ");
    inTest.birth().set(typed);
    assertEquals(key, inTest.birthProblem().get().key());
    assertTrue(inTest.birthUnderstood().get().none());
    inTest.search();
    assertTrue(found().isEmpty());
    assertEquals(0, logged());
  }

  @Test
  void anEmptyDateSaysNothing() {
    inTest.birth().set("soon");
    inTest.birth().set("");
    assertTrue(inTest.birthProblem().get().none());
  }

  @Test
  void nobodyFoundIsSaid() {
    withReason();
    inTest.kana().set("ダレモ");
    inTest.birth().set("3270928");
    inTest.search();
    assertEquals("search.nobody", inTest.outcome().get().key());
  }

  @Test
  void nothingIsShownWhereTheLogRefusesTheSearch() {
    withReason();
    findTheHead();
    counters.log().breakDown();
    inTest.search();
    assertTrue(found().isEmpty());
    assertTrue(inTest.outcome().get().none());
    assertInstanceOf(StoreUnavailable.class, troubles.getFirst());
    assertFalse(inTest.busy().get());
  }

  @Test
  void aRecordOpensOnceItsAccessIsLogged() {
    withReason();
    inTest.open(new Seen(TestStore.HEAD, Marks.NONE));
    assertEquals(TestStore.HEAD, opened.getFirst().current());
    assertEquals(AccessEvent.VIEW, counters.log().last().orElseThrow().event());
  }

  @Test
  void noRecordOpensWhereTheLogRefuses() {
    withReason();
    counters.log().breakDown();
    inTest.open(new Seen(TestStore.HEAD, Marks.NONE));
    assertEquals(List.of(), opened);
    assertEquals(1, troubles.size());
  }

  @Test
  void theCaseStaysForTheNextSearch() {
    withReason();
    findTheHead();
    Purpose first = counter.purpose().get().orElseThrow();
    inTest = model();
    findTheHead();
    assertEquals(List.of(TestStore.HEAD), List.copyOf(found()));
    assertEquals(Optional.of(first), counters.log().last().orElseThrow().purpose());
  }

  private List<ResidentRecord> found() {
    return inTest.found().stream().map(Seen::record).toList();
  }
}
