package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.IncidentOffice.PURPOSE;
import static jp.madoguchi.storage.terminal.IncidentOffice.issued;
import static jp.madoguchi.storage.terminal.IncidentOffice.prepared;
import static jp.madoguchi.storage.terminal.IncidentOffice.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.certificate.CertificateDesk;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.CertificateRefused;
import jp.madoguchi.core.certificate.CertificateRefused.Reason;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.Snapshot;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.intake.Fate;
import jp.madoguchi.core.intake.Item;
import jp.madoguchi.core.intake.Lot;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.RegisterSurroundings;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Elsewhere;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.restraint.RestraintRefused;
import jp.madoguchi.core.restraint.Scope;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What went wrong in real offices, each as it would go here: real desks over the real store of a
 * terminal.
 *
 * <p>Source: domain study ({@code research/domain.md}), section 5.
 */
class IncidentsTest {
  private static final ResidentRecord SHE = People.resident(3, "カクウ　ハナコ", "1975-01-01", 3, 1);
  private static final ResidentRecord CHILD = People.resident(4, "カクウ　ナベ", "2015-01-01", 3, 2);
  private static final ResidentRecord HE = People.resident(5, "カクウ　イチロウ", "1974-01-01");

  private IncidentOffice office;
  private CertificateDesk window;

