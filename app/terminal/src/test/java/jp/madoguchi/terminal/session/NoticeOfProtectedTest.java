package jp.madoguchi.terminal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.notice.NoticeBook.Part;
import jp.madoguchi.core.notice.NoticeDesk;
import jp.madoguchi.core.notice.NoticeKind;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.DomicileBlock;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Measures;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.restraint.ReleaseDesk;
import jp.madoguchi.core.restraint.Stage;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.fixture.CentreAnswers;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestCounters;
import jp.madoguchi.terminal.fixture.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Her record was corrected, and she is protected: her own letter goes to her, by a release. */
class NoticeOfProtectedTest {
  private static final Purpose PURPOSE = new Purpose(Purpose.Reason.ENQUIRY, "T-1");
  private static final Operator CLERK =
      TestStore.operator("SATO-1", Right.LOOK_UP, Right.ENTER, Right.ISSUE);
  private static final Operator CHIEF = TestStore.operator("KATO-1", Right.values());
  private static final String WHERE = TestStore.WIFE.address().address().lot().value();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private TestCounters counters;

  @SuppressWarnings("NullAway.Init")
  private TestCards cards;

  @SuppressWarnings("NullAway.Init")
  private Counter clerk;

  @SuppressWarnings("NullAway.Init")
  private NoticeDesk inTest;

  @BeforeEach
  void aLetterIsAskedFor() throws Exception {
    counters = new TestCounters(folder, CLERK, CHIEF);
    cards = new TestCards(counters.clock(), counters.randomness());
    clerk = counter(CLERK);
    inTest = clerk.notices();
    ResidentRecord she = TestStore.WIFE;
    enter(
        CLERK,
        "ex-officio-correction",
        she,
        new ResidentRecord(
            she.number(),
            she.history(),
            she.kind(),
            she.status(),
            she.name(),
            she.birth(),
            she.sex(),
            she.household(),
            she.address(),
            she.residentSince(),
            new DomicileBlock(new ExactText("見本県見本市梅町１番"), she.domicile().headOfRegister()),
            she.code(),
            she.individualNumber(),
            she.particulars(),
            she.origin()));
    Measures measures =
        new Measures(
            List.of(MadeMeasures.support(Stage.DECIDED, counters.clock().today().minusMonths(2))));
    ResidentRecord now = counters.store().register().current(she.number()).orElseThrow();
    enter(
        CHIEF,
        "restraint-set",
        now,
        now.with(now.particulars().with(Field.RESTRAINTS, measures.text())));
  }

  @AfterEach
  void close() throws Exception {
    counters.close();
  }

  private Counter counter(Operator operator) throws Exception {
    return counters.counter(operator, new VirtualPivCard(cards.card(operator.id().value())));
  }

  private void enter(Operator entrant, String kind, ResidentRecord before, ResidentRecord after)
      throws Exception {
    Ulid group =
        counter(entrant)
            .entries()
            .enter(
                new EntryDesk.Entry(
                    kind,
                    RegisterDate.of(counters.clock().today()),
                    counters.clock().today(),
                    PURPOSE,
                    "届",
                    List.of(EntryDesk.Step.of(before, after))));
    new CentreAnswers(counters.store())
        .answer(
            group,
            CHIEF.id(),
            counters.clock().now(),
            act -> new Verdict.Applied(act.id(), act.baseVersion() + 1));
  }

  private Ulid letter() throws Exception {
    NoticeDesk.Listed listed = inTest.list(Part.WAITING).getFirst();
    assertEquals(NoticeKind.EX_OFFICIO, listed.notice().kind());
    return listed.notice().id();
  }

  private void release() throws Exception {
    clerk
        .releases()
        .release(
            PURPOSE, new ReleaseDesk.Word(TestStore.WIFE.number(), CHIEF.id(), "card", "本人あての通知書"));
  }

  @Test
  void theListTellsOfNoAddress() throws Exception {
    letter();
    assertFalse(String.valueOf(inTest.list(Part.WAITING)).contains(WHERE));
  }

  @Test
  void theLetterWaitsForARelease() throws Exception {
    Ulid id = letter();
    assertThrows(RecordRestrained.class, () -> inTest.prepare(id));
    release();
    NoticeDesk.Prepared prepared = inTest.prepare(id);
    assertTrue(prepared.letter().to().address().contains(WHERE));
    assertEquals(TestStore.WIFE.name().name(), prepared.letter().to().name());
  }

  @Test
  void theNumberWaitsForTheReleaseToStand() throws Exception {
    Ulid id = letter();
    release();
    NoticeDesk.Prepared prepared = inTest.prepare(id);
    counters.clock().ticks().addAndGet(Duration.ofMinutes(16).toNanos());
    assertThrows(RecordRestrained.class, () -> inTest.issue(prepared));
  }
}
