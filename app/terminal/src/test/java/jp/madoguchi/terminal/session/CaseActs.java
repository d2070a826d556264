package jp.madoguchi.terminal.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.reception.AcceptanceNumber;
import jp.madoguchi.core.reception.CounterCase;
import jp.madoguchi.core.reception.Matter;
import jp.madoguchi.core.reception.Tally;
import jp.madoguchi.core.value.Ulid;

/** What is done with counter cases, for {@link EveryActTest}. */
final class CaseActs {
  private static final Matter MATTER = new Matter(Purpose.Reason.ENQUIRY, "T-1", Optional.empty());

  private CaseActs() {}

  static Stream<EveryActTest.Line> lines() {
    return Stream.of(
        EveryActTest.line("CaseDesk.open/1", Right.LOOK_UP, (_, it) -> it.cases().open(MATTER)),
        EveryActTest.line(
            "CaseDesk.change/2",
            Right.LOOK_UP,
            (test, it) -> it.cases().change(own(it, test.waiting()), MATTER)),
        EveryActTest.line(
            "CaseDesk.reopen/1", Right.LOOK_UP, (test, it) -> it.cases().reopen(test.waiting())));
  }

  /** A case of whoever is at the counter. */
  private static CounterCase own(Counter counter, Ulid id) {
    return new CounterCase(
        id,
        new AcceptanceNumber(LocalDate.of(2026, 5, 20), 1),
        MATTER,
        counter.session().operator().id(),
        Optional.empty(),
        Instant.EPOCH,
        Optional.empty(),
        1,
        Tally.NONE);
  }
}
