package jp.madoguchi.terminal.movement.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import jp.madoguchi.core.address.Buildings;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.draft.Draft;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.within.MoveWithin;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.text.ExactText;
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

class MovementViewModelTest {
  private static final Operator CLERK = TestStore.operator("SATO-1", Right.ENTER);
  private static final Purpose PURPOSE = new Purpose(Purpose.Reason.MOVEMENT_NOTICE, "T-1");
  private static final String HEAD = "世帯主";

  @TempDir Path folder;
  private final Tasks workers = new Tasks();
  private final RememberedDrafts drafts = new RememberedDrafts();
  private final List<Exception> troubles = new ArrayList<>();
  private final List<MovementReview> reviews = new ArrayList<>();
  private final List<Finding> inTheWay = new ArrayList<>();
  private TestCounters counters;
  private Counter counter;
  private MovementViewModel inTest;
  private int suspected;

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

  private MovementViewModel form(ResidentRecord resident) {
    return form(resident, Runnable::run);
  }

  private MovementViewModel form(ResidentRecord resident, Executor screen) {
    OpenedRecord opened =
        new OpenedRecord(
            resident, TestStore.FAMILY, List.of(resident), List.of(), Optional.empty());
    MovementViewModel form =
        new MovementViewModel(
            counter,
            new Background(workers, screen, troubles::add),
            new FormOffice(
                counters.clock(), TestStore.DICTIONARY, TestStore.CITY, () -> Buildings.NONE),
            new Subject(
                new MoveWithin(),
                Optional.of(opened),
                List.of(),
                counter.numbers().household(),
                List.of(),
                PURPOSE,
                counters.ulid(),
                Optional.empty(),
                ExactText.EMPTY));
    workers.runAll();
    return form;
  }

  private AddressModel address() {
    return inTest.address().orElseThrow();
  }

  private FieldModel lot() {
    return address().lot();
  }

  private String problem(ObservableValue<Message> said) {
    workers.runAll();
    return said.getValue().key();
  }

  private String problem(ResidentRecord resident, Field field) {
    return problem(field(resident, field).problem());
  }

  private PersonModel member(ResidentRecord resident) {
    return inTest.people().get(TestStore.FAMILY.indexOf(resident));
  }

  private FieldModel field(ResidentRecord resident, Field field) {
    return member(resident).field(field).orElseThrow();
  }

  private StringProperty relationship(ResidentRecord resident) {
    return field(resident, Field.RELATIONSHIP).text();
  }

  private void fillIn() {
    inTest.eventDate().text().set("5080515");
    choose(TestStore.MINATO);
    lot().text().set("3-4");
    address().building().text().set("汐見ハイツ201");
  }

  private void choose(Town town) {
    address().town().set(Optional.of(town));
  }

