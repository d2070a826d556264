package jp.madoguchi.core.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.core.fixture.MemoryLog;
import jp.madoguchi.core.fixture.MemoryOperators;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.reception.Applicant.Proof;
import jp.madoguchi.core.resident.MayNotLookUp;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.trust.SeededRandomness;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CaseDeskTest {
  private static final Applicant SHE =
      new Applicant(Claim.SELF, new ExactText("架空　花子"), Proof.LICENCE);
  private static final Matter MOVE =
      new Matter(Purpose.Reason.MOVEMENT_NOTICE, "T-0412", Optional.of(SHE));
  private static final Matter ENQUIRY = new Matter(Purpose.Reason.EX_OFFICIO, "", Optional.empty());
  private static final Ulid NO_CASE = new Ulid("01J00000000000000000000009");

  private final MemoryLog log = new MemoryLog(new ArrayList<>());
  private final Kept kept = new Kept();
  private final Turning clock = new Turning();

  @SuppressWarnings("NullAway.Init")
  private SessionLog noted;

  @SuppressWarnings("NullAway.Init")
  private CaseDesk inTest;

  /** Cases in memory. */
  private static final class Kept implements CaseBook {
    private final Map<Ulid, CounterCase> cases = new HashMap<>();

    @Override
    public CounterCase add(LocalDate day, Function<AcceptanceNumber, CounterCase> numbered) {
      long before = cases.values().stream().filter(it -> it.number().day().equals(day)).count();
      CounterCase added = numbered.apply(new AcceptanceNumber(day, (int) before + 1));
      cases.put(added.id(), added);
      return added;
    }

    @Override
    public void keep(CounterCase changed) {
      cases.replace(changed.id(), changed);
    }

    @Override
    public List<CounterCase> of(OperatorId operator) {
      return cases.values().stream()
          .filter(it -> it.operator().equals(operator))
          .sorted(
              Comparator.comparing((CounterCase it) -> it.number().day())
                  .thenComparing(it -> it.number().place())
                  .reversed())
          .toList();
    }

    @Override
    public void forgetBefore(LocalDate day) {
      cases.values().removeIf(it -> it.number().day().isBefore(day));
    }
  }

  /** A clock that goes on by days. */
  private static final class Turning implements Clock {
    private Instant now = Samples.NOW;

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public long tick() {
      return 0;
    }

    @Override
    public String bootId() {
      return "boot";
    }
  }

  @BeforeEach
  void signIn() throws Exception {
    inTest = desk(Samples.ENTRANT);
  }

  private CaseDesk desk(Operator operator) throws Exception {
    Session session = new TestCard("sato").session(operator, NO_CASE);
    noted = new SessionLog(log, session);
    return new CaseDesk(
        new CaseDesk.Books(kept, log),
        new Gate(new MemoryOperators(operator), session, noted, clock),
        noted,
        operator.id(),
        Optional.of(new OfficeCode("SHIOMI")),
        clock,
        new SeededRandomness(kept.cases.size()));
  }

  private void pass(int days) {
    clock.now = clock.now.plus(Duration.ofDays(days));
  }

  private AccessEntry newest() {
    return log.last().orElseThrow();
  }

  @Nested
  class Numbers {
    @Test
    void areCountedFromOneEveryDay() throws Exception {
      assertEquals("001", inTest.open(MOVE).number().spoken());
      assertEquals("002", inTest.open(MOVE).number().spoken());
      pass(1);
      assertEquals("001", inTest.open(MOVE).number().spoken());
    }

    @Test
    void beginTheReferenceUnderWhichAllIsLogged() throws Exception {
      CounterCase opened = inTest.open(MOVE);
      String number = opened.number().text();
      assertEquals(
          new Purpose(Purpose.Reason.MOVEMENT_NOTICE, number + " T-0412"), opened.purpose());
      assertEquals(number.replace("-001", "-002"), inTest.open(ENQUIRY).purpose().reference());
    }

    @Test
    void leaveRoomForTheLongestSlip() throws Exception {
      String slip = "T".repeat(Matter.LONGEST_SLIP);
      Matter longest = new Matter(Purpose.Reason.ENQUIRY, slip, Optional.empty());
      assertTrue(inTest.open(longest).purpose().reference().endsWith(slip));
      assertThrows(
          IllegalArgumentException.class,
          () -> new Matter(Purpose.Reason.ENQUIRY, slip + "T", Optional.empty()));
    }

    @Test
    void belongToOneCaseAlone() {
      AcceptanceNumber first = new AcceptanceNumber(LocalDate.of(2026, 11, 20), 100);
      assertTrue(first.isIn("20261120-100"));
      assertTrue(first.isIn("20261120-100 T-1"));
      assertFalse(first.isIn("20261120-1000"));
      assertEquals(
          AcceptanceNumber.LONGEST, new AcceptanceNumber(first.day(), 9999).text().length());
    }
  }

  @Nested
  class TheLog {
    @Test
    void tellsWhoAskedAndWhatTheyShowed() throws Exception {
      CounterCase opened = inTest.open(MOVE);
      assertEquals(AccessEvent.CASE_OPENED, newest().event());
      assertEquals(Optional.of(opened.purpose()), newest().purpose());
      assertEquals("case " + opened.id() + " office=SHIOMI SELF LICENCE 架空　花子", newest().detail());
    }

    @Test
    void tellsWhatWasCorrectedUnderTheSameNumber() throws Exception {
      CounterCase opened = inTest.open(ENQUIRY);
      CounterCase changed = inTest.change(opened, MOVE);
      assertEquals(opened.number(), changed.number());
      assertEquals(List.of(changed), inTest.recent());
      assertEquals(AccessEvent.CASE_CHANGED, newest().event());
      assertEquals(Optional.of(changed.purpose()), newest().purpose());
    }

    @Test
    void isWrittenBeforeACaseStands() {
      log.breakAfter(0);
      assertThrows(RuntimeException.class, () -> inTest.open(MOVE));
    }
  }

  @Nested
  class Rights {
    @Test
    void areNeededToOpen() throws Exception {
      inTest = desk(Samples.operator("KATO-1", "P-KATO", Right.ADMINISTER));
      assertThrows(MayNotLookUp.class, () -> inTest.open(MOVE));
      assertEquals(AccessEvent.REFUSED, newest().event());
      assertEquals(List.of(), inTest.recent());
    }

    @Test
    void reachOnesOwnCasesAlone() throws Exception {
      CounterCase mine = inTest.open(MOVE);
      inTest = desk(Samples.operator("KATO-1", "P-KATO", Right.LOOK_UP));
      assertEquals(List.of(), inTest.recent());
      assertEquals(Optional.empty(), inTest.standing());
      assertEquals(Optional.empty(), inTest.reopen(mine.id()));
      assertThrows(IllegalArgumentException.class, () -> inTest.close(mine));
      assertThrows(IllegalArgumentException.class, () -> inTest.change(mine, ENQUIRY));
    }
  }

  @Nested
  class WhatWasDone {
    private void view(CounterCase in, int person, String detail) {
      noted.write(
          in.purpose(), AccessNote.about(AccessEvent.VIEW, AddressNumber.of(person), detail));
    }

    @Test
    void isCountedWithoutAWordOfWhom() throws Exception {
      CounterCase opened = inTest.open(MOVE);
      view(opened, 1, "");
      view(opened, 1, "");
      view(opened, 2, "household of 0000000011");
      noted.write(opened.purpose(), AccessNote.of(AccessEvent.ENTERED, ""));
      noted.write(opened.purpose(), AccessNote.of(AccessEvent.CERTIFICATE_ISSUED, ""));
      assertEquals(new Tally(1, 1, 1), inTest.recent().getFirst().tally());
      assertEquals(new Tally(1, 1, 1), inTest.close(opened).tally());
    }

    @Test
    void ofAnotherCaseDoesNotCount() throws Exception {
      CounterCase first = inTest.open(MOVE);
      CounterCase second = inTest.open(MOVE);
      view(second, 1, "");
      assertEquals(Tally.NONE, inTest.close(first).tally());
      assertEquals(new Tally(1, 0, 0), inTest.close(second).tally());
    }

    @Test
    void goesOnWhereACaseIsReopened() throws Exception {
      CounterCase opened = inTest.open(MOVE);
      view(opened, 1, "");
      inTest.close(opened);
      CounterCase again = inTest.reopen(opened.id()).orElseThrow();
      assertTrue(newest().detail().startsWith("case " + opened.id() + " again"));
      view(again, 2, "");
      assertEquals(new Tally(2, 0, 0), inTest.close(again).tally());
    }
  }

  @Nested
  class GoingOn {
    @Test
    void isPossibleInTheCaseThatStoodOpen() throws Exception {
      CounterCase opened = inTest.open(MOVE);
      assertEquals(Optional.of(opened), inTest.standing());
      inTest.close(opened);
      assertEquals(Optional.empty(), inTest.standing());
    }

    @Test
    void endsWithTheDay() throws Exception {
      CounterCase opened = inTest.open(MOVE);
      pass(1);
      assertEquals(Optional.empty(), inTest.standing());
      assertEquals(Optional.empty(), inTest.reopen(opened.id()));
      assertEquals(List.of(opened), inTest.recent());
      assertFalse(inTest.isOfToday(opened));
    }

    @Test
    void isForgottenADayLater() throws Exception {
      inTest.open(MOVE);
      pass(2);
      assertEquals(List.of(), inTest.recent());
      CounterCase next = inTest.open(MOVE);
      assertEquals(List.of(next), List.copyOf(kept.cases.values()));
    }
  }
}
