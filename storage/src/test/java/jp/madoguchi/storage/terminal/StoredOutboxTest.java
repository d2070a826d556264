package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.BatchHeader;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.Outbox.Load;
import jp.madoguchi.core.batch.Outbox.Position;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.ChangeTrail;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.log.AccessCodec;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredOutboxTest {
  private static final Bytes SEALED = Bytes.ofHex("5ea1ed");
  private static final Bytes RECEIPT = Bytes.ofHex("4ece1947");

  private final ResidentRecord hanako = People.resident(1, "ヤマダ　ハナコ", "1975-01-01", 7, 1);
  private final ResidentRecord jiro = People.resident(2, "ヤマダ　ジロウ", "2003-01-01", 7, 2);
  private final ResidentRecord mina = People.resident(3, "カワイ　ミナ", "1960-01-01");
  private final List<EnteredChange> pair = Moves.group(hanako, jiro);
  private final List<EnteredChange> single = Moves.group(mina);

  private OpenStore open;
  private Outbox inTest;

  @BeforeEach
  void open() throws Exception {
    open = OpenStore.inMemory().with(hanako, jiro, mina);
    inTest = open.store().outbox();
    approve(pair, hanako, jiro);
    approve(single, mina);
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private void approve(List<EnteredChange> group, ResidentRecord... before) throws Exception {
    open.store().changes().enter(group);
    open.store()
        .changes()
        .approve(
            group.getFirst().act().group(), Moves.approvals(group), Moves.states(group, before));
  }

  private AccessEntry log() {
    AccessNote note = AccessNote.of(AccessEvent.LOGIN, "");
    return open.store().log().append(People.CLERK, Optional.empty(), Optional.empty(), note);
  }

  private Batch batch(Load load) {
    Position position = inTest.position();
    return new Batch(
        new BatchHeader(
            Environment.SANDBOX,
            MunicipalityCode.parseWithoutCheckDigit("13101").orElseThrow(),
            OpenStore.TERMINAL,
            position.epoch(),
            position.nextSequence(),
            position.previousBatchHash(),
            1,
            "boot-1",
            position.lastCentreTime(),
            1,
            "0.1",
            false),
        List.of(Moves.credential()),
        load.changes(),
        load.log(),
        load.logSize(),
        load.logHash());
  }

  private Receipt receipt(List<Verdict> verdicts) {
    return new Receipt(
        Environment.SANDBOX,
        OpenStore.TERMINAL,
        1,
        1,
        Sha256.of(SEALED),
        verdicts,
        77,
        78,
        Sha256.NOTHING,
        StepClock.START,
        2,
        Sha256.NOTHING);
  }

  private static Ulid first(List<EnteredChange> group) {
    return group.getFirst().act().id();
  }

  private ChangeState stateOf(List<EnteredChange> group) {
    return open.store().changes().find(group.getFirst().act().group()).orElseThrow().state();
  }

  @Test
  void theRowOfBatchesBeginsWithOneAfterZeros() {
    assertEquals(
        new Position(1, 1, Sha256.NOTHING, Sha256.NOTHING, Optional.empty()), inTest.position());
  }

  @Nested
  class Loading {
    @Test
    void groupsComeWholeInOrderOfEntry() {
      assertEquals(
          List.of(pair.get(0), pair.get(1), single.get(0)),
          inTest.load(3).changes().stream().map(change -> change.entered()).toList());
    }

    @Test
    void aGroupThatDoesNotFitWaits() {
      assertEquals(2, inTest.load(2).changes().size());
    }

    @Test
    void theFirstGroupComesEvenWhereItAloneIsAboveTheLimit() {
      assertEquals(2, inTest.load(1).changes().size());
    }

    @Test
    void theLogComesWithItsSizeAndHash() {
      AccessEntry first = log();
      AccessEntry second = log();
      Load load = inTest.load(10);
      assertEquals(List.of(first, second), load.log());
      assertEquals(2, load.logSize());
      assertEquals(AccessCodec.hash(AccessCodec.encode(second)), load.logHash());
    }

    @ParameterizedTest(name = "before {0} is read")
    @ValueSource(strings = {"OUTBOX_POSITION", "CHANGE_GROUP", "ACCESS_LOG"})
    void anEntryThatIsLoggedMeanwhileWaitsForTheNextBatch(String table) {
      AccessEntry first = log();
      List<AccessEntry> meanwhile = new ArrayList<>();
      Meanwhile busy = new Meanwhile(open.database(), table, () -> meanwhile.add(log()));
      Transactions transactions = new Transactions(busy);
      Load load = new StoredOutbox(transactions, new StoredAnchor(transactions)).load(10);
      assertTrue(busy.happened());
      assertEquals(List.of(first), load.log());
      assertEquals(1, load.logSize());
      assertEquals(AccessCodec.hash(AccessCodec.encode(first)), load.logHash());
      inTest.seal(batch(load), SEALED);
      assertEquals(meanwhile, inTest.load(10).log());
    }
  }

  @Nested
  class Sealing {
    @Test
    void theBytesWaitForTheirReceipt() {
      inTest.seal(batch(inTest.load(10)), SEALED);
      assertEquals(Optional.of(new Outbox.Sealed(1, 1, SEALED)), inTest.oldestUnanswered());
      assertEquals(ChangeState.SEALED, stateOf(pair));
    }

    @Test
    void thePositionMovesOn() {
      inTest.seal(batch(inTest.load(10)), SEALED);
      assertEquals(
          new Position(1, 2, Sha256.of(SEALED), Sha256.NOTHING, Optional.empty()),
          inTest.position());
    }

    @Test
    void whatIsSealedIsNotLoadedAgain() {
      log();
      inTest.seal(batch(inTest.load(10)), SEALED);
      AccessEntry later = log();
      Load load = inTest.load(10);
      assertEquals(List.of(), load.changes());
      assertEquals(List.of(later), load.log());
    }

    @Test
    void theSameBatchIsNotSealedTwice() {
      Batch batch = batch(inTest.load(10));
      inTest.seal(batch, SEALED);
      assertThrows(IllegalStateException.class, () -> inTest.seal(batch, Bytes.ofHex("00")));
    }

    @Test
    void halfAGroupIsAMistakeAndLeavesNothing() {
      Load load = inTest.load(10);
      Load half = new Load(load.changes().subList(0, 1), List.of(), 0, Sha256.NOTHING);
      assertThrows(IllegalStateException.class, () -> inTest.seal(batch(half), SEALED));
      assertEquals(Optional.empty(), inTest.oldestUnanswered());
      assertEquals(ChangeState.APPROVED, stateOf(pair));
    }

    @Test
    void aLogWithAGapIsAMistake() {
      log();
      log();
      Load load = inTest.load(10);
      Load gap = new Load(List.of(), load.log().subList(1, 2), 2, load.logHash());
      assertThrows(IllegalStateException.class, () -> inTest.seal(batch(gap), SEALED));
    }

    @Test
    void anEmptyBatchIsSealedToo() {
      inTest.seal(batch(new Load(List.of(), List.of(), 0, Sha256.NOTHING)), SEALED);
      assertEquals(2, inTest.position().nextSequence());
    }
  }

  @Nested
  class Answered {
    private final List<Verdict> verdicts =
        List.of(
            new Verdict.Applied(pair.get(0).act().id(), 2),
            new Verdict.Refused(
                pair.get(1).act().id(),
                Verdict.Reason.CONFLICT,
                List.of(Field.LOT, Field.BUILDING),
                3),
            new Verdict.Held(single.getFirst().act().id(), Verdict.Reason.UNKNOWN_RESIDENT, 0));

    @BeforeEach
    void seal() {
      inTest.seal(batch(inTest.load(10)), SEALED);
    }

    @Test
    void theReceiptComesBackAsItWas() {
      Receipt receipt = receipt(verdicts);
      inTest.answered(receipt, RECEIPT);
      assertEquals(Optional.of(receipt), inTest.lastReceipt());
      assertEquals(Optional.empty(), inTest.oldestUnanswered());
    }

    @Test
    void changesTakeTheirVerdictsAndGroupsTheWorst() {
      inTest.answered(receipt(verdicts), RECEIPT);
      assertEquals(ChangeState.REFUSED, stateOf(pair));
      assertEquals(ChangeState.HELD, stateOf(single));
      assertEquals(
          List.of(
              new ChangeTrail(first(pair), ChangeState.APPLIED, Optional.of(1L), Optional.of(77L))),
          open.store().changes().trail(hanako.number()));
    }

    @Test
    void thePositionKnowsReceiptAndCentreTime() {
      inTest.answered(receipt(verdicts), RECEIPT);
      assertEquals(Sha256.of(RECEIPT), inTest.position().previousReceiptHash());
      assertEquals(Optional.of(StepClock.START), inTest.position().lastCentreTime());
    }

    @Test
    void theSameReceiptAgainChangesNothing() {
      inTest.answered(receipt(verdicts), RECEIPT);
      Position position = inTest.position();
      inTest.answered(receipt(verdicts), RECEIPT);
      assertEquals(position, inTest.position());
    }

    @Test
    void anotherReceiptForTheSameBatchIsAMistake() {
      inTest.answered(receipt(verdicts), RECEIPT);
      assertThrows(
          IllegalStateException.class, () -> inTest.answered(receipt(verdicts), Bytes.ofHex("00")));
    }

    @Test
    void aReceiptThatLeavesAChangeOutIsAMistakeAndLeavesNothing() {
      assertThrows(
          IllegalStateException.class,
          () -> inTest.answered(receipt(verdicts.subList(0, 2)), RECEIPT));
      assertEquals(Optional.empty(), inTest.lastReceipt());
      assertEquals(ChangeState.SEALED, stateOf(pair));
    }
  }

  @Nested
  class Counting {
    @Test
    void approvedAndSealedChangesCountUntilAnswered() {
      Outbox.Unsent all = new Outbox.Unsent(3, Optional.of(Moves.APPROVED_AT));
      assertEquals(all, inTest.unsent());
      inTest.seal(batch(inTest.load(10)), SEALED);
      assertEquals(all, inTest.unsent());
      Function<EnteredChange, Verdict> applied =
          change -> new Verdict.Applied(change.act().id(), 2);
      List<EnteredChange> changes = List.of(pair.get(0), pair.get(1), single.get(0));
      inTest.answered(receipt(changes.stream().map(applied).toList()), RECEIPT);
      assertEquals(new Outbox.Unsent(0, Optional.empty()), inTest.unsent());
    }
  }

  @Nested
  class ANewEpoch {
    @Test
    void sendsAgainWhatHasNoReceiptWithItsLogFromWhereTheCentreHasIt() {
      AccessEntry first = log();
      AccessEntry second = log();
      inTest.seal(batch(inTest.load(9)), SEALED);
      assertTrue(inTest.beginEpoch(1, first.sequence()));
      assertTrue(inTest.oldestUnanswered().isEmpty());
      assertEquals(ChangeState.APPROVED, stateOf(pair));
      Load load = inTest.load(9);
      assertEquals(3, load.changes().size());
      assertEquals(second, load.log().getFirst());
      Position begun = inTest.position();
      assertEquals(2, begun.epoch());
      assertEquals(1, begun.nextSequence());
      assertEquals(Sha256.NOTHING, begun.previousBatchHash());
      inTest.seal(batch(load), Bytes.ofHex("5ea1ed02"));
      assertEquals(2, inTest.oldestUnanswered().orElseThrow().epoch());
    }

    @Test
    void doesNotSendAgainWhatHasAReceipt() {
      inTest.seal(batch(inTest.load(2)), SEALED);
      inTest.answered(
          receipt(
              pair.stream().<Verdict>map(each -> new Verdict.Applied(each.act().id(), 2)).toList()),
          RECEIPT);
      inTest.beginEpoch(1, 0);
      assertEquals(1, inTest.load(9).changes().size());
      assertEquals(ChangeState.APPLIED, stateOf(pair));
    }

    @Test
    void beginsOnceHoweverOftenTheOrderComes() {
      assertTrue(inTest.beginEpoch(1, 0));
      assertFalse(inTest.beginEpoch(1, 0));
      assertEquals(2, inTest.position().epoch());
    }
  }
}
