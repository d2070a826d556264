package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.draft.Draft;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.retention.Due;
import jp.madoguchi.core.retention.Kept;
import jp.madoguchi.core.retention.MayNotErase;
import jp.madoguchi.core.retention.ReceivedFile;
import jp.madoguchi.core.retention.RetentionDesk;
import jp.madoguchi.core.retention.RetentionRun;
import jp.madoguchi.core.retention.RetentionSurvey;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.core.worklist.WorkList;
import jp.madoguchi.core.worklist.WorkStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredRetentionTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
  private static final LocalDate LONG_AGO = LocalDate.of(1876, 3, 31);
  private static final ResidentRecord HANA = People.resident(1, "ハナ", "1960-01-01");
  private static final ResidentRecord JIRO = People.resident(2, "ジロウ", "1961-01-01");

  private final DayClock clock = new DayClock(TODAY);
  private final Retained.NoKeeper keeper = new Retained.NoKeeper();
  private PlainDatabase database;
  private TerminalStore store;
  private RetentionDesk inTest;

  @BeforeEach
  void open() throws Exception {
    database = PlainDatabase.inMemory();
    store = TerminalStore.open(database, clock, FreshBytes.source(), OpenStore.TERMINAL);
    store.operators().put(People.operator(People.CLERK, Right.ENTER));
    store.operators().put(People.operator(People.CHIEF, Right.APPROVE));
    inTest = Retained.desk(store, clock, keeper);
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  private Due due(Kept kept) {
    return inTest.survey().findings().get(kept.ordinal()).due();
  }

  private RetentionRun run() throws Exception {
    return inTest.run(inTest.survey(), _ -> {});
  }

  private List<EnteredChange> entered(ResidentRecord... before) throws Exception {
    List<EnteredChange> group = Moves.group(before);
    store.changes().enter(group);
    return group;
  }

  private void approved(ResidentRecord... before) throws Exception {
    List<EnteredChange> group = entered(before);
    store
        .changes()
        .approve(
            group.getFirst().act().group(), Moves.approvals(group), Moves.states(group, before));
  }

  private void answered() {
    Batch batch = AnchoredTerminal.seal(store);
    AnchoredTerminal.answer(store, batch);
  }

  private List<AccessEntry> erasures() {
    return store.log().from(1, 1000).stream()
        .filter(entry -> entry.event() == AccessEvent.ERASED)
        .toList();
  }

  @Nested
  class ReceivedData {
    @ParameterizedTest(name = "{0} from {1} is there on {2} and gone after a run on {3}")
    @CsvSource({
      "MOVE_OUT_DATA, 2026-04-01, 2026-05-01, 2026-05-02",
      "MOVE_OUT_DATA, 2026-12-31, 2027-01-30, 2027-01-31",
      "ADDRESSEES,    2026-04-03, 2026-04-06, 2026-04-07",
      "ADDRESSEES,    2026-12-28, 2027-01-04, 2027-01-05"
    })
    void isErasedOnTheDayAfterItsTerm(Kept kept, LocalDate from, LocalDate last, LocalDate gone)
        throws Exception {
      ReceivedFile file = Retained.file(kept, from, "転出 太郎");
      store.receivedFiles().put(file);
      clock.put(last);
      assertEquals(0, due(kept).count());
      run();
      assertEquals(Optional.of(file), store.receivedFiles().find(file.id()));
      clock.put(gone);
      assertEquals(new Due(1, Optional.of(from), 0), due(kept));
      run();
      assertEquals(Optional.empty(), store.receivedFiles().find(file.id()));
      assertEquals(List.of(), store.receivedFiles().of(kept));
    }

    @Test
    void thatIsHandedOnLaterCountsFromThen() throws Exception {
      ReceivedFile first = Retained.file(Kept.ADDRESSEES, TODAY, "送付先");
      store.receivedFiles().put(first);
      ReceivedFile later =
          new ReceivedFile(first.id(), first.kept(), TODAY.plusDays(9), first.content());
      store.receivedFiles().put(later);
      clock.put(TODAY.plusDays(9));
      run();
      assertEquals(Optional.of(later), store.receivedFiles().find(first.id()));
    }
  }

  @Nested
  class Drafts {
    @Test
    void goWithTheirFieldsAfterThirtyDays() throws Exception {
      store.drafts().keep(Retained.draft(clock.now(), "古い"));
      clock.put(TODAY.plusDays(1));
      store.drafts().keep(Retained.draft(clock.now(), "新しい"));
      clock.put(LocalDate.of(2026, 5, 2));
      assertEquals(new Due(1, Optional.of(TODAY), 0), due(Kept.DRAFT));
      run();
      assertEquals(
          List.of("新しい"),
          store.drafts().of(People.CLERK).stream().map(d -> d.fields().get("lot")).toList());
    }

    @Test
    void thatAreOpenWhenTheyGoAreWholeAgainAtTheNextField() throws Exception {
      Draft open = Retained.draft(clock.now(), "９番");
      store.drafts().keep(open);
      clock.put(LocalDate.of(2026, 5, 2));
      run();
      Draft typedOn =
          new Draft(
              open.id(), open.operator(), open.form(), open.purpose(), open.fields(), clock.now());
      store.drafts().keep(typedOn);
      assertEquals(List.of(typedOn), store.drafts().of(People.CLERK));
      assertEquals(0, due(Kept.DRAFT).count());
    }
  }

  @Nested
  class LogContent {
    @Test
    void goesOnceABatchHasCarriedItAndTheEntryStays() throws Exception {
      AccessNote note = AccessNote.about(AccessEvent.VIEW, HANA.number(), "ハナ");
      store.log().append(People.CLERK, Optional.empty(), Optional.of(Moves.PURPOSE), note);
      clock.put(LocalDate.of(2033, 4, 2));
      assertEquals(new Due(0, Optional.empty(), 1), due(Kept.LOG_CONTENT));
      answered();
      assertEquals(new Due(1, Optional.of(TODAY), 0), due(Kept.LOG_CONTENT));
      run();
      AccessEntry entry = store.log().from(1, 1).getFirst();
      assertEquals(Optional.empty(), entry.content());
      assertTrue(entry.contentHolds());
    }
  }

  @Nested
  class History {
    @Test
    void goesAfter150YearsWithAllChanges() throws Exception {
      ResidentRecord old = Retained.removed(HANA, LONG_AGO);
      store.bulkLoad(Stream.of(old, JIRO));
      approved(old);
      answered();
      assertEquals(new Due(1, Optional.of(LONG_AGO), 0), due(Kept.HISTORY));
      run();
      assertEquals(Optional.empty(), store.register().current(HANA.number()));
      assertEquals(List.of(), store.register().history(HANA.number()));
      assertEquals(List.of(), store.changes().trail(HANA.number()));
      assertEquals(List.of(), store.changes().in(ChangeState.APPLIED));
      assertTrue(store.register().current(JIRO.number()).isPresent());
      assertTrue(store.outbox().lastReceipt().isPresent());
    }

    @Test
    void isKeptThroughTheLastDay() throws Exception {
      store.bulkLoad(Stream.of(Retained.removed(HANA, LONG_AGO.plusDays(1))));
      assertEquals(Due.NOTHING, due(Kept.HISTORY));
      assertEquals(1, due(Kept.REMOVED_RECORD).count());
      run();
      assertTrue(store.register().current(HANA.number()).isPresent());
    }

    @Test
    void leavesTheChangesOfTheOthersOfAGroup() throws Exception {
      ResidentRecord old = Retained.removed(HANA, LONG_AGO);
      store.bulkLoad(Stream.of(old, JIRO));
      approved(old, JIRO);
      answered();
      run();
      assertEquals(1, store.changes().trail(JIRO.number()).size());
      assertEquals(1, store.changes().in(ChangeState.APPLIED).getFirst().changes().size());
    }

    @Test
    void waitsForAChangeThatIsUnderWay() throws Exception {
      ResidentRecord old = Retained.removed(HANA, LONG_AGO);
      store.bulkLoad(Stream.of(old));
      entered(old);
      assertEquals(new Due(0, Optional.empty(), 1), due(Kept.HISTORY));
      run();
      assertTrue(store.register().current(HANA.number()).isPresent());
    }

    @Test
    void waitsUntilNothingOfItIsOnTheWorkList() throws Exception {
      ResidentRecord old = Retained.removed(HANA, LONG_AGO);
      store.bulkLoad(Stream.of(old));
      Answers centre = new Answers(store);
      List<EnteredChange> group = centre.approved(old);
      centre.seal(false);
      Ulid change = group.getFirst().act().id();
      centre.answer(
          clock.now(),
          List.of(new Verdict.Refused(change, Verdict.Reason.CONFLICT, List.of(Field.LOT), 4)));
      assertEquals(new Due(0, Optional.empty(), 1), due(Kept.HISTORY));
      run();
      assertTrue(store.register().current(HANA.number()).isPresent());

      store
          .workList()
          .keep(
              Answers.id(group),
              new WorkStep.Withdrawn(People.CHIEF, clock.now(), "届出人が取り下げた"),
              new WorkList.Logged(Moves.freshId(), Moves.PURPOSE, List.of()));

      assertEquals(new Due(1, Optional.of(LONG_AGO), 0), due(Kept.HISTORY));
      run();
      assertEquals(Optional.empty(), store.register().current(HANA.number()));
      assertEquals(Optional.empty(), store.workList().find(Answers.id(group)));
    }

    @Test
    void isNotMovedByACorrection() throws Exception {
      ResidentRecord old = Retained.removed(HANA, LONG_AGO);
      store.bulkLoad(Stream.of(old));
      approved(old);
      answered();
      assertEquals(1, due(Kept.HISTORY).count());
    }

    @Test
    void thatWasErasedIsNotTakenInAgain() throws Exception {
      ResidentRecord old = Retained.removed(HANA, LONG_AGO);
      store.bulkLoad(Stream.of(old));
      run();
      assertThrows(IllegalArgumentException.class, () -> store.bulkLoad(Stream.of(HANA)));
      assertThrows(
          IllegalArgumentException.class,
          () -> new Transactions(database).change(db -> PresentStates.put(db, HANA)));
      assertEquals(Optional.empty(), store.register().current(HANA.number()));
    }
  }

  @Nested
  class ADryRun {
    @Test
    void changesNothing() throws Exception {
      store.bulkLoad(Stream.of(Retained.removed(HANA, LONG_AGO)));
      store.receivedFiles().put(Retained.file(Kept.MOVE_OUT_DATA, LONG_AGO, "x"));
      long entries = store.log().from(1, 1000).size();
      RetentionSurvey survey = inTest.survey();
      assertEquals(
          List.of(Kept.MOVE_OUT_DATA, Kept.HISTORY),
          survey.erasing().stream().map(found -> found.rule().kept()).toList());
      assertEquals(survey, inTest.survey());
      assertEquals(entries, store.log().from(1, 1000).size());
      assertEquals(Optional.empty(), inTest.standing().last());
    }
  }

  @Nested
  class ARun {
    @Test
    void isLoggedRuleByRuleWithTheCountsBeforeAnythingGoes() throws Exception {
      store.receivedFiles().put(Retained.file(Kept.MOVE_OUT_DATA, LONG_AGO, "x"));
      store.receivedFiles().put(Retained.file(Kept.ADDRESSEES, LONG_AGO, "y"));
      store.receivedFiles().put(Retained.file(Kept.ADDRESSEES, LONG_AGO, "z"));
      RetentionSurvey survey = inTest.survey();
      List<Long> kept = new ArrayList<>();
      inTest.run(
          survey,
          progress -> {
            if (progress.stage() == RetentionRun.Stage.ERASING && kept.isEmpty()) {
              kept.add(due(Kept.MOVE_OUT_DATA).count());
              assertEquals(2, erasures().size());
            }
          });
      assertEquals(List.of(1L), kept);
      assertEquals(
          List.of(
              "retention MOVE_OUT_DATA counted from 2026-03-01 or before",
              "retention ADDRESSEES counted from 2026-03-30 or before"),
          erasures().stream().map(AccessEntry::detail).toList());
      assertEquals(List.of(1, 2), erasures().stream().map(AccessEntry::records).toList());
    }

    @Test
    void keepsItsReportAndWritesTheStoreAnewOnce() throws Exception {
      store.receivedFiles().put(Retained.file(Kept.ADDRESSEES, LONG_AGO, "y"));
      RetentionRun run = run();
      assertEquals(Optional.of(run), inTest.standing().last());
      assertTrue(run.isDone());
      assertEquals(1, run.erased());
      assertEquals(Optional.of(LONG_AGO), run.outcomes().getFirst().oldest());
      assertEquals(1, keeper.rewritten);
    }

    @Test
    void withNothingToEraseWritesNothingAnew() throws Exception {
      RetentionRun run = run();
      assertTrue(run.isDone());
      assertEquals(0, keeper.rewritten);
    }

    @Test
    void goesThroughAllPortions() throws Exception {
      long many = 600;
      store.bulkLoad(
          LongStream.rangeClosed(1, many)
              .mapToObj(i -> Retained.removed(People.resident(i, "ハナ", "1960-01-01"), LONG_AGO)));
      assertEquals(many, run().erased());
      assertEquals(Due.NOTHING, due(Kept.REMOVED_RECORD));
    }

    @Test
    void takesNothingThatTheSurveyDidNotName() throws Exception {
      RetentionSurvey survey = inTest.survey();
      store.receivedFiles().put(Retained.file(Kept.ADDRESSEES, LONG_AGO, "y"));
      assertEquals(0, inTest.run(survey, _ -> {}).erased());
      assertEquals(1, store.receivedFiles().of(Kept.ADDRESSEES).size());
    }

    @Test
    void isRefusedToWhoeverDoesNotAdminister() {
      RetentionDesk others =
          Retained.desk(store, clock, keeper, Retained.session(Right.LOOK_UP, Right.ENTER));
      assertFalse(others.allowed());
      assertThrows(MayNotErase.class, () -> others.run(others.survey(), _ -> {}));
      assertEquals(AccessEvent.REFUSED, store.log().last().orElseThrow().event());
      assertEquals(Optional.empty(), others.standing().last());
    }

    @Test
    void bringsTheOneThatWasCutOffToItsEndFirst() throws Exception {
      store.receivedFiles().put(Retained.file(Kept.ADDRESSEES, LONG_AGO, "y"));
      RetentionSurvey survey = inTest.survey();
      assertThrows(
          IllegalStateException.class,
          () ->
              inTest.run(
                  survey,
                  _ -> {
                    throw new IllegalStateException("cut off");
                  }));
      RetentionRun cutOff = inTest.standing().last().orElseThrow();
      assertEquals(RetentionRun.Stage.ERASING, cutOff.stage());
      assertThrows(IllegalStateException.class, () -> store.retention().begin(cutOff));
      RetentionRun run = inTest.run(survey, _ -> {});
      assertFalse(run.id().equals(cutOff.id()));
      assertEquals(0, run.erased());
      assertEquals(0, due(Kept.ADDRESSEES).count());
      assertEquals(1, keeper.rewritten);
    }
  }
}
