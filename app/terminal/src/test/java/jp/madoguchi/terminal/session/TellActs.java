package jp.madoguchi.terminal.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.core.tell.TellDesk;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.fixture.TestStore;

/** What is done for 本人通知, for {@link EveryActTest}. */
final class TellActs {
  private static final AddressNumber SHE = TestStore.WIFE.number();
  private static final Registration.Period ALWAYS =
      new Registration.Period(LocalDate.of(2027, 4, 1), Optional.empty());

  private TellActs() {}

  static Stream<EveryActTest.Line> lines() {
    return Stream.of(
        EveryActTest.line(
            "TellDesk.open/2", Right.ISSUE, (_, it) -> it.tells().open(EveryActTest.PURPOSE, SHE)),
        EveryActTest.line(
            "TellDesk.beside/2",
            Right.ISSUE,
            (_, it) -> it.tells().beside(EveryActTest.PURPOSE, SHE)),
        EveryActTest.line(
            "TellDesk.register/3",
            Right.ISSUE,
            (_, it) ->
                it.tells()
                    .register(
                        EveryActTest.PURPOSE,
                        SHE,
                        new TellDesk.Wish(ALWAYS, Registration.Elsewhere.NONE))),
        EveryActTest.line(
            "TellDesk.withdraw/3",
            Right.ISSUE,
            (test, it) ->
                it.tells().withdraw(EveryActTest.PURPOSE, registration(test.waiting()), "本人の申出")),
        EveryActTest.line(
            "TellDesk.corrections/1",
            Right.ISSUE,
            (test, it) -> it.tells().corrections(CertificateActs.issue(test.waiting()))),
        EveryActTest.line(
            "TellDesk.correct/4",
            Right.ISSUE,
            (test, it) ->
                it.tells()
                    .correct(
                        CertificateActs.issue(test.waiting()), List.of(), Claim.AGENT, "委任状")));
  }

  private static Registration registration(Ulid id) {
    return new Registration(
        id,
        SHE,
        ALWAYS,
        Registration.Elsewhere.NONE,
        EveryActTest.PURPOSE,
        new Registration.Taken(new OperatorId("SATO-1"), Instant.EPOCH),
        Optional.empty());
  }
}
