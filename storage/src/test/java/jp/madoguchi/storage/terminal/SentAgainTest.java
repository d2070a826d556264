package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.EARLIER_RECEIPT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.core.worklist.WorkList;
import jp.madoguchi.core.worklist.WorkStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Protocol point 8 in the store: a centre that was put back gets its batches again. */
class SentAgainTest {
  private static final Instant FIRST = Instant.parse("2026-04-01T02:00:00Z");
  private static final Ulid SESSION = new Ulid("01ARZ3NDEKTSV4RRFFQ69G5FAV");

  private final ResidentRecord hanako = People.resident(1, "ヤマダ　ハナコ", "1975-01-01");
  private final ResidentRecord jiro = People.resident(2, "ヤマダ　ジロウ", "2003-01-01");
  private final ResidentRecord mina = People.resident(3, "カワイ　ミナ", "1960-01-01");
  private final ResidentRecord goro = People.resident(4, "カワイ　ゴロウ", "1961-01-01");

  private OpenStore open;
  private Outbox inTest;
  private List<EnteredChange> first;
  private List<EnteredChange> second;
  private List<EnteredChange> third;

  @BeforeEach
  void threeBatchesOfWhichTheSecondIsRefused() throws Exception {
    open = OpenStore.inMemory().with(hanako, jiro, mina, goro);
    inTest = open.store().outbox();
    first = sealed(hanako);
    answer(FIRST, applied(first), "a1");
    second = sealed(jiro);
    answer(FIRST.plusSeconds(60), refused(second), "a2");
    third = sealed(mina);
    answer(FIRST.plusSeconds(120), applied(third), "a3");
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private List<EnteredChange> sealed(ResidentRecord person) throws Exception {
    Answers answers = new Answers(open.store());
    List<EnteredChange> group = answers.approved(person);
    answers.seal(false);
    return group;
  }

  private static Verdict applied(List<EnteredChange> group) {
    return new Verdict.Applied(group.getFirst().act().id(), 2);
  }

  private static Verdict refused(List<EnteredChange> group) {
    return new Verdict.Refused(group.getFirst().act().id(), Verdict.Reason.CONFLICT, List.of(), 3);
  }

  private Receipt answer(Instant at, Verdict verdict, String bytes) {
    Outbox.Sealed oldest = inTest.oldestUnanswered().orElseThrow();
    Receipt receipt =
        new Receipt(
            Environment.SANDBOX,
            OpenStore.TERMINAL,
            oldest.epoch(),
            oldest.sequence(),
            Sha256.of(oldest.bytes()),
            List.of(verdict),
            oldest.sequence(),
            oldest.sequence(),
            Sha256.NOTHING,
            at,
            oldest.sequence() + 1,
            inTest.position().previousReceiptHash());
    inTest.answered(receipt, Bytes.ofHex(bytes));
    return receipt;
  }

  private ChangeState stateOf(List<EnteredChange> group) {
    return open.store().changes().find(group.getFirst().act().group()).orElseThrow().state();
  }

  private List<Bytes> earlierReceipts() {
    return new Transactions(open.database())
        .read(db ->
            db.selectFrom(EARLIER_RECEIPT)
                .orderBy(EARLIER_RECEIPT.PLACE)
                .fetch(EARLIER_RECEIPT.RECEIPT));
  }

  @Test
  void theSameBytesWaitUnderTheSameNumbersBehindTheReceiptOnWhichBothAgree() {
    assertTrue(inTest.sendAgain(2));
    assertEquals(
        Optional.of(new Outbox.Sealed(1, 2, Bytes.ofHex("%016x".formatted(2)))),
        inTest.oldestUnanswered());
    assertEquals(Sha256.of(Bytes.ofHex("a1")), inTest.position().previousReceiptHash());
    assertEquals(4, inTest.position().nextSequence());
  }

  @Test
  void fromTheFirstBatchOnNoReceiptIsBefore() {
    assertTrue(inTest.sendAgain(1));
    assertEquals(Sha256.NOTHING, inTest.position().previousReceiptHash());
  }

  @Test
  void theirChangesWaitForTheirVerdictsAndOthersDoNot() {
    inTest.sendAgain(2);
    assertEquals(ChangeState.APPLIED, stateOf(first));
    assertEquals(ChangeState.SEALED, stateOf(second));
    assertEquals(ChangeState.SEALED, stateOf(third));
    assertEquals(2, inTest.unsent().changes());
  }

  @Test
  void newReceiptsCountAndThoseBeforeStay() {
    inTest.sendAgain(2);
    answer(FIRST.plusSeconds(900), refused(second), "b2");
    Receipt last = answer(FIRST.plusSeconds(960), applied(third), "b3");
    assertEquals(Optional.of(last), inTest.lastReceipt());
    assertEquals(Optional.of(Sha256.of(Bytes.ofHex("b2"))), inTest.receiptHash(2));
    assertEquals(List.of(Bytes.ofHex("a2"), Bytes.ofHex("a3")), earlierReceipts());
    assertEquals(ChangeState.REFUSED, stateOf(second));
    assertEquals(ChangeState.APPLIED, stateOf(third));
    assertEquals(Optional.empty(), inTest.oldestUnanswered());
  }

  @Test
  void theSameReceiptAgainIsNoEarlierOne() {
    inTest.sendAgain(3);
    answer(FIRST.plusSeconds(120), applied(third), "a3");
    assertEquals(List.of(), earlierReceipts());
    assertEquals(ChangeState.APPLIED, stateOf(third));
  }

  @Test
  void whatSomebodyHasSeenToIsNotListedAgainByTheSameWord() throws Exception {
    Ulid group = Answers.id(second);
    open.store()
        .workList()
        .keep(
            group,
            new WorkStep.Withdrawn(People.CLERK, FIRST.plusSeconds(300), "二重の届出"),
            new WorkList.Logged(SESSION, Moves.PURPOSE, List.of()));
    inTest.sendAgain(2);
    answer(FIRST.plusSeconds(900), refused(second), "b2");
    assertEquals(0, open.store().workList().count().items());
  }

  @Test
  void whatIsRefusedNowComesToTheList() {
    inTest.sendAgain(3);
    answer(FIRST.plusSeconds(900), refused(third), "b3");
    assertEquals(ChangeState.REFUSED, stateOf(third));
    assertTrue(open.store().workList().find(Answers.id(third)).isPresent());
  }

  @Test
  void aChangeThatWentWithItsPersonIsPassedOver() {
    new Transactions(open.database())
        .change(db -> HistoryShelf.erase(db, List.of(mina.number()), LocalDate.of(2026, 4, 2)));
    assertTrue(inTest.sendAgain(3));
    answer(FIRST.plusSeconds(900), applied(third), "b3");
    assertEquals(Optional.empty(), inTest.oldestUnanswered());
  }

  @Test
  void bytesAreForgottenFortyDaysAfterTheirReceiptAndThenNothingIsSentAgain() throws Exception {
    List<EnteredChange> late = sealed(goro);
    answer(FIRST.plusSeconds(60).plus(Duration.ofDays(40)), applied(late), "a4");
    assertFalse(inTest.sendAgain(1));
    assertEquals(Optional.empty(), inTest.oldestUnanswered());
    assertTrue(inTest.sendAgain(2));
  }
}
