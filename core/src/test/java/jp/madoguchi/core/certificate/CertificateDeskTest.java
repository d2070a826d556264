package jp.madoguchi.core.certificate;

import static jp.madoguchi.core.fixture.Samples.CHILD;
import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.MOTHER;
import static jp.madoguchi.core.fixture.Samples.PURPOSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.certificate.CertificateRefused.Reason;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.reception.Applicant.Proof;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateDeskTest extends Issuing {
  @Nested
  class TheSheet {
    @Test
    void saysWhoSomebodyIsAndOmitsWhatNobodyAskedFor() throws Exception {
      CertificateDesk.Prepared prepared = prepare(FATHER);
      assertEquals(Samples.FATHER_NAME, words(prepared, "氏名"));
      assertEquals("見本県見本市桜町１－２", words(prepared, "住所"));
      for (String label : List.of("世帯主", "続柄", "本籍", "筆頭者", "個人番号", "住民票コード")) {
        assertEquals("【省略】", words(prepared, label), label);
      }
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void saysWhatWasAskedForAndNothingElse(Topic topic) throws Exception {
      CertificateDesk.Prepared prepared =
          prepare(request(CertificateKind.RESIDENT, Claim.SELF, Set.of(topic), FATHER));
      assertEquals(topic == Topic.RELATIONSHIP, words(prepared, "続柄").equals("世帯主"));
      assertEquals(topic == Topic.DOMICILE, words(prepared, "本籍").equals("見本県見本市桜町１番"));
      assertEquals(topic == Topic.RESIDENT_CODE, words(prepared, "住民票コード").equals("12345678903"));
    }

    @Test
    void ofEntriesLeavesOutWhatNobodyAskedFor() throws Exception {
      CertificateDesk.Prepared prepared =
          prepare(request(CertificateKind.ENTRIES, Claim.SELF, Set.of(), FATHER));
      assertEquals("—", words(prepared, "本籍"));
      assertEquals("—", words(prepared, "転入前住所"));
    }

    @Test
    void ofAHouseholdSaysOnceWhereTheyLive() throws Exception {
      CertificateDesk.Prepared prepared =
          prepare(request(CertificateKind.HOUSEHOLD, Claim.SELF, Set.of(), FATHER, MOTHER, CHILD));
      assertEquals("住所", prepared.certificate().shared().getFirst().label());
      assertEquals("—", words(prepared, "住所"));
      assertEquals(3, prepared.certificate().people().size());
    }

    @Test
    void saysThatTheCentreDidNotAcknowledgeIt() throws Exception {
      assertFalse(prepare(FATHER).certificate().unconfirmed());
      issues.unconfirmed(MOTHER.number());
      assertTrue(prepare(FATHER, MOTHER).certificate().unconfirmed());
    }

    @Test
    void tellsWhenTheAddressWasNotifiedWhateverChangedSince() throws Exception {
      ResidentRecord moved = Samples.movedTo(CHILD, Samples.address("港町", "３", ""));
      register.put(moved);
      register.put(
          Samples.with(
              moved, ResidentStatus.CURRENT, moved.address().since(), Samples.TODAY.plusDays(9)));
      assertEquals(
          new RegisterDate.Calendar(moved.origin().notificationDate()).inJapanese(),
          words(prepare(CHILD), "届出年月日"));
    }
  }

  @Nested
  class Refused {
    @Test
    void isWhoeverMayNotIssue() throws Exception {
      CertificateDesk other = desk(Samples.ENTRANT);
      CertificateRequest request = request(CertificateKind.RESIDENT, Claim.SELF, Set.of(), FATHER);
      assertEquals(
          Reason.NO_RIGHT,
          assertThrows(CertificateRefused.class, () -> other.prepare(PURPOSE, request)).reason());
      assertEquals(List.of(AccessEvent.REFUSED), log.events());
    }

    @Test
    void isARemovedCopyOfSomebodyWhoIsHere() {
      assertEquals(
          Reason.STILL_HERE,
          refused(request(CertificateKind.REMOVED, Claim.SELF, Set.of(), FATHER)));
    }

    @Test
    void isSomebodyOfWhomAnEntryIsOpen() {
      issues.open(FATHER.number());
      assertEquals(
          Reason.OPEN_ENTRY,
          refused(request(CertificateKind.RESIDENT, Claim.SELF, Set.of(), MOTHER, FATHER)));
    }

    @Test
    void isANumberThatNobodyHas() {
      CertificateRequest request =
          new CertificateRequest(
              inTest.freshId(),
              CertificateKind.RESIDENT,
              List.of(AddressNumber.of(4711)),
              Set.of(),
              new Applicant(Claim.SELF, new ExactText("窓口　花子"), Proof.LICENCE));
      assertEquals(Reason.NOBODY, refused(request));
    }

    @ParameterizedTest
    @EnumSource(
        value = Claim.class,
        names = {"AGENT", "THIRD_PARTY", "OFFICE"})
    void areNumbersToWhoeverIsNotOfTheHousehold(Claim claim) {
      for (Topic own : Topic.OWN) {
        assertEquals(
            Reason.NOT_TO_OTHERS,
            refused(request(CertificateKind.RESIDENT, claim, Set.of(own), FATHER)));
      }
    }

    @Test
    void isAnybodyOfAProtectedHousehold() {
      protect(MOTHER);
      assertThrows(RecordRestrained.class, () -> prepare(FATHER));
      assertTrue(log.events().contains(AccessEvent.REFUSED));
    }

    @Test
    void isLoggedForEveryoneOnTheSheet() {
      issues.open(FATHER.number());
      refused(request(CertificateKind.RESIDENT, Claim.SELF, Set.of(), MOTHER, FATHER));
      assertEquals(List.of(AccessEvent.REFUSED, AccessEvent.REFUSED), log.events());
    }
  }

  @Nested
  class ACopy {
    @Test
    void hasANumberOfItsOwn() throws Exception {
      CertificateDesk.Prepared prepared = prepare(FATHER);
      IssueNumber first = issue(prepared).number();
      IssueNumber second = issue(prepared).number();
      assertNotEquals(first, second);
      assertTrue(first.text().endsWith(" 見本市 本庁1 プリンタ001 001"), first.text());
      assertTrue(second.onPage(1, 2).endsWith(" 002 1/2"), second.text());
    }

    @Test
    void isInTheBookBeforeItIsPrinted() throws Exception {
      Issue issue = issue(prepare(FATHER));
      assertEquals(List.of(issue), issues.unsettled());
      inTest.settle(issue, Issue.Outcome.PRINTED, "");
      assertEquals(List.of(), issues.unsettled());
      assertEquals(
          List.of(
              AccessEvent.CERTIFICATE_SHOWN,
              AccessEvent.CERTIFICATE_ISSUED,
              AccessEvent.CERTIFICATE_SETTLED),
          log.events());
    }

    @Test
    void ofWhichNobodySaidWhatBecameIsListedAndTheLogKnows() throws Exception {
      Issue issue = issue(prepare(FATHER));
      assertEquals(new CertificateDesk.Open(1, Optional.of(issue.at())), inTest.open());
      assertEquals(List.of(issue), inTest.unsettled());
      assertEquals(AccessEvent.LISTED, log.events().getLast());
      CertificateDesk other = desk(Samples.ENTRANT);
      assertEquals(0, other.open().copies());
      assertThrows(CertificateRefused.class, other::unsettled);
    }

    @Test
    void isNotGivenWhereTheRegisterChangedSinceItWasLookedAt() throws Exception {
      CertificateDesk.Prepared prepared = prepare(CHILD);
      register.put(Samples.movedTo(CHILD, Samples.address("港町", "３", "")));
      assertEquals(
          Reason.CHANGED, assertThrows(CertificateRefused.class, () -> issue(prepared)).reason());
      assertEquals(List.of(), issues.of(CHILD.number()));
    }

    @Test
    void isNotGivenWhereAMeasureCameBetweenReadingAndNumber() throws Exception {
      CertificateDesk.Prepared prepared = prepare(CHILD);
      issues.meanwhile(() -> protect(MOTHER));
      assertEquals(
          Reason.CHANGED, assertThrows(CertificateRefused.class, () -> issue(prepared)).reason());
      assertEquals(List.of(), issues.of(CHILD.number()));
    }

    @Test
    void isNotReleasedOnceAMeasureStands() throws Exception {
      CertificateDesk.Prepared prepared = prepare(CHILD);
      Issue issue = issue(prepared);
      protect(CHILD);
      assertThrows(RecordRestrained.class, () -> inTest.release(issue, prepared, issue.mark()));
      assertEquals(Issue.Outcome.FAILED, issues.find(issue.id()).orElseThrow().outcome());
    }

    @Test
    void isNotReleasedWithAnotherOnesPage() throws Exception {
      CertificateDesk.Prepared father = prepare(FATHER);
      CertificateDesk.Prepared mother = prepare(MOTHER);
      Issue issue = issue(father);
      Bytes carried = issue(mother).mark();
      assertEquals(
          Reason.MISMATCH,
          assertThrows(CertificateRefused.class, () -> inTest.release(issue, father, carried))
              .reason());
      assertEquals(Issue.Outcome.FAILED, issues.find(issue.id()).orElseThrow().outcome());
    }

    @Test
    void isReleasedWhereAllIsAsItWas() throws Exception {
      CertificateDesk.Prepared prepared = prepare(FATHER);
      Issue issue = issue(prepared);
      inTest.release(issue, prepared, issue.mark());
      assertEquals(Issue.Outcome.BEGUN, issues.find(issue.id()).orElseThrow().outcome());
    }

    @Test
    void isNotReleasedWithAPageOfAnotherCopyOfTheSameSheet() throws Exception {
      CertificateDesk.Prepared prepared = prepare(FATHER);
      Issue late = issue(prepared);
      inTest.settle(late, Issue.Outcome.FAILED, "time-out");
      Issue again = issue(prepared);
      assertEquals(
          Reason.MISMATCH,
          assertThrows(CertificateRefused.class, () -> inTest.release(again, prepared, late.mark()))
              .reason());
    }

    @Test
    void isNotReleasedTwice() throws Exception {
      CertificateDesk.Prepared prepared = prepare(FATHER);
      Issue issue = issue(prepared);
      inTest.release(issue, prepared, issue.mark());
      assertThrows(CertificateRefused.class, () -> inTest.release(issue, prepared, issue.mark()));
      assertEquals(Issue.Outcome.BEGUN, issues.find(issue.id()).orElseThrow().outcome());
    }

    @Test
    void thatFailedIsNotReleasedByWhoeverStillHoldsIt() throws Exception {
      CertificateDesk.Prepared prepared = prepare(FATHER);
      Issue issue = issue(prepared);
      inTest.settle(issue, Issue.Outcome.FAILED, "time-out");
      assertThrows(CertificateRefused.class, () -> inTest.release(issue, prepared, issue.mark()));
    }

    @Test
    void thatIsKnownIsNotWrittenOverByWhoeverHeldItForAWhile() throws Exception {
      Issue issue = issue(prepare(FATHER));
      inTest.settle(issue, Issue.Outcome.PRINTED, "");
      assertThrows(
          IllegalStateException.class,
          () -> inTest.settle(issue, Issue.Outcome.FAILED, "time-out"));
      assertEquals(Issue.Outcome.PRINTED, issues.find(issue.id()).orElseThrow().outcome());
    }

    @Test
    void thatFailedIsNotPrintedLater() throws Exception {
      Issue failed = inTest.settle(issue(prepare(FATHER)), Issue.Outcome.FAILED, "no paper");
      assertThrows(
          IllegalStateException.class, () -> inTest.settle(failed, Issue.Outcome.PRINTED, ""));
    }
  }

  @Nested
  class TheDigest {
    @Test
    void isAnotherForEachRequestOfTheSamePerson() throws Exception {
      assertNotEquals(
          prepare(FATHER).certificate().digest(), prepare(FATHER).certificate().digest());
    }

    @Test
    void isKeptWithTheRequest() throws Exception {
      Issue issue =
          issue(
              prepare(
                  request(CertificateKind.RESIDENT, Claim.AGENT, Set.of(Topic.DOMICILE), FATHER)));
      IssueCodec.Kept kept = IssueCodec.Kept.of(issue);
      assertEquals(kept, IssueCodec.decode(IssueCodec.encode(kept)));
      assertEquals(issue.request(), kept.request(issue.request().id()));
    }
  }
}
