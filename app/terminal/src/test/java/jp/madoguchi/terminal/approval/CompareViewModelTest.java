package jp.madoguchi.terminal.approval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.Alone;
import jp.madoguchi.core.change.ApprovalRefused;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.Comparison;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.change.SeenDesk;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.simulator.card.VirtualReader;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompareViewModelTest {
  private static final Operator ENTRANT = TestStore.operator("SATO-1", Right.ENTER, Right.APPROVE);
  private static final Operator APPROVER = TestStore.operator("TANAKA-1", Right.APPROVE);
  private static final Operator THIRD = TestStore.operator("KATO-1", Right.APPROVE);
  private static final char[] WRONG = {'1', '1', '1', '1', '1', '1'};

  @TempDir Path folder;
  private final VirtualReader reader = new VirtualReader("reader");
  private final Tasks workers = new Tasks();
  private final List<String> done = new ArrayList<>();
  private TestCounters counters;
  private VirtualPivCard entrantsCard;
  private VirtualPivCard approversCard;
  private Counter entrant;
  private Counter approver;
  private Ulid group;
  private CompareViewModel inTest;

  @BeforeEach
  void aFamilysMoveWaits() throws Exception {
    counters = new TestCounters(folder, ENTRANT, APPROVER, THIRD);
    TestCards cards = new TestCards(counters.clock(), counters.randomness());
    entrantsCard = new VirtualPivCard(cards.card("SATO-1"));
    approversCard = new VirtualPivCard(cards.card("TANAKA-1"));
    entrant = counters.counter(ENTRANT, entrantsCard);
    approver = counters.counter(APPROVER, approversCard);
    group = entrant.entries().enter(entry());
    inTest = compare(approver);
    reader.insert(approversCard);
  }

  @AfterEach
  void close() throws Exception {
    counters.close();
  }

  private EntryDesk.Entry entry() {
    return new EntryDesk.Entry(
        "move-within",
        RegisterDate.of(counters.clock().today()),
        counters.clock().today(),
        new Purpose(Purpose.Reason.MOVEMENT_NOTICE, "T-1"),
        "住民異動届",
        TestStore.FAMILY.stream().map(person -> EntryDesk.Step.of(person, moved(person))).toList());
  }

  private ResidentRecord moved(ResidentRecord person) {
    Address fresh = Address.of(TestStore.MINATO, new ExactText("３－４"), ExactText.EMPTY);
    return person.moved(
        person.household(),
        new AddressBlock(fresh, RegisterDate.of(counters.clock().today())),
        person.origin());
  }

  private CompareViewModel compare(Counter counter) throws Exception {
    return compare(counter, counter.approvals().compare(group));
  }

  private CompareViewModel compare(Counter counter, Comparison comparison) {
    return new CompareViewModel(
        counter,
        reader,
        new Background(workers, Runnable::run, _ -> {}),
        new Looked(comparison, Optional.empty()),
        () -> done.add("done"));
  }

  private void tickAll() {
    inTest.ticks().forEach(tick -> tick.compared().set(true));
  }

  private void approve(char[] typed) {
    inTest.approve(typed.clone());
    workers.runAll();
  }

  private ChangeState state() {
    return counters.store().changes().find(group).orElseThrow().state();
  }

  private void nothingIsDecided(String problem) {
    assertEquals(problem, inTest.problem().get().key());
    assertEquals(ChangeState.ENTERED, state());
    assertEquals(Optional.empty(), inTest.decision().get());
    assertEquals(List.of(), done);
    assertFalse(inTest.busy().get());
  }

  @Nested
  class Approving {
    @Test
    void nothingIsApprovedBeforeEveryFieldWasCompared() {
      tickAll();
      inTest.ticks().getLast().compared().set(false);
      assertFalse(inTest.allCompared().get());
      approve(TestCards.rightPin());
      nothingIsDecided("compare.untick");
      assertEquals(0, reader.commands());
    }

    @Test
    void whatAskedForMoreTicksIsAnsweredWithTheLastOne() {
      approve(TestCards.rightPin());
      inTest.ticks().getFirst().compared().set(true);
      assertEquals("compare.untick", inTest.problem().get().key());
      tickAll();
      assertEquals(Message.NONE, inTest.problem().get());
    }

    @Test
    void everyChangedFieldOfEveryoneIsTicked() {
      long changed =
          inTest.comparison().sides().stream()
              .mapToLong(side -> side.change().act().fields().size())
              .sum();
      assertEquals(12, inTest.ticks().size());
      assertTrue(changed >= 8, "" + changed);
    }

    @Test
    void theCardsSignatureApproves() {
      tickAll();
      assertTrue(inTest.allCompared().get());
      approve(TestCards.rightPin());
      assertEquals(Optional.of(CompareViewModel.Decision.APPROVED), inTest.decision().get());
      assertEquals(ChangeState.APPROVED, state());
      assertEquals(List.of("done"), done);
    }

    @Test
    void theTypedPinIsZeroedWhateverHappens() {
      char[] early = TestCards.rightPin();
      inTest.approve(early);
      assertArrayEquals(new char[6], early);
      tickAll();
      char[] none = {'1', 'x'};
      inTest.approve(none);
      assertArrayEquals(new char[2], none);
      char[] right = TestCards.rightPin();
      inTest.approve(right);
      assertArrayEquals(new char[6], right);
      workers.runAll();
    }

    @Test
    void aWrongPinIsSaidWithTheTriesLeft() {
      tickAll();
      approve(WRONG);
      nothingIsDecided("login.pin.wrong");
      assertEquals(Message.of("login.pin.wrong", 2), inTest.problem().get());
    }

    @Test
    void aBlockedCardIsSaid() {
      tickAll();
      approve(WRONG);
      approve(WRONG);
      approve(WRONG);
      nothingIsDecided("login.card.blocked");
      approve(TestCards.rightPin());
      nothingIsDecided("login.card.blocked");
    }

    @Test
    void aPinThatIsNoneIsSaid() {
      tickAll();
      approve(new char[] {'1', '2', '3'});
      nothingIsDecided("login.pin.digits");
    }

    @Test
    void anotherOperatorsCardDoesNotApprove() {
      tickAll();
      reader.insert(entrantsCard);
      approve(TestCards.rightPin());
      nothingIsDecided("trouble.approval.OTHER_CARD");
    }

    @Test
    void whatCannotBeApprovedIsToldWhenItIsOpened() {
      Comparison sound = inTest.comparison();
      assertEquals(Message.NONE, inTest.problem().get());
      inTest =
          compare(
              approver,
              new Comparison(
                  sound.group(),
                  sound.entrant(),
                  sound.sides(),
                  Optional.of(ApprovalRefused.Reason.BASE_CHANGED)));
      nothingIsDecided("trouble.approval.BASE_CHANGED");
    }

    @Test
    void aRightThatWasWithdrawnMeanwhileDoesNotApprove() {
      tickAll();
      counters.store().operators().put(TestStore.operator("TANAKA-1", Right.LOOK_UP));
      approve(TestCards.rightPin());
      nothingIsDecided("trouble.approval.NO_RIGHT");
    }

    @Test
    void aCardOfAnotherKindDoesNotApprove() {
      tickAll();
      reader.insertUnknown();
      approve(TestCards.rightPin());
      nothingIsDecided("login.card.unknown");
    }

    @Test
    void withoutCardNothingIsApproved() {
      tickAll();
      reader.remove();
      approve(TestCards.rightPin());
      nothingIsDecided("trouble.card.lost");
    }

    @Test
    void aCardPulledAtAnyCommandApprovesNobody() {
      tickAll();
      int failures = 0;
      while (inTest.decision().get().isEmpty()) {
        reader.insert(approversCard);
        reader.pullAfter(failures);
        approve(TestCards.rightPin());
        if (inTest.decision().get().isEmpty()) {
          nothingIsDecided("trouble.card.lost");
          failures++;
        }
      }
      assertTrue(failures >= 6, "select, read, and twice PIN and signature, not " + failures);
    }

    @Test
    void aCardPulledBeforeItsAnswerApprovesNobody() {
      tickAll();
      for (int commands = 0; commands < 6; commands++) {
        reader.insert(approversCard);
        reader.pullBeforeAnswerAfter(commands);
        approve(TestCards.rightPin());
        nothingIsDecided("trouble.card.lost");
      }
    }

    @Test
    void aSecondAttemptWaitsForTheFirst() {
      tickAll();
      inTest.approve(TestCards.rightPin());
      inTest.approve(TestCards.rightPin());
      assertEquals(1, workers.waiting());
      workers.runAll();
      assertEquals(List.of("done"), done);
    }

    @Test
    void nothingIsApprovedWhereTheLogRefuses() {
      tickAll();
      counters.log().breakDown();
      approve(TestCards.rightPin());
      nothingIsDecided("trouble.store.FULL");
    }
  }

  @Nested
  class Keeping {
    private void keep() {
      inTest.keep();
      workers.runAll();
    }

    @Test
    void signsNothingAndIsKept() {
      tickAll();
      keep();
      assertEquals(Optional.of(CompareViewModel.Decision.SEEN), inTest.decision().get());
      assertEquals(List.of("done"), done);
      assertEquals(Map.of(group, SeenDesk.Mark.SEEN), approver.seen().marks());
      assertEquals(ChangeState.ENTERED, state());
      assertEquals(0, reader.commands());
    }

    @Test
    void needsEveryFieldToBeCompared() {
      tickAll();
      inTest.ticks().getFirst().compared().set(false);
      keep();
      nothingIsDecided("compare.untick");
      assertEquals(Map.of(), approver.seen().marks());
    }

    @ParameterizedTest
    @EnumSource(Alone.class)
    void isNotOfWhatIsDecidedByItself(Alone why) {
      inTest =
          new CompareViewModel(
              approver,
              reader,
              new Background(workers, Runnable::run, _ -> {}),
              new Looked(inTest.comparison(), Optional.of(why)),
              () -> done.add("done"));
      tickAll();
      keep();
      nothingIsDecided("compare.alone." + why);
      assertEquals(Map.of(), approver.seen().marks());
    }

    @Test
    void isNotOfOnesOwn() throws Exception {
      inTest = compare(entrant);
      tickAll();
      keep();
      nothingIsDecided("trouble.approval.OWN_ENTRY");
      assertEquals(Map.of(), entrant.seen().marks());
    }

    @Test
    void isNotOfWhatWasWithdrawnMeanwhile() throws Exception {
      tickAll();
      counters.store().changes().withdraw(group);
      keep();
      assertEquals("trouble.conflict.CLOSED", inTest.problem().get().key());
      assertEquals(Map.of(), approver.seen().marks());
    }

    @Test
    void isOverOnceItIsOpenedAgain() throws Exception {
      tickAll();
      keep();
      Looked.at(approver, group);
      assertEquals(Map.of(), approver.seen().marks());
    }
  }

  @Nested
  class OwnEntries {
    @Test
    void anOwnEntryIsToldAndCannotBeApproved() throws Exception {
      inTest = compare(entrant);
      assertTrue(inTest.own());
      tickAll();
      reader.insert(entrantsCard);
      approve(TestCards.rightPin());
      nothingIsDecided("trouble.approval.OWN_ENTRY");
    }

    @Test
    void anOwnEntryCannotBeSentBack() throws Exception {
      inTest = compare(entrant);
      inTest.returnReason().set("番地");
      inTest.sendBack();
      workers.runAll();
      nothingIsDecided("trouble.approval.OWN_ENTRY");
    }

    @Test
    void anothersEntryIsNotOwn() {
      assertFalse(inTest.own());
    }
  }

  @Nested
  class SendingBack {
    private void sendBack(String reason) {
      inTest.returnReason().set(reason);
      inTest.sendBack();
      workers.runAll();
    }

    @Test
    void nothingComesBackWithoutReason() {
      sendBack(" \u3000");
      nothingIsDecided("compare.reason.missing");
    }

    @Test
    void theReasonReachesTheEntrant() {
      sendBack(" 番地が届書と違います ");
      assertEquals(Optional.of(CompareViewModel.Decision.RETURNED), inTest.decision().get());
      assertEquals(
          Optional.of("番地が届書と違います"),
          counters.store().changes().returnedTo(ENTRANT.id()).getFirst().returnReason());
    }

    @Test
    void aReasonOf500CharactersIsTaken() {
      sendBack("番".repeat(500));
      assertEquals(Optional.of(CompareViewModel.Decision.RETURNED), inTest.decision().get());
    }

    @Test
    void aLongerReasonIsToldAndNotSent() {
      sendBack("番".repeat(501));
      nothingIsDecided("compare.reason.long");
    }

    @Test
    void somebodyQuickerIsTold() throws Exception {
      TestCards cards = new TestCards(counters.clock(), counters.randomness());
      Counter third = counters.counter(THIRD, new VirtualPivCard(cards.card("KATO-1")));
      third.approvals().compare(group);
      third.approvals().sendBack(group, "先に");
      sendBack("番地");
      assertEquals("trouble.conflict.CLOSED", inTest.problem().get().key());
      assertEquals(Optional.empty(), inTest.decision().get());
    }
  }
}
