package jp.madoguchi.terminal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.memo.Memo;
import jp.madoguchi.core.memo.MemoDesk;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Measures;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.restraint.Stage;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.fixture.CentreAnswers;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestCounters;
import jp.madoguchi.terminal.fixture.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** She is protected: what is noted of him, at the same address, is not told either. */
class MemoOfHouseholdTest {
  private static final Purpose PURPOSE = new Purpose(Purpose.Reason.ENQUIRY, "T-1");
  private static final Operator CLERK = TestStore.operator("SATO-1", Right.LOOK_UP, Right.ENTER);
  private static final Operator CHIEF = TestStore.operator("KATO-1", Right.values());

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private TestCounters counters;

  @SuppressWarnings("NullAway.Init")
  private TestCards cards;

  @SuppressWarnings("NullAway.Init")
  private MemoDesk inTest;

  @SuppressWarnings("NullAway.Init")
  private Memo before;

  @BeforeEach
  void somethingIsNotedOfHim() throws Exception {
    counters = new TestCounters(folder, CLERK, CHIEF);
    cards = new TestCards(counters.clock(), counters.randomness());
    inTest = counter(CLERK).memos();
    inTest.write(PURPOSE, inTest.open(PURPOSE, TestStore.HEAD.number()), "妻は桜町１－２");
    before = inTest.open(PURPOSE, TestStore.HEAD.number());
  }

  @AfterEach
  void close() throws Exception {
    counters.close();
  }

  private Counter counter(Operator operator) throws Exception {
    return counters.counter(operator, new VirtualPivCard(cards.card(operator.id().value())));
  }

  private void sheIsProtected() throws Exception {
    ResidentRecord her = TestStore.WIFE;
    Measures measures =
        new Measures(
            List.of(MadeMeasures.support(Stage.DECIDED, counters.clock().today().minusMonths(2))));
    ResidentRecord after = her.with(her.particulars().with(Field.RESTRAINTS, measures.text()));
    Ulid group =
        counter(CHIEF)
            .entries()
            .enter(
                new EntryDesk.Entry(
                    "restraint-set",
                    RegisterDate.of(counters.clock().today()),
                    counters.clock().today(),
                    PURPOSE,
                    "届",
                    List.of(EntryDesk.Step.of(her, after))));
    new CentreAnswers(counters.store())
        .answer(
            group,
            CHIEF.id(),
            counters.clock().now(),
            act -> new Verdict.Applied(act.id(), act.baseVersion() + 1));
  }

  @Test
  void itIsNeitherReadNorWritten() throws Exception {
    sheIsProtected();
    assertThrows(RecordRestrained.class, () -> inTest.open(PURPOSE, TestStore.HEAD.number()));
    assertThrows(RecordRestrained.class, () -> inTest.beside(PURPOSE, TestStore.HEAD.number()));
    assertThrows(RecordRestrained.class, () -> inTest.write(PURPOSE, before, "また"));
    assertEquals(before, counters.store().memos().of(TestStore.HEAD.number()));
  }
}
