package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.reception.Applicant.Proof;
import jp.madoguchi.core.reception.CaseBook;
import jp.madoguchi.core.reception.CounterCase;
import jp.madoguchi.core.reception.Matter;
import jp.madoguchi.core.reception.Tally;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredCasesTest {
  private static final OperatorId CLERK = new OperatorId("OP-1");
  private static final Instant NOW = Instant.ofEpochMilli(1_795_000_000_000L);
  private static final Matter WHOLE =
      new Matter(
          Purpose.Reason.CERTIFICATE,
          "T-1",
          Optional.of(new Applicant(Claim.AGENT, new ExactText("架空　花子"), Proof.PASSPORT)));
  private static final Matter BARE = new Matter(Purpose.Reason.EX_OFFICIO, "", Optional.empty());

  private OpenStore open;
  private CaseBook inTest;

  @BeforeEach
  void open() throws Exception {
    open = OpenStore.inMemory();
    inTest = open.store().cases();
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private CounterCase add(String id, LocalDate day, Matter matter, OperatorId operator) {
    return inTest.add(
        day,
        number ->
            new CounterCase(
                new Ulid("01J0000000000000000000000" + id),
                number,
                matter,
                operator,
                Optional.of(new OfficeCode("SHIOMI")),
                NOW,
                Optional.empty(),
                7,
                Tally.NONE));
  }

  @Test
  void comesBackAsItWasTheLastFirst() {
    CounterCase first = add("1", People.TODAY, WHOLE, CLERK);
    CounterCase second = add("2", People.TODAY, BARE, CLERK);
    add("3", People.TODAY, BARE, new OperatorId("OP-2"));
    assertEquals(List.of(second, first), inTest.of(CLERK));
  }

  @Test
  void isCountedByTheDay() {
    assertEquals(1, add("1", People.TODAY, WHOLE, CLERK).number().place());
    assertEquals(2, add("2", People.TODAY, WHOLE, CLERK).number().place());
    assertEquals(1, add("3", People.TODAY.plusDays(1), WHOLE, CLERK).number().place());
  }

  @Test
  void isClosedAndGoneOnWith() {
    CounterCase opened = add("1", People.TODAY, WHOLE, CLERK);
    CounterCase closed = with(opened, Optional.of(NOW.plusSeconds(60)), new Tally(1, 2, 3));
    inTest.keep(closed);
    assertEquals(List.of(closed), inTest.of(CLERK));
    CounterCase again = with(opened, Optional.empty(), new Tally(1, 2, 3));
    inTest.keep(again);
    assertEquals(List.of(again), inTest.of(CLERK));
  }

  private static CounterCase with(CounterCase it, Optional<Instant> closed, Tally tally) {
    return new CounterCase(
        it.id(),
        it.number(),
        BARE,
        it.operator(),
        it.office(),
        it.openedAt(),
        closed,
        it.logged(),
        tally);
  }

  @Test
  void isForgottenWithItsDay() {
    add("1", People.TODAY.minusDays(2), WHOLE, CLERK);
    CounterCase kept = add("2", People.TODAY.minusDays(1), WHOLE, CLERK);
    inTest.forgetBefore(People.TODAY.minusDays(1));
    assertEquals(List.of(kept), inTest.of(CLERK));
  }

  @Test
  void whatWasForgottenStaysSo() {
    CounterCase gone = add("1", People.TODAY, WHOLE, CLERK);
    inTest.forgetBefore(People.TODAY.plusDays(1));
    inTest.keep(gone);
    assertEquals(List.of(), inTest.of(CLERK));
  }
}
