package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.madoguchi.core.change.ChangeBook;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.ChangeTrail;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.change.ProvisionalConflict.Reason;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class StoredChangesTest {
  private final ResidentRecord hanako = People.resident(1, "ヤマダ　ハナコ", "1975-01-01", 7, 1);
  private final ResidentRecord jiro = People.resident(2, "ヤマダ　ジロウ", "2003-01-01", 7, 2);
  private final List<EnteredChange> group = Moves.group(hanako, jiro);
  private final Ulid id = group.getFirst().act().group();

  @TempDir Path folder;
  private OpenStore open;
  private ChangeBook inTest;

  @BeforeEach
  void open() throws Exception {
    open = OpenStore.inFile(folder).with(hanako, jiro);
    inTest = open.store().changes();
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private void approve() throws ProvisionalConflict {
    inTest.approve(id, Moves.approvals(group), Moves.states(group, hanako, jiro));
  }

  private ChangeState state() {
    return inTest.find(id).orElseThrow().state();
  }

  private static void refused(Reason reason, Executable act) {
    assertEquals(reason, assertThrows(ProvisionalConflict.class, act).reason());
  }

  @Nested
  class Entering {
    @Test
    void aGroupComesBackAsItWasSigned() throws Exception {
      inTest.enter(group);
      ChangeGroup expected =
          new ChangeGroup(id, ChangeState.ENTERED, group, List.of(), Optional.empty());
      assertEquals(Optional.of(expected), inTest.find(id));
      assertEquals(List.of(expected), inTest.in(ChangeState.ENTERED));
      assertEquals(Optional.of(expected), inTest.openFor(jiro.number()));
    }

    @Test
    void anEntrantWhoseRightWasWithdrawnIsRefused() {
      open.store().operators().put(People.operator(People.CLERK, Right.LOOK_UP));
      refused(Reason.RIGHT_WITHDRAWN, () -> inTest.enter(group));
      assertEquals(Optional.empty(), inTest.find(id));
    }

    @Test
    void theRegisterShowsTheDataBefore() throws Exception {
      inTest.enter(group);
      assertEquals(Optional.of(hanako), open.store().register().current(hanako.number()));
    }

    @Test
    void aResidentWithAnOpenEntryIsRefused() throws Exception {
      inTest.enter(group);
      refused(Reason.OPEN_ENTRY, () -> inTest.enter(Moves.group(jiro)));
    }

    @Test
    void aRefusedGroupLeavesNothing() throws Exception {
      inTest.enter(Moves.group(jiro));
      refused(Reason.OPEN_ENTRY, () -> inTest.enter(group));
      assertEquals(Optional.empty(), inTest.find(id));
      assertEquals(Optional.empty(), inTest.openFor(hanako.number()));
    }

    @Test
    void aStaleVersionIsRefused() throws Exception {
      inTest.enter(group);
      approve();
      refused(Reason.NEWER_STATE, () -> inTest.enter(Moves.group(hanako)));
    }

    @Test
    void aGroupIsEnteredOnce() throws Exception {
      inTest.enter(group);
      inTest.withdraw(id);
      refused(Reason.CLOSED, () -> inTest.enter(group));
    }

    @Test
    void halfAGroupIsAMistake() {
      assertThrows(IllegalArgumentException.class, () -> inTest.enter(group.subList(0, 1)));
    }

    @Test
    void oneOfTwoThreadsWins() throws Exception {
      int rounds = 10;
      for (int round = 0; round < rounds; round++) {
        List<EnteredChange> mine = Moves.group(hanako, jiro);
        List<EnteredChange> other = Moves.group(jiro, hanako);
        assertEquals(1, wins(() -> inTest.enter(mine), () -> inTest.enter(other)));
        inTest.withdraw(inTest.openFor(hanako.number()).orElseThrow().id());
      }
    }
  }

  @Nested
  class Approving {
    @BeforeEach
    void enter() throws Exception {
      inTest.enter(group);
    }

    @Test
    void theNextStatesAreInEffect() throws Exception {
      approve();
      List<ResidentRecord> states = Moves.states(group, hanako, jiro);
      assertEquals(Optional.of(states.get(1)), open.store().register().current(jiro.number()));
      assertEquals(Moves.approvals(group), inTest.find(id).orElseThrow().approvals());
      assertEquals(ChangeState.APPROVED, state());
    }

    @Test
    void theResidentIsFreeForANewEntry() throws Exception {
      approve();
      assertEquals(Optional.empty(), inTest.openFor(hanako.number()));
      ResidentRecord moved = Moves.states(group, hanako, jiro).getFirst();
      inTest.enter(Moves.group(moved));
      assertEquals(1, inTest.in(ChangeState.ENTERED).size());
    }

    @Test
    void anApproverWhoseRightWasWithdrawnIsRefused() {
      open.store().operators().put(People.operator(People.CHIEF, Right.LOOK_UP));
      refused(Reason.RIGHT_WITHDRAWN, StoredChangesTest.this::approve);
      assertEquals(ChangeState.ENTERED, state());
      assertEquals(1, open.store().register().history(hanako.number()).size());
    }

    @Test
    void itHappensOnce() throws Exception {
      approve();
      refused(Reason.CLOSED, StoredChangesTest.this::approve);
      assertEquals(2, open.store().register().history(hanako.number()).size());
    }

    @Test
    void aStateThatDoesNotFollowIsAMistake() {
      List<ResidentRecord> states = Moves.states(group, hanako, jiro);
      assertThrows(
          IllegalArgumentException.class,
          () -> inTest.approve(id, Moves.approvals(group), states.reversed()));
      assertEquals(ChangeState.ENTERED, state());
      assertEquals(1, open.store().register().history(hanako.number()).size());
    }

    @Test
    void oneOfTwoApproversWins() throws Exception {
      assertEquals(1, wins(StoredChangesTest.this::approve, StoredChangesTest.this::approve));
      assertEquals(2, open.store().register().history(hanako.number()).size());
    }

    @Test
    void approvalAndWithdrawalExcludeEachOther() throws Exception {
      assertEquals(1, wins(StoredChangesTest.this::approve, () -> inTest.withdraw(id)));
    }
  }

  @Nested
  class SendingBack {
    @BeforeEach
    void enter() throws Exception {
      inTest.enter(group);
      inTest.sendBack(id, People.CHIEF, "方書がありません");
    }

    @Test
    void theEntrantSeesTheReason() {
      ChangeGroup returned = inTest.returnedTo(People.CLERK).getFirst();
      assertEquals(Optional.of("方書がありません"), returned.returnReason());
      assertEquals(List.of(), inTest.returnedTo(People.CHIEF));
    }

    @Test
    void theEntryStaysOpen() {
      refused(Reason.OPEN_ENTRY, () -> inTest.enter(Moves.group(hanako)));
    }

    @Test
    void aReturnedGroupIsNotApproved() {
      refused(Reason.CLOSED, StoredChangesTest.this::approve);
    }

    @Test
    void afterWithdrawalTheResidentIsEnteredAnew() throws Exception {
      inTest.withdraw(id);
      assertEquals(ChangeState.WITHDRAWN, state());
      inTest.enter(Moves.group(hanako, jiro));
      assertEquals(1, inTest.in(ChangeState.ENTERED).size());
    }
  }

  @Test
  void theTrailTellsOfEachChangeOldestFirst() throws Exception {
    inTest.enter(group);
    inTest.withdraw(id);
    List<EnteredChange> second = Moves.group(hanako);
    inTest.enter(second);
    assertEquals(
        List.of(
            new ChangeTrail(
                group.getFirst().act().id(),
                ChangeState.WITHDRAWN,
                Optional.empty(),
                Optional.empty()),
            new ChangeTrail(
                second.getFirst().act().id(),
                ChangeState.ENTERED,
                Optional.empty(),
                Optional.empty())),
        inTest.trail(hanako.number()));
  }

  /** How many of the acts, all begun at the same time, were not refused. */
  private static int wins(Executable... acts) throws Exception {
    CyclicBarrier start = new CyclicBarrier(acts.length);
    List<Callable<Integer>> calls =
        IntStream.range(0, acts.length)
            .<Callable<Integer>>mapToObj(i -> () -> tried(start, acts[i]))
            .toList();
    int wins = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var call : threads.invokeAll(calls)) {
        wins += call.get();
      }
    }
    return wins;
  }

  private static int tried(CyclicBarrier start, Executable act) throws Exception {
    start.await();
    try {
      act.execute();
      return 1;
    } catch (ProvisionalConflict lost) {
      return 0;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
