package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.core.change.Approval;
import jp.madoguchi.core.change.ApprovalRefused;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.Proofs;
import jp.madoguchi.core.change.Shown;
import jp.madoguchi.core.change.Statements;
import jp.madoguchi.core.intake.Lot;
import jp.madoguchi.core.intake.LotApprovalDesk;
import jp.madoguchi.core.intake.LotBook.Waiting;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LotApprovalTest {
  private static final TerminalId ELSEWHERE = new TerminalId("T-02");
  private static final FreshBytes RANDOM = FreshBytes.source();
  private static final LotSeat.Card CLERKS_CARD = LotSeat.Card.fresh("clerk", RANDOM);
  private static final LotSeat.Card CHIEFS_CARD = LotSeat.Card.fresh("chief", RANDOM);

  /** The same person is in the register under both. */
  private static final Operator CLERK = operator("C-01", "P-C-01", Right.ENTER, Right.APPROVE);

  private static final Operator CLERKS_OTHER_ACCOUNT =
      operator("C-11", "P-C-01", Right.ENTER, Right.APPROVE);
  private static final Operator CHIEF = operator("C-02", "P-C-02", Right.APPROVE);
  private static final Operator STRANGER = operator("C-77", "P-C-77", Right.APPROVE);

  private final List<ResidentRecord> people =
      LongStream.rangeClosed(1, 3)
          .mapToObj(i -> People.resident(i, "ヤマダ　ハナコ", "1975-01-01"))
          .toList();
  private final StepClock clock = new StepClock();
  private OpenStore open;
  private LotSeat chief;
  private LotApprovalDesk inTest;
  private Lot lot;

  private static Operator operator(String id, String person, Right... rights) {
    return new Operator(
        new OperatorId(id),
        new PersonId(person),
        id,
        "市民課",
        Set.of(rights),
        LocalDate.of(2026, 4, 1),
        LocalDate.of(2027, 3, 31));
  }

  @BeforeEach
  void aLotThatWasEntered() throws Exception {
    open = OpenStore.inMemory().with(people.toArray(ResidentRecord[]::new));
    Stream.of(CLERK, CLERKS_OTHER_ACCOUNT, CHIEF).forEach(open.store().operators()::put);
    LotSeat clerk = seat(CLERK, CLERKS_CARD, OpenStore.TERMINAL);
    Lot taken = clerk.intake().take(LotFiles.with(people), LotFiles.REQUEST).lot();
    lot = clerk.intake().run(taken.id(), (_, _) -> {}, () -> false);
    chief = seat(CHIEF, CHIEFS_CARD, OpenStore.TERMINAL);
    inTest = chief.lots();
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private LotSeat seat(Operator operator, LotSeat.Card card, TerminalId terminal) {
    return LotSeat.at(open.store(), operator, card, terminal, clock, RANDOM);
  }

  private List<Ulid> groups() throws Exception {
    return open.store().lots().waiting(lot.id()).stream().map(Waiting::group).toList();
  }

  private void showAll() throws Exception {
    for (Ulid group : groups()) {
      inTest.show(lot, group);
    }
  }

  private LotApprovalDesk.Outcome approve() throws Exception {
    return inTest.approve(lot, chief.card(), (_, _) -> {}, () -> false);
  }

  private List<ChangeState> states(List<Ulid> groups) {
    return groups.stream()
        .map(group -> open.store().changes().find(group).orElseThrow().state())
        .toList();
  }

  private void assertRefused(ApprovalRefused.Reason reason, Executable act) {
    assertEquals(reason, assertThrows(ApprovalRefused.class, act).reason());
  }

  @Nested
  class Seeing {
    @Test
    void whatWaitsIsListedInTheOrderOfItsLinesWithWhatChanges() throws Exception {
      LotApprovalDesk.Opened opened = inTest.open(lot);

      assertEquals(List.of(2, 3, 4), opened.waiting().stream().map(Waiting::line).toList());
      assertEquals(Set.of(), opened.seen());
      assertTrue(
          opened.waiting().getFirst().changes().getFirst().act().fields().stream()
              .anyMatch(change -> change.field() == Field.HEALTH_FROM));
    }

    @Test
    void nothingIsDecidedWhileOneWasNotShown() throws Exception {
      List<Ulid> groups = groups();
      inTest.show(lot, groups.get(0));
      inTest.show(lot, groups.get(1));

      assertRefused(ApprovalRefused.Reason.NOT_COMPARED, LotApprovalTest.this::approve);
      assertEquals(3, inTest.open(lot).waiting().size());
    }

    @Test
    void whatWasShownIsKeptOverTheSession() throws Exception {
      showAll();
      chief = seat(CHIEF, CHIEFS_CARD, OpenStore.TERMINAL);
      inTest = chief.lots();

      assertEquals(Set.copyOf(groups()), inTest.open(lot).seen());
      assertEquals(3, approve().approved());
    }

    @Test
    void whatAnotherWasShownDoesNotCount() throws Exception {
      showAll();
      open.store().operators().put(STRANGER);
      LotSeat other = seat(STRANGER, LotSeat.Card.fresh("other", RANDOM), OpenStore.TERMINAL);

      assertEquals(Set.of(), other.lots().open(lot).seen());
      assertRefused(
          ApprovalRefused.Reason.NOT_COMPARED,
          () -> other.lots().approve(lot, other.card(), (_, _) -> {}, () -> false));
    }

    @Test
    void whatWouldBeShownDifferentlyNowIsLeftAndCostsNoOther() throws Exception {
      showAll();
      Ulid first = groups().getFirst();
      open.store().lots().saw(lot.id(), first, CHIEF.id(), Bytes.ofHex("00".repeat(32)));

      LotApprovalDesk.Outcome outcome = approve();

      assertEquals(2, outcome.approved());
      assertEquals(ApprovalRefused.Reason.STALE, outcome.left().getFirst().reason());
      assertEquals(List.of(first), groups());
    }
  }

  @Nested
  class Deciding {
    @Test
    void oneCardActSignsEachAsItWasShown() throws Exception {
      List<Ulid> groups = groups();
      showAll();

      assertEquals(3, approve().approved());

      for (Ulid id : groups) {
        ChangeGroup group = open.store().changes().find(id).orElseThrow();
        Approval approval = group.approvals().getFirst();
        assertEquals(ChangeState.APPROVED, group.state());
        assertTrue(
            Proofs.approved(Statements.digest(group.changes().getFirst().actBytes()), approval));
      }
      ResidentRecord now =
          open.store().register().current(people.getFirst().number()).orElseThrow();
      assertEquals("2026-03-01", now.particulars().text(Field.HEALTH_FROM).value());
      assertEquals(2, now.history());
    }

    @Test
    void aSingleOneGoesBackWithAReasonAndTheRestIsApproved() throws Exception {
      List<Ulid> groups = groups();
      showAll();

      inTest.sendBack(lot, groups.get(1), "別人の通知");

      assertEquals(2, approve().approved());
      assertEquals(
          List.of(ChangeState.APPROVED, ChangeState.RETURNED, ChangeState.APPROVED),
          states(groups));
    }

    @Test
    void aSingleOneDoesNotGoBackUnseen() throws Exception {
      Ulid first = groups().getFirst();

      assertRefused(
          ApprovalRefused.Reason.NOT_COMPARED, () -> inTest.sendBack(lot, first, "別人の通知"));
    }

    @Test
    void aCardThatIsTakenAwayCostsOnlyThoseStillToCome() throws Exception {
      List<Ulid> groups = groups();
      showAll();

      assertThrows(
          CardLost.class,
          () -> inTest.approve(lot, new PulledCard(CHIEFS_CARD, 2), (_, _) -> {}, () -> false));

      assertEquals(
          List.of(ChangeState.APPROVED, ChangeState.APPROVED, ChangeState.ENTERED), states(groups));
      assertEquals(1, approve().approved());
    }

    @Test
    void aLotIsCountedUntilNothingOfItWaits() throws Exception {
      assertEquals(3, inTest.waiting().get(lot.id()));
      showAll();
      approve();

      assertEquals(0, inTest.waiting().size());
    }
  }

  /** E24: a way to somebody's own entry. */
  record Disguise(String name, Operator operator, LotSeat.Card card, TerminalId terminal) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Disguise> disguises() {
    LotSeat.Card another = LotSeat.Card.fresh("clerk again", RANDOM);
    return List.of(
        new Disguise("themselves", CLERK, CLERKS_CARD, OpenStore.TERMINAL),
        new Disguise("at another terminal", CLERK, CLERKS_CARD, ELSEWHERE),
        new Disguise("with another card", CLERK, another, OpenStore.TERMINAL),
        new Disguise("another card elsewhere", CLERK, another, ELSEWHERE),
        new Disguise("another account", CLERKS_OTHER_ACCOUNT, another, OpenStore.TERMINAL),
        new Disguise("another account elsewhere", CLERKS_OTHER_ACCOUNT, another, ELSEWHERE),
        new Disguise("own card, other account", CLERKS_OTHER_ACCOUNT, CLERKS_CARD, ELSEWHERE),
        new Disguise("own card, other person", CHIEF, CLERKS_CARD, OpenStore.TERMINAL));
  }

  @ParameterizedTest
  @MethodSource("disguises")
  void nobodyDecidesOverTheirOwnOnAnyPath(Disguise who) throws Exception {
    LotSeat seat = seat(who.operator(), who.card(), who.terminal());
    List<Ulid> groups = groups();
    Ulid first = groups.getFirst();
    ApprovalRefused.Reason own = ApprovalRefused.Reason.OWN_ENTRY;

    var shown = seat.lots().show(lot, first);
    for (Ulid group : groups) {
      seat.approvals().compare(group);
      open.store()
          .lots()
          .saw(
              lot.id(),
              group,
              who.operator().id(),
              Shown.digest(seat.approvals().compare(group).sides()));
    }
    seat.approvals().recall(first, Shown.digest(shown.sides()));

    assertRefused(own, () -> seat.approvals().approve(first, seat.card()));
    assertRefused(own, () -> seat.approvals().sendBack(first, "理由"));
    assertRefused(own, () -> seat.lots().sendBack(lot, first, "理由"));
    assertRefused(own, () -> seat.lots().approve(lot, seat.card(), (_, _) -> {}, () -> false));
    assertTrue(states(groups).stream().allMatch(ChangeState.ENTERED::equals));
  }

  @ParameterizedTest
  @MethodSource("disguises")
  void whatTheEntrantLooksAtIsNotMarkedAsSeen(Disguise who) throws Exception {
    LotSeat seat = seat(who.operator(), who.card(), who.terminal());

    seat.lots().show(lot, groups().getFirst());

    assertEquals(Set.of(), seat.lots().open(lot).seen());
  }

  @Test
  void anotherPersonsCardSignsNothing() throws Exception {
    showAll();

    assertRefused(
        ApprovalRefused.Reason.OTHER_CARD,
        () -> inTest.approve(lot, CLERKS_CARD, (_, _) -> {}, () -> false));
    assertEquals(3, groups().size());
  }

  @Test
  void nobodyDecidesWithoutTheRight() throws Exception {
    LotSeat clerk = seat(operator("C-02", "P-C-02", Right.ENTER), CHIEFS_CARD, OpenStore.TERMINAL);

    assertRefused(ApprovalRefused.Reason.NO_RIGHT, () -> clerk.lots().open(lot));
    assertRefused(
        ApprovalRefused.Reason.NO_RIGHT, () -> clerk.lots().show(lot, groups().getFirst()));
  }

  @Test
  void whatAnUnknownOperatorEnteredIsNotApproved() throws Exception {
    showAll();
    try (Connection connection = open.database().connection();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM operator WHERE operator_id = 'C-01'");
    }

    assertRefused(ApprovalRefused.Reason.OWN_ENTRY, LotApprovalTest.this::approve);
  }
}