  private void review() {
    inTest.review(reviews::add, inTheWay::add, () -> suspected++);
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
              problem(inTest.problem()),
              problem(inTest.eventDate().problem()),
              problem(inTest.notificationDate().problem()),
              problem(address().townField().problem()),
              problem(lot().problem()),
              problem(address().building().problem())));
    }

    @Test
    void aFieldSpeaksOnceItIsTouchedAndTheOthersKeepQuiet() {
      inTest.eventDate().text().set("soon");
      assertEquals("rule.E10", problem(inTest.eventDate().problem()));
      assertEquals("", problem(address().townField().problem()));
      assertEquals("", problem(lot().problem()));
    }

    @Test
    void aDateInTheFutureSpeaksAndIsQuietOnceItIsRight() {
      inTest.eventDate().text().set("5081103");
      assertEquals("rule.E06", problem(inTest.eventDate().problem()));
      inTest.eventDate().text().set("5080515");
      assertEquals("", problem(inTest.eventDate().problem()));
      assertEquals(
          Message.of("date.understood", "令和8年5月15日"), inTest.eventDate().understood().getValue());
    }

    @Test
    void aClearedFieldIsMissed() {
      lot().text().set("3");
      assertEquals("", problem(lot().problem()));
      lot().text().set("");
      assertEquals("rule.E09", problem(lot().problem()));
    }

    @Test
    void aChangedNameSpeaksAtItsMember() {
      field(TestStore.WIFE, Field.NAME).text().set("\u795E崎　\uD842\uDFB7子");
      assertEquals("rule.E05", problem(TestStore.WIFE, Field.NAME));
      assertEquals("", problem(TestStore.HEAD, Field.NAME));
    }

    @Test
    void aLateNoticeSpeaksAtTheNoticeWhenTheMoveIsTyped() {
      inTest.eventDate().text().set("5080401");
      assertEquals("rule.A07", problem(inTest.notificationDate().problem()));
    }

    @Test
    void aNoticeBeforeTheMoveIsQuietOnceTheMoveIsRight() {
      inTest.eventDate().text().set("5080515");
      inTest.notificationDate().text().set("5080514");
      assertEquals("rule.W03", problem(inTest.notificationDate().problem()));
      inTest.eventDate().text().set("5080513");
      assertEquals("", problem(inTest.notificationDate().problem()));
    }

    @Test
    void thePresentAddressSpeaksWhicheverPartComesLast() {
      lot().text().set("1-2");
      choose(TestStore.SAKURA);
      assertEquals("rule.A15", problem(lot().problem()));
      choose(TestStore.MINATO);
      assertEquals("", problem(lot().problem()));
    }

    @Test
    void aTownOutsideTheCityIsAMoveOut() {
      choose(TestStore.ELSEWHERE);
      assertEquals("rule.W01", problem(address().townField().problem()));
    }
  }

  @Nested
  class Reviewing {
    @Test
    void allFieldsSpeakOnReviewAndNothingIsHandedOver() {
      review();
      assertEquals("rule.E09", problem(inTest.eventDate().problem()));
      assertEquals("rule.E09", problem(address().townField().problem()));
      assertEquals("rule.E09", problem(lot().problem()));
      assertTrue(inTheWay.getFirst().blocks());
      assertEquals(List.of(), reviews);
    }

    @Test
    void whatWasSaidOfAnEarlierTextIsTakenBackAtOnce() {
      fillIn();
      lot().text().set("");
      assertEquals("rule.E09", problem(lot().problem()));
      lot().text().set("3");
      inTest.review(reviews::add, inTheWay::add, () -> suspected++);
      assertEquals(Message.NONE, lot().problem().get());
      workers.runAll();
      assertEquals(1, reviews.size());
    }

    @Test
    void whoeverHasAnOpenEntryStandsInTheWay() throws Exception {
      fillIn();
      review();
      counter.entries().enter(reviews.getFirst().entry("住民異動届"));
      inTest = form(TestStore.WIFE);
      fillIn();
      review();
      assertEquals(Rule.E14, inTheWay.getFirst().rule());
      assertEquals(1, reviews.size());
    }

    @Test
    void nobodyChosenSpeaksOnReview() {
      fillIn();
      member(TestStore.WIFE).chosen().set(false);
      review();
      assertEquals("rule.W04", problem(inTest.problem()));
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
          reviews.getFirst().proposal().steps().stream()
              .map(step -> step.before().orElseThrow())
              .toList());
    }

    @Test
    void alertsDoNotBlockAndAreHandedOver() {
      inTest = form(TestStore.HEAD);
      fillIn();
      inTest.eventDate().text().set("5080401");
      review();
      assertEquals(List.of(Rule.A07, Rule.A01), reviews.getFirst().alerts());
      assertEquals("rule.A01", problem(inTest.problem()));
      assertEquals(List.of(), inTheWay);
    }

    @Test
    void namesKeepTheirExactCharacters() {
      inTest = form(TestStore.CHILD);
      fillIn();
      review();
      assertEquals(
          TestStore.CHILD.name().name(),
          reviews.getFirst().proposal().steps().getFirst().after(Field.HOUSEHOLD_HEAD));
    }
  }

  @Nested
  class Households {
    @Test
    void oneMoverOfAFamilyBecomesHeadOfANewHousehold() {
      assertTrue(inTest.notice().moves());
      assertEquals(HEAD, relationship(TestStore.WIFE).get());
      assertFalse(
          inTest.notice().asked(member(TestStore.HEAD)).isEmpty(),
          "the name is asked all the same");
    }

    @Test
    void theFirstMoverBecomesHeadAndTheFormerIsAskedAgain() {
      member(TestStore.HEAD).chosen().set(true);
      assertEquals(HEAD, relationship(TestStore.HEAD).get());
      assertEquals("", relationship(TestStore.WIFE).get());
    }

    @Test
    void whatWasTypedForAnotherMoverStays() {
      member(TestStore.CHILD).chosen().set(true);
      relationship(TestStore.CHILD).set("子");
      member(TestStore.HEAD).chosen().set(false);
      assertEquals("子", relationship(TestStore.CHILD).get());
    }

    @Test
    void twoHeadsSpeak() {
      member(TestStore.CHILD).chosen().set(true);
      relationship(TestStore.CHILD).set(HEAD);
      assertEquals("rule.E16", problem(TestStore.CHILD, Field.RELATIONSHIP));
    }

    @Test
    void aWholeHouseholdKeepsItsNumberAndRelationships() {
      inTest.people().forEach(person -> person.chosen().set(true));
      assertFalse(inTest.notice().moves());
      fillIn();
      review();
      assertTrue(
          reviews.getFirst().proposal().steps().stream()
              .flatMap(step -> step.changes().stream())
              .noneMatch(change -> change.field().group() == FieldGroup.HOUSEHOLD));
    }

    @Test
    void aPartOfAHouseholdGetsANewNumber() {
      fillIn();
      review();
      var after = reviews.getFirst().proposal().steps().getFirst();
      assertTrue(after.changes(Field.HOUSEHOLD_NUMBER));
      assertEquals(HEAD, after.after(Field.RELATIONSHIP).value());
    }
  }

  @Nested
  class Drafts {
    @Test
    void everyFieldIsKept() {
      inTest.eventDate().text().set("5080515");
      workers.runAll();
      assertEquals("5080515", kept().fields().get("eventDate"));
      lot().text().set("3-4");
      workers.runAll();
      assertEquals("3-4", kept().fields().get("lot"));
      field(TestStore.WIFE, Field.KANA).text().set("カンザキ　ヨシ");
      workers.runAll();
      assertTrue(kept().fields().containsValue("カンザキ　ヨシ"));
      address().search().set("minato");
      workers.runAll();
      assertTrue(kept().fields().containsValue("minato"));
    }

    @Test
    void whatIsOvertakenBeforeItsWriteIsLeftOut() {
      for (int i = 0; i < 10; i++) {
        lot().text().set("" + i);
      }
      workers.runAll();
      assertEquals("9", kept().fields().get("lot"));
      assertEquals(1, drafts.writes());
    }

    @Test
    void aFieldIsSaidToBeKeptOnceItIs() {
      Tasks screen = new Tasks();
      inTest = form(TestStore.WIFE, screen);
      lot().text().set("earlier");
      workers.runNext();
      lot().text().set("later");
      screen.runAll();
      assertFalse(inTest.kept().get());
      workers.runAll();
      screen.runAll();
      assertTrue(inTest.kept().get());
      assertEquals("later", kept().fields().get("lot"));
    }

    @Test
    void theLastFieldIsKeptWhenTheSessionEndsFirst() throws Exception {
      Tasks screen = new Tasks();
      inTest = form(TestStore.WIFE, screen);
      lot().text().set("earlier");
      workers.runNext();
      lot().text().set("later");
      counter.drafts().finish(Duration.ZERO);
      assertEquals("later", kept().fields().get("lot"));
    }

    @Test
    void aWriteThatComesAfterSubmittingBringsNothingBack() {
      fillIn();
      review();
      lot().text().set("3-5");
      counter.drafts().discard(reviews.getLast().draft());
      workers.runAll();
      assertEquals(Optional.empty(), drafts.last());
    }

    @Test
    void aWriteThatFailsIsToldAndTheNextIsMade() {
      drafts.refuseOnce();
      lot().text().set("3");
      workers.runAll();
      assertEquals(1, troubles.size());
      lot().text().set("3-4");
      workers.runAll();
      assertEquals("3-4", kept().fields().get("lot"));
    }

    @Test
    void everythingComesBackFromADraft() {
      member(TestStore.CHILD).chosen().set(true);
      relationship(TestStore.CHILD).set("子");
      field(TestStore.CHILD, Field.NAME).text().set("\uFA19崎　\u9089\uDB40\uDD11");
      inTest.notificationDate().text().set("R8.5.19");
      address().search().set("minato");
      fillIn();
      workers.runAll();
      MovementViewModel before = inTest;
      inTest = form(TestStore.WIFE);
      inTest.restore(kept());
      assertEquals(before.notice().asCase().people(), inTest.notice().asCase().people());
      assertEquals("minato", address().search().get());
      assertEquals(Optional.of(TestStore.MINATO), address().town().get());
    }

    @Test
    void aTownOutsideTheCityComesBackToo() {
      choose(TestStore.ELSEWHERE);
      workers.runAll();
      inTest = form(TestStore.WIFE);
      inTest.restore(kept());
      assertEquals(Optional.of(TestStore.ELSEWHERE), address().town().get());
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
      lot().text().set("3");
      workers.runAll();
      assertEquals(CLERK.id(), kept().operator());
      assertEquals(Optional.of(TestStore.WIFE.number()), FormDraft.resident(kept()));
    }
  }
}