  @BeforeEach
  void open() throws Exception {
    office = new IncidentOffice(SHE, CHILD, HE);
    window = office.window();
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private Reason refused(Executable act) {
    return assertThrows(CertificateRefused.class, act).reason();
  }

  private Issue.Outcome outcome(Issue copy) {
    return office.open.store().issues().find(copy.id()).orElseThrow().outcome();
  }

  private List<AccessEntry> log() {
    return office.open.store().log().from(1, 1_000);
  }

  @Nested
  class InYokohamaATimeOutLetTheNextJobTakeAnotherOnesPage {
    @Test
    void theNextJobDoesNotPassWithIt() throws Exception {
      CertificateDesk.Prepared hers = prepared(window, SHE);
      CertificateDesk.Prepared his = prepared(window, HE);
      Issue slow = issued(window, hers);
      Issue next = issued(window, his);
      window.settle(slow, Issue.Outcome.FAILED, "time-out");

      assertEquals(Reason.MISMATCH, refused(() -> window.release(next, his, slow.mark())));
      assertEquals(Issue.Outcome.FAILED, outcome(next));
    }

    @Test
    void theSlowJobIsAFailureAndNotPrintedLater() throws Exception {
      CertificateDesk.Prepared hers = prepared(window, SHE);
      Issue slow = issued(window, hers);
      window.settle(slow, Issue.Outcome.FAILED, "time-out");

      assertEquals(Reason.CHANGED, refused(() -> window.release(slow, hers, slow.mark())));
    }
  }

  @Nested
  class InAdachiAnUpdateCameWhileACertificateWasIssued {
    @Test
    void whatWasLookedAtIsNotIssued() throws Exception {
      CertificateDesk.Prepared prepared = prepared(window, SHE);
      office.moves(SHE);

      assertEquals(Reason.CHANGED, refused(() -> issued(window, prepared)));
      assertEquals(List.of(), office.open.store().issues().of(SHE.number()));
    }

    @Test
    void whatWasReadBeforeGetsNoNumberEvenWhereTheUpdateComesLast() throws Exception {
      Snapshot read = office.open.store().issues().read(List.of(SHE.number())).orElseThrow();
      Issue other = issued(window, prepared(window, SHE));
      office.moves(SHE);

      assertEquals(
          Optional.empty(),
          office.open.store().issues().begin(People.TODAY, read, place -> other, _ -> List.of()));
    }

    @Test
    void whatWasNumberedBeforeIsNotPrinted() throws Exception {
      CertificateDesk.Prepared prepared = prepared(window, SHE);
      Issue copy = issued(window, prepared);
      office.moves(SHE);

      assertEquals(Reason.CHANGED, refused(() -> window.release(copy, prepared, copy.mark())));
      assertEquals(Issue.Outcome.FAILED, outcome(copy));
    }
  }

  @Nested
  class InKawasakiTwoRequestsWithinOneSecondOverwroteEachOther {
    @Test
    void twoWindowsInOneInstantHaveCopiesOfTheirOwn() throws Exception {
      CertificateDesk other = office.window();
      CertificateDesk.Prepared hers = prepared(window, SHE);
      CertificateDesk.Prepared his = prepared(other, HE);
      Issue first = issued(window, hers);
      Issue second = issued(other, his);

      assertEquals(first.at(), second.at());
      assertNotEquals(first.id(), second.id());
      assertNotEquals(first.number(), second.number());
      window.release(first, hers, first.mark());
      other.release(second, his, second.mark());
      assertEquals(List.of(first), office.open.store().issues().of(SHE.number()));
      assertEquals(List.of(second), office.open.store().issues().of(HE.number()));
    }

    @Test
    void twoRequestsForTheSamePersonAreNotTakenForEachOther() throws Exception {
      CertificateDesk.Prepared first = prepared(window, SHE);
      CertificateDesk.Prepared second = prepared(office.window(), SHE);

      assertNotEquals(first.certificate().request().id(), second.certificate().request().id());
      assertNotEquals(first.certificate().digest(), second.certificate().digest());
    }
  }

  @Nested
  class InNiigataCertificatesCameOfEntriesThatHadBeenCancelled {
    @Test
    void whoeverWasTakenOffTheRegisterMeanwhileIsNotPrinted() throws Exception {
      CertificateDesk.Prepared prepared = prepared(window, HE);
      Issue copy = issued(window, prepared);
      Map<Field, ExactText> removed = FieldValues.of(People.removed(HE));
      List<EnteredChange> group =
          List.of(
              Moves.entered(
                  Moves.act(HE, "removal", FieldValues.between(FieldValues.of(HE), removed))));
      office.open.store().changes().enter(group);
      office.approve(group);

      assertEquals(Reason.REMOVED, refused(() -> window.release(copy, prepared, copy.mark())));
      assertEquals(Issue.Outcome.FAILED, outcome(copy));
    }

    @Test
    void aRequestThatWasCancelledIsNotPrinted() throws Exception {
      CertificateDesk.Prepared prepared = prepared(window, HE);
      Issue copy = issued(window, prepared);
      window.settle(copy, Issue.Outcome.FAILED, "cancelled");

      assertEquals(Reason.CHANGED, refused(() -> window.release(copy, prepared, copy.mark())));
    }
  }

  @Nested
  class InMeguroABulkLiftWentByAListThatWasOld {
    @Test
    void whoeverBearsAnotherMeasureKeepsIt() throws Exception {
      office.protectedAs("R8-7", Set.of(), SHE, CHILD);
      office.protectedAs("R8-9", Set.of(), CHILD);
      office.approve(office.measures.end(PURPOSE, SHE.number(), 1));

      assertThrows(RecordRestrained.class, () -> prepared(window, CHILD));
      assertThrows(RecordRestrained.class, () -> prepared(window, SHE));
    }

    @Test
    void anEndThatWaitsEndsNothingAndNobodyEntersBesideIt() throws Exception {
      office.protectedAs("R8-7", Set.of(), SHE, CHILD);
      Ulid end = office.measures.end(PURPOSE, SHE.number(), 1);

      assertThrows(ProvisionalConflict.class, () -> office.protectedAs("R8-9", Set.of(), CHILD));
      assertThrows(RecordRestrained.class, () -> prepared(window, CHILD));
      office.approve(end);
      office.protectedAs("R8-9", Set.of(), CHILD);
      assertThrows(RecordRestrained.class, () -> prepared(window, CHILD));
    }
  }

  @Nested
  class InDaitoOneOfTheSystemsWasForgotten {
    @Test
    void nothingIsDecidedUntilEachWasSeenTo() throws Exception {
      office.protectedAs("R8-7", Set.of(), SHE);
      for (Elsewhere where : Elsewhere.values()) {
        RestraintRefused open =
            assertThrows(
                RestraintRefused.class, () -> office.measures.decide(PURPOSE, SHE.number(), 1));
        assertEquals(RestraintRefused.Reason.RULE, open.reason(), "before " + where);
        office.measures.confirm(PURPOSE, SHE.number(), 1, where, "");
      }
      office.approve(office.measures.decide(PURPOSE, SHE.number(), 1));
    }

    @Test
    void sheIsProtectedHereMeanwhile() throws Exception {
      office.protectedAs("R8-7", Set.of(), SHE);

      assertThrows(RecordRestrained.class, () -> prepared(window, SHE));
    }
  }

  @Nested
  class InImariAWarningThatWasLiftedNeverCameBack {
    @Test
    void aLiftEndsByItself() throws Exception {
      office.protectedAs("R8-7", Set.of(), HE);
      office.measures.lift(
          PURPOSE,
          HE.number(),
          Set.of(Process.LOOK_UP, Process.PRINT),
          "本人の申出",
          Duration.ofMinutes(10));
      CertificateDesk.Prepared prepared = prepared(window, HE);
      Issue copy = issued(window, prepared);
      office.clock.passes(Duration.ofMinutes(10));

      assertThrows(RecordRestrained.class, () -> window.release(copy, prepared, copy.mark()));
      assertThrows(RecordRestrained.class, () -> prepared(window, HE));
    }
  }

  @Nested
  class InHirakataOneDocumentAloneWasTicked {
    @ParameterizedTest
    @EnumSource(CertificateKind.class)
    void noneIsGivenWhateverWasAskedFor(CertificateKind kind) throws Exception {
      office.protectedAs("R8-7", EnumSet.of(Scope.PERUSAL), HE);

      assertThrows(
          RecordRestrained.class, () -> window.prepare(PURPOSE, request(window, kind, HE)));
    }
  }

  @Nested
  class AuthorisedStaffLookedUpPeopleOutOfCuriosity {
    @Test
    void everyLookIsInTheLogWithItsPurpose() throws Exception {
      office.records.search(
          PURPOSE,
          new ResidentQuery(
              Optional.of(HE.code()), "", Optional.empty(), Optional.empty(), "", false));
      office.records.open(PURPOSE, HE.number());
      prepared(window, SHE);

      assertEquals(
          List.of(AccessEvent.SEARCH, AccessEvent.VIEW, AccessEvent.CERTIFICATE_SHOWN),
          log().stream().map(AccessEntry::event).toList());
      for (AccessEntry entry : log()) {
        assertEquals(People.CLERK, entry.operator());
        assertEquals(Optional.of(PURPOSE), entry.purpose());
      }
    }

    @Test
    void alsoTheOneThatWasRefused() throws Exception {
      office.protectedAs("R8-7", Set.of(), HE);
      int before = log().size();

      assertThrows(RecordRestrained.class, () -> office.records.open(PURPOSE, HE.number()));
      AccessEntry last = log().getLast();
      assertTrue(log().size() > before);
      assertEquals(AccessEvent.REFUSED, last.event());
      assertEquals(Optional.of(HE.number()), last.subject());
    }
  }

  @Nested
  class InNaganoAndSakaideTwoPeopleHadOneCode {
    @Test
    void aCodeThatSomebodyHasIsNotGivenToAnother() {
      Map<Field, ExactText> after = FieldValues.of(HE);
      after.put(Field.RESIDENT_CODE, new ExactText(SHE.code().digits()));
      Proposal proposal =
          new Proposal(
              "resident-code-entry",
              People.TODAY.toString(),
              People.TODAY.toString(),
              People.TODAY,
              List.of(new Proposal.Step(HE.number(), Optional.of(HE), after)));
      List<Finding> findings =
          Kinds.all()
              .find(proposal.kind())
              .orElseThrow()
              .check(
                  proposal,
                  People.TODAY,
                  new RegisterSurroundings(office.open.store().register(), LotSeat.CITY));

      assertTrue(
          findings.stream().anyMatch(found -> found.rule() == Rule.E03 && found.blocks()),
          findings.toString());
    }
  }

  @Nested
  class InAWardADayBecameUnknownWhenDataWereTakenOver {
    @ParameterizedTest
    @ValueSource(strings = {"20260231", "00000000", "99999999", "2026XX01"})
    void aDayThatCannotBeReadIsToldByItsLineAndNotTakenForUnknown(String day) throws Exception {
      Lot lot =
          office
              .seat
              .intake()
              .take(
                  LotFiles.with(List.of(SHE), HE.number().digits() + ",,,,,,1," + day + ",,"),
                  LotFiles.REQUEST)
              .lot();
      office.seat.intake().run(lot.id(), (_, _) -> {}, () -> false);
      Item told = office.seat.intake().open(lot.id()).items().getLast();

      assertEquals(3, told.line());
      assertEquals(new Fate.Refused(List.of(new Fate.Told(Rule.E10, "healthFrom"))), told.fate());
      assertFalse(office.open.store().changes().openFor(HE.number()).isPresent());
    }

    @Test
    void aDayThatIsKnownIsEnteredAsThatDay() throws Exception {
      Lot lot = office.seat.intake().take(LotFiles.with(List.of(SHE)), LotFiles.REQUEST).lot();
      office.seat.intake().run(lot.id(), (_, _) -> {}, () -> false);
      String entered =
          office.open.store().changes().openFor(SHE.number()).orElseThrow().head().fields().stream()
              .filter(change -> change.field() == Field.HEALTH_FROM)
              .findFirst()
              .orElseThrow()
              .after()
              .value();

      assertEquals(
          RegisterDate.decode("2026-03-01").orElseThrow(),
          RegisterDate.decode(entered).orElseThrow());
    }
  }

  @Nested
  class InTheOutageOf2021CountersHadNothingToReadFrom {
    private final Instant then = StepClock.START.minus(Duration.ofMinutes(5));

    @BeforeEach
    void theCentreIsGone() {
      office.open.store().downstream().alikeAt(then);
      office.clock.passes(Duration.ofHours(3));
    }

    @Test
    void theCopyHereSaysHowOldItIs() {
      assertEquals(Optional.of(then), office.open.store().downstream().old(office.clock.now()));
    }

    @Test
    void certificatesAreIssuedFromItAndSayWhatTheCentreDoesNotKnow() throws Exception {
      assertFalse(prepared(window, HE).certificate().unconfirmed());
      office.moves(HE);
      CertificateDesk.Prepared prepared = prepared(window, HE);
      Issue copy = issued(window, prepared);
      window.release(copy, prepared, copy.mark());

      assertTrue(prepared.certificate().unconfirmed());
    }
  }
}
