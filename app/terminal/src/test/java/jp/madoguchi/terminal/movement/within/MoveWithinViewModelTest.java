package jp.madoguchi.terminal.movement.within;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.draft.Draft;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.within.MoveWithinFields;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.terminal.fixture.RememberedDrafts;
import jp.madoguchi.terminal.fixture.Tasks;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestCounters;
import jp.madoguchi.terminal.fixture.TestStore;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoveWithinViewModelTest {
  private static final Operator CLERK = TestStore.operator("SATO-1", Right.ENTER);
  private static final Purpose PURPOSE = new Purpose(Purpose.Reason.MOVEMENT_NOTICE, "T-1");
  private static final String HEAD = "世帯主";

  @TempDir Path folder;
  private final Tasks workers = new Tasks();
  private final RememberedDrafts drafts = new RememberedDrafts();
  private final List<Exception> troubles = new ArrayList<>();
  private final List<MoveWithinReview> reviews = new ArrayList<>();
  private TestCounters counters;
  private Counter counter;
  private MoveWithinViewModel inTest;

  @BeforeEach
  void aClerkOpensTheForm() throws Exception {
    counters = new TestCounters(folder, CLERK);
    TestCards cards = new TestCards(counters.clock(), counters.randomness());
    counter = counters.counter(CLERK, new VirtualPivCard(cards.card("SATO-1")), drafts);
    inTest = form(TestStore.WIFE);
  }

  @AfterEach
  void close() throws Exception {
    counters.close();
  }

  private MoveWithinViewModel form(ResidentRecord resident) {
    return form(resident, Runnable::run);
  }

  private MoveWithinViewModel form(ResidentRecord resident, Executor screen) {
    return new MoveWithinViewModel(
        counter,
        new Background(workers, screen, troubles::add),
        new MoveWithinViewModel.Office(counters.clock(), TestStore.DICTIONARY, TestStore.CITY),
        new MoveWithinViewModel.Subject(resident, TestStore.FAMILY, PURPOSE),
        counters.ulid());
  }

  private String problem(String field) {
    return inTest.problem(field).get().key();
  }

  private MemberModel member(ResidentRecord resident) {
    return inTest.members().get(TestStore.FAMILY.indexOf(resident));
  }

  private void fillIn() {
    inTest.eventDate().set("5080515");
    choose(TestStore.MINATO);
    inTest.lot().set("3-4");
    inTest.building().set("汐見ハイツ201");
  }

  private void choose(Town town) {
    inTest.town().set(Optional.of(town));
  }

  private void review() {
    inTest.review(reviews::add);
    workers.runAll();
  }

  private Draft kept() {
    return drafts.last().orElseThrow();
  }

  @Nested
  class Speaking {
    @Test
    void nothingSpeaksBeforeAFieldIsTouched() {
      assertEquals(
          List.of("", "", "", "", "", ""),
          List.of(
              problem(MoveWithinFields.MEMBERS),
              problem(MoveWithinFields.EVENT_DATE),
              problem(MoveWithinFields.NOTIFICATION_DATE),
              problem(MoveWithinFields.TOWN),
              problem(MoveWithinFields.LOT),
              problem(MoveWithinFields.BUILDING)));
    }

    @Test
    void aFieldSpeaksOnceItIsTouchedAndTheOthersKeepQuiet() {
      inTest.eventDate().set("soon");
      assertEquals("rule.E10.eventDate", problem(MoveWithinFields.EVENT_DATE));
      assertEquals("", problem(MoveWithinFields.TOWN));
      assertEquals("", problem(MoveWithinFields.LOT));
    }

    @Test
    void aDateInTheFutureSpeaksAndIsQuietOnceItIsRight() {
      inTest.eventDate().set("5081103");
      assertEquals("rule.E06.eventDate", problem(MoveWithinFields.EVENT_DATE));
      inTest.eventDate().set("5080515");
      assertEquals("", problem(MoveWithinFields.EVENT_DATE));
      assertEquals(
          Message.of("date.understood", "令和8年5月15日"),
          inTest.understood(MoveWithinFields.EVENT_DATE).get());
    }

    @Test
    void aClearedFieldIsMissed() {
      inTest.lot().set("3");
      assertEquals("", problem(MoveWithinFields.LOT));
      inTest.lot().set("");
      assertEquals("rule.E09.lot", problem(MoveWithinFields.LOT));
    }

    @Test
    void aChangedNameSpeaksAtItsMember() {
      member(TestStore.WIFE).name().set("\u795E崎　\uD842\uDFB7子");
      assertEquals("rule.E05.name", member(TestStore.WIFE).problem().get().key());
      assertEquals("", member(TestStore.HEAD).problem().get().key());
    }

    @Test
    void aLateNoticeSpeaksAtTheNoticeWhenTheMoveIsTyped() {
      inTest.eventDate().set("5080401");
      assertEquals("rule.A07.notificationDate", problem(MoveWithinFields.NOTIFICATION_DATE));
    }

    @Test
    void aNoticeBeforeTheMoveIsQuietOnceTheMoveIsRight() {
      inTest.eventDate().set("5080515");
      inTest.notificationDate().set("5080514");
      assertEquals("rule.W03.notificationDate", problem(MoveWithinFields.NOTIFICATION_DATE));
      inTest.eventDate().set("5080513");
      assertEquals("", problem(MoveWithinFields.NOTIFICATION_DATE));
    }

    @Test
    void thePresentAddressSpeaksWhicheverPartComesLast() {
      inTest.lot().set("1-2");
      choose(TestStore.SAKURA);
      assertEquals("rule.W02.lot", problem(MoveWithinFields.LOT));
      choose(TestStore.MINATO);
      assertEquals("", problem(MoveWithinFields.LOT));
    }

    @Test
    void aTownOutsideTheCityIsAMoveOut() {
      choose(TestStore.ELSEWHERE);
      assertEquals("rule.W01.town", problem(MoveWithinFields.TOWN));
    }
  }

  @Nested
  class Reviewing {
    @Test
    void allFieldsSpeakOnReviewAndNothingIsHandedOver() {
      review();
      assertEquals("rule.E09.eventDate", problem(MoveWithinFields.EVENT_DATE));
      assertEquals("rule.E09.town", problem(MoveWithinFields.TOWN));
      assertEquals("rule.E09.lot", problem(MoveWithinFields.LOT));
      assertEquals(Optional.of(MoveWithinFields.EVENT_DATE), inTest.firstProblem());
      assertEquals(List.of(), reviews);
    }

    @Test
    void nobodyChosenSpeaksOnReview() {
      fillIn();
      member(TestStore.WIFE).moves().set(false);
      review();
      assertEquals("rule.W04.members", problem(MoveWithinFields.MEMBERS));
      assertEquals(List.of(), reviews);
    }

    @Test
    void aWholeFormIsHandedOver() {
      fillIn();
      review();
      assertEquals(1, reviews.size());
      assertEquals(List.of(), reviews.getFirst().alerts());
      assertEquals(
          List.of(TestStore.WIFE),
          reviews.getFirst().plan().steps().stream().map(step -> step.before()).toList());
    }

    @Test
    void alertsDoNotBlockAndAreHandedOver() {
      inTest = form(TestStore.HEAD);
      fillIn();
      inTest.eventDate().set("5080401");
      review();
      assertEquals(List.of(Rule.A01, Rule.A07), reviews.getFirst().alerts());
      assertEquals("rule.A01.members", problem(MoveWithinFields.MEMBERS));
      assertEquals(Optional.empty(), inTest.firstProblem());
    }

    @Test
    void namesKeepTheirExactCharacters() {
      inTest = form(TestStore.CHILD);
      fillIn();
      review();
      assertEquals(
          TestStore.CHILD.name().name(),
          reviews.getFirst().plan().steps().getFirst().householdAfter().head());
    }
  }

  @Nested
  class Households {
    @Test
    void oneMoverOfAFamilyBecomesHeadOfANewHousehold() {
      assertTrue(inTest.newHousehold());
      assertEquals(HEAD, member(TestStore.WIFE).relationship().get());
      assertEquals("", member(TestStore.HEAD).relationship().get());
    }

    @Test
    void theFirstMoverBecomesHeadAndTheFormerIsAskedAgain() {
      member(TestStore.HEAD).moves().set(true);
      assertEquals(HEAD, member(TestStore.HEAD).relationship().get());
      assertEquals("", member(TestStore.WIFE).relationship().get());
    }

    @Test
    void whatWasTypedForAnotherMoverStays() {
      member(TestStore.CHILD).moves().set(true);
      member(TestStore.CHILD).relationship().set("子");
      member(TestStore.HEAD).moves().set(false);
      assertEquals("子", member(TestStore.CHILD).relationship().get());
    }

    @Test
    void twoHeadsSpeak() {
      member(TestStore.CHILD).moves().set(true);
      member(TestStore.CHILD).relationship().set(HEAD);
      assertEquals("rule.E16.relationship", member(TestStore.CHILD).problem().get().key());
    }

    @Test
    void aWholeHouseholdKeepsItsNumberAndRelationships() {
      inTest.members().forEach(member -> member.moves().set(true));
      assertFalse(inTest.newHousehold());
      fillIn();
      review();
      assertEquals(
          TestStore.FAMILY.stream().map(ResidentRecord::household).toList(),
          reviews.getFirst().plan().steps().stream().map(step -> step.householdAfter()).toList());
    }

    @Test
    void aPartOfAHouseholdGetsANewNumber() {
      fillIn();
      review();
      var after = reviews.getFirst().plan().steps().getFirst().householdAfter();
      assertFalse(after.number().equals(TestStore.WIFE.household().number()));
      assertTrue(after.relationship().head());
    }
  }

  @Nested
  class Drafts {
    @Test
    void everyFieldIsKept() {
      inTest.eventDate().set("5080515");
      workers.runAll();
      assertEquals("5080515", kept().fields().get(MoveWithinFields.EVENT_DATE));
      inTest.lot().set("3-4");
      workers.runAll();
      assertEquals("3-4", kept().fields().get(MoveWithinFields.LOT));
      member(TestStore.WIFE).kana().set("カンザキ　ヨシ");
      workers.runAll();
      assertTrue(kept().fields().containsValue("カンザキ　ヨシ"));
      inTest.townSearch().set("minato");
      workers.runAll();
      assertTrue(kept().fields().containsValue("minato"));
    }

    @Test
    void whatIsOvertakenBeforeItsWriteIsLeftOut() {
      for (int i = 0; i < 10; i++) {
        inTest.lot().set("" + i);
      }
      workers.runAll();
      assertEquals("9", kept().fields().get(MoveWithinFields.LOT));
      assertEquals(1, drafts.writes());
    }

    @Test
    void aFieldIsSaidToBeKeptOnceItIs() {
      Tasks screen = new Tasks();
      inTest = form(TestStore.WIFE, screen);
      inTest.lot().set("earlier");
      workers.runNext();
      inTest.lot().set("later");
      screen.runAll();
      assertFalse(inTest.kept().get());
      workers.runAll();
      screen.runAll();
      assertTrue(inTest.kept().get());
      assertEquals("later", kept().fields().get(MoveWithinFields.LOT));
    }

    @Test
    void theLastFieldIsKeptWhenTheSessionEndsFirst() throws Exception {
      Tasks screen = new Tasks();
      inTest = form(TestStore.WIFE, screen);
      inTest.lot().set("earlier");
      workers.runNext();
      inTest.lot().set("later");
      counter.drafts().finish(Duration.ZERO);
      assertEquals("later", kept().fields().get(MoveWithinFields.LOT));
    }

    @Test
    void aWriteThatComesAfterSubmittingBringsNothingBack() {
      fillIn();
      review();
      inTest.lot().set("3-5");
      counter.drafts().discard(reviews.getLast().draft());
      workers.runAll();
      assertEquals(Optional.empty(), drafts.last());
    }

    @Test
    void aWriteThatFailsIsToldAndTheNextIsMade() {
      drafts.refuseOnce();
      inTest.lot().set("3");
      workers.runAll();
      assertEquals(1, troubles.size());
      inTest.lot().set("3-4");
      workers.runAll();
      assertEquals("3-4", kept().fields().get(MoveWithinFields.LOT));
    }

    @Test
    void everythingComesBackFromADraft() {
      member(TestStore.CHILD).moves().set(true);
      member(TestStore.CHILD).relationship().set("子");
      member(TestStore.CHILD).name().set("\uFA19崎　\u9089\uDB40\uDD11");
      inTest.notificationDate().set("R8.5.19");
      inTest.townSearch().set("minato");
      fillIn();
      workers.runAll();
      MoveWithinViewModel before = inTest;
      inTest = form(TestStore.WIFE);
      inTest.restore(kept());
      assertEquals(before.form(), inTest.form());
      assertEquals("minato", inTest.townSearch().get());
      assertEquals(Optional.of(TestStore.MINATO), inTest.town().get());
    }

    @Test
    void aTownOutsideTheCityComesBackToo() {
      choose(TestStore.ELSEWHERE);
      workers.runAll();
      inTest = form(TestStore.WIFE);
      inTest.restore(kept());
      assertEquals(Optional.of(TestStore.ELSEWHERE), inTest.town().get());
    }

    @Test
    void restoringWritesNothing() {
      fillIn();
      workers.runAll();
      int before = drafts.writes();
      Draft draft = kept();
      inTest = form(TestStore.WIFE);
      inTest.restore(draft);
      workers.runAll();
      assertEquals(before, drafts.writes());
    }

    @Test
    void aDraftNamesItsOperatorAndResident() {
      inTest.lot().set("3");
      workers.runAll();
      assertEquals(CLERK.id(), kept().operator());
      assertEquals(
          Optional.of(TestStore.WIFE.number().digits()), MoveWithinViewModel.residentOf(kept()));
    }
  }

  @Nested
  class Towns {
    @Test
    void romanLettersFindATown() {
      inTest.townSearch().set("minato");
      assertEquals(List.of(TestStore.MINATO), List.copyOf(inTest.candidates()));
    }

    @Test
    void aPostalCodeFindsATownAnywhere() {
      inTest.townSearch().set("998-0001");
      assertEquals(List.of(TestStore.ELSEWHERE), List.copyOf(inTest.candidates()));
    }

    @Test
    void nothingTypedFindsNothing() {
      inTest.townSearch().set("minato");
      inTest.townSearch().set("");
      assertEquals(List.of(), List.copyOf(inTest.candidates()));
    }
  }
}
