package jp.madoguchi.core.tell;

import static jp.madoguchi.core.fixture.Samples.FAMILY;
import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.PURPOSE;
import static jp.madoguchi.core.fixture.Samples.TODAY;
import static jp.madoguchi.core.tell.Copies.copy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.fixture.MemoryChanges;
import jp.madoguchi.core.fixture.MemoryLog;
import jp.madoguchi.core.fixture.MemoryOperators;
import jp.madoguchi.core.fixture.MemoryRegister;
import jp.madoguchi.core.fixture.MemoryRestraints;
import jp.madoguchi.core.fixture.MemoryTells;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.resident.RecordBook;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.retention.ClosedRecords;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.tell.TellRefused.Reason;
import jp.madoguchi.core.trust.SeededRandomness;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TellDeskTest {
  private static final AddressNumber HE = FATHER.number();

  private final List<String> journal = new ArrayList<>();
  private final MemoryRegister register = new MemoryRegister(journal, FAMILY);
  private final MemoryLog log = new MemoryLog(journal);
  private final MemoryTells tells = new MemoryTells();
  private TellDesk inTest;

  @BeforeEach
  void signIn() throws Exception {
    inTest = desk(Right.LOOK_UP, Right.ISSUE);
  }

  private TellDesk desk(Right... rights) throws Exception {
    Operator operator = Samples.operator("SATO-1", "P-SATO", rights);
    Session session =
        new TestCard("sato").session(operator, new Ulid("01J00000000000000000000009"));
    StoppedClock clock = new StoppedClock(Samples.NOW);
    SessionLog noted = new SessionLog(log, session);
    Gate gate = new Gate(new MemoryOperators(operator), session, noted, clock);
    RecordDesk records =
        new RecordDesk(
            register,
            RecordBook.of(register, new MemoryChanges()),
            noted,
            gate,
            clock,
            ClosedRecords.usual(),
            MemoryRestraints.none(register, gate, clock));
    return new TellDesk(
        new TellDesk.Books(tells, register, records),
        TellTerms.usual(),
        gate,
        noted,
        operator.id(),
        clock,
        new SeededRandomness(1));
  }

  private static TellDesk.Wish wish(LocalDate from, Optional<LocalDate> until) {
    return new TellDesk.Wish(new Registration.Period(from, until), Registration.Elsewhere.NONE);
  }

  private Registration registered() throws Exception {
    inTest.register(PURPOSE, HE, wish(TODAY, Optional.of(inTest.terms().end(TODAY))));
    return tells.of(HE).getFirst();
  }

  private static Reason refused(Executable act) {
    return assertThrows(TellRefused.class, act).reason();
  }

  private AccessEvent lastEvent() {
    return log.last().orElseThrow().event();
  }

  @Nested
  class ARegistration {
    @Test
    void isKeptWithItsCaseAndLogged() throws Exception {
      Registration registration = registered();
      assertEquals(PURPOSE, registration.purpose());
      assertEquals(AccessEvent.TELL_REGISTERED, lastEvent());
      assertEquals(List.of(registration), inTest.open(PURPOSE, HE));
      assertEquals(AccessEvent.TELL_VIEWED, lastEvent());
    }

    @Test
    void usuallyRunsThreeYears() throws Exception {
      assertEquals(Optional.of(LocalDate.of(2029, 5, 19)), registered().period().until());
    }

    @Test
    void mayHaveNoEnd() throws Exception {
      inTest.register(PURPOSE, HE, wish(TODAY, Optional.empty()));
      assertEquals(Reason.MEETS, refused(TellDeskTest.this::registered));
    }

    @Test
    void beginsTodayOrLater() {
      assertEquals(
          Reason.PERIOD,
          refused(() -> inTest.register(PURPOSE, HE, wish(TODAY.minusDays(1), Optional.empty()))));
    }

    @Test
    void isRenewedFromTheDayAfterItsEnd() throws Exception {
      LocalDate end = registered().period().until().orElseThrow();
      assertEquals(
          Reason.MEETS, refused(() -> inTest.register(PURPOSE, HE, wish(end, Optional.empty()))));
      inTest.register(PURPOSE, HE, wish(end.plusDays(1), Optional.empty()));
      assertEquals(2, tells.of(HE).size());
    }

    @Test
    void isOfSomebodyInTheRegister() {
      AddressNumber nobody = AddressNumber.of(4711);
      assertEquals(
          Reason.NOBODY,
          refused(() -> inTest.register(PURPOSE, nobody, wish(TODAY, Optional.empty()))));
    }

    @Test
    void isForWhoeverMayIssue() throws Exception {
      inTest = desk(Right.LOOK_UP, Right.ENTER);
      assertFalse(inTest.mayTell());
      assertEquals(Reason.NO_RIGHT, refused(TellDeskTest.this::registered));
      assertEquals(AccessEvent.REFUSED, lastEvent());
    }
  }

  @Nested
  class BesideARecord {
    @Test
    void isLoggedWhereThereIsSomethingToSee() throws Exception {
      inTest.beside(PURPOSE, HE);
      assertEquals(Optional.empty(), log.last());
      registered();
      inTest.beside(PURPOSE, HE);
      assertEquals(AccessEvent.TELL_VIEWED, lastEvent());
    }
  }

  @Nested
  class AWithdrawal {
    @Test
    void hasAReasonAndEndsItAtOnce() throws Exception {
      Registration registration = registered();
      assertEquals(Reason.NO_REASON, refused(() -> inTest.withdraw(PURPOSE, registration, " ")));
      inTest.withdraw(PURPOSE, registration, "本人の申出");
      assertEquals(AccessEvent.TELL_WITHDRAWN, lastEvent());
      Registration ended = tells.of(HE).getFirst();
      assertFalse(ended.inForce(TODAY));
      assertEquals(Reason.NONE, refused(() -> inTest.withdraw(PURPOSE, ended, "再")));
    }

    @Test
    void ofWhatAColleagueWithdrewIsRefused() throws Exception {
      Registration registration = registered();
      inTest.withdraw(PURPOSE, registration, "本人の申出");
      assertEquals(Reason.CHANGED, refused(() -> inTest.withdraw(PURPOSE, registration, "再")));
    }
  }

  @Nested
  class ACorrection {
    private final Issue copy =
        copy(CertificateKind.RESIDENT, Claim.SELF, Samples.FATHER_NAME, FATHER);

    @Test
    void tellsWhoeverIsToldOfTheOtherClass() throws Exception {
      tells.register(Copies.registration(FATHER, TODAY.minusDays(1), ""));
      inTest.correct(copy, List.of(), Claim.THIRD_PARTY, "委任状が本人のものでなかった");
      assertEquals(AccessEvent.TELL_CORRECTED, lastEvent());
      assertEquals(HE, tells.told().getFirst().person());
      List<Correction> now = inTest.corrections(copy);
      inTest.correct(copy, now, Claim.HOUSEHOLD, "世帯の方と分かった");
      assertEquals(List.of(), tells.told());
      assertEquals(2, tells.corrections(copy.id()).size());
    }

    @Test
    void hasAReasonAndSaysSomethingElse() {
      assertEquals(
          Reason.NO_REASON, refused(() -> inTest.correct(copy, List.of(), Claim.AGENT, "")));
      assertEquals(Reason.SAME, refused(() -> inTest.correct(copy, List.of(), Claim.SELF, "理由")));
    }

    @Test
    void afterAColleaguesIsRefused() throws Exception {
      inTest.correct(copy, List.of(), Claim.AGENT, "委任状あり");
      assertEquals(
          Reason.CHANGED, refused(() -> inTest.correct(copy, List.of(), Claim.THIRD_PARTY, "理由")));
    }

    @Test
    void ofWhatGoesWithWhoeverLeavesIsRefused() {
      Issue moveOut = copy(CertificateKind.MOVE_OUT, Claim.SELF, "窓口　花子", FATHER);
      assertEquals(
          Reason.NOT_TOLD, refused(() -> inTest.correct(moveOut, List.of(), Claim.AGENT, "理由")));
    }
  }
}
