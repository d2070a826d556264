package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.CertificateRequest;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.IssueBook;
import jp.madoguchi.core.certificate.IssueNumber;
import jp.madoguchi.core.certificate.Snapshot;
import jp.madoguchi.core.certificate.Stamp;
import jp.madoguchi.core.certificate.Subject;
import jp.madoguchi.core.certificate.Topic;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredIssuesTest {
  private static final ResidentRecord SHE = People.resident(3, "カクウ　ハナコ", "1975-01-01");
  private static final ResidentRecord HE = People.resident(4, "カクウ　イチロウ", "1974-01-01");

  private OpenStore open;
  private IssueBook inTest;

  @BeforeEach
  void open() throws Exception {
    open = OpenStore.inMemory().with(SHE, HE);
    inTest = open.store().issues();
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private Snapshot read(ResidentRecord... people) {
    return inTest.read(List.of(people).stream().map(ResidentRecord::number).toList()).orElseThrow();
  }

  private Optional<Issue> begin(Snapshot read) {
    return begin(read, People.TODAY);
  }

  private Optional<Issue> begin(Snapshot read, LocalDate day) {
    return inTest.begin(day, read, place -> issue(read, day, place), _ -> List.of());
  }

  private static Issue issue(Snapshot read, LocalDate day, int place) {
    List<AddressNumber> people = read.subjects().stream().map(it -> it.present().number()).toList();
    return new Issue(
        Moves.freshId(),
        new CertificateRequest(
            Moves.freshId(),
            CertificateKind.RESIDENT,
            people,
            Set.of(Topic.DOMICILE),
            new Applicant(
                Applicant.Claim.SELF, new ExactText(People.EXACT_NAME), Applicant.Proof.LICENCE),
            Optional.of(new Issue.Again(Moves.freshId(), "紙詰まり"))),
        Moves.PURPOSE,
        new IssueNumber(day, "汐見市", "本庁1", "プリンタ001", place),
        People.CLERK,
        StepClock.START,
        read.subjects().stream().map(it -> it.present().history()).toList(),
        Sha256.of(new byte[] {1}),
        Stamp.PRINTED,
        Issue.Outcome.BEGUN);
  }

  @Test
  void aCopyIsReadAsItWasKept() {
    Issue issue = begin(read(SHE, HE)).orElseThrow();
    assertEquals(Optional.of(issue), inTest.find(issue.id()));
    assertEquals(List.of(issue), inTest.of(HE.number()));
    assertEquals(List.of(issue), inTest.unsettled());
  }

  @Test
  void copiesOfADayAreCountedAndThoseOfAnotherBeginAgain() {
    Snapshot read = read(SHE);
    assertEquals(1, begin(read).orElseThrow().number().place());
    assertEquals(2, begin(read).orElseThrow().number().place());
    assertEquals(
        List.of(2, 1), inTest.of(SHE.number()).stream().map(it -> it.number().place()).toList());
    assertEquals(1, begin(read, People.TODAY.plusDays(1)).orElseThrow().number().place());
  }

  @Test
  void anEntryThatCameSinceStopsTheNumber() throws Exception {
    Snapshot read = read(SHE);
    List<EnteredChange> group = Moves.group(SHE);
    open.store().changes().enter(group);
    assertTrue(read(SHE).subjects().getFirst().open());
    assertEquals(Optional.empty(), begin(read));
    assertEquals(List.of(), inTest.unsettled());
  }

  @Test
  void whatIsKnownAsFailedIsNotKnownAsPrintedByWhoeverHeldItBefore() {
    Issue begun = begin(read(SHE)).orElseThrow();
    inTest.settle(as(begun, Issue.Outcome.FAILED));
    assertThrows(
        IllegalStateException.class, () -> inTest.settle(as(begun, Issue.Outcome.PRINTED)));
    assertEquals(Issue.Outcome.FAILED, inTest.find(begun.id()).orElseThrow().outcome());
  }

  private static Issue as(Issue issue, Issue.Outcome outcome) {
    return new Issue(
        issue.id(),
        issue.request(),
        issue.purpose(),
        issue.number(),
        issue.operator(),
        issue.at(),
        issue.states(),
        issue.digest(),
        issue.stamp(),
        outcome);
  }

  @Test
  void nobodysNumberReadsNothing() {
    assertEquals(Optional.empty(), inTest.read(List.of(AddressNumber.of(4711))));
  }

  @Test
  void whatCameFromTheCentreIsConfirmed() {
    Subject subject = read(SHE).subjects().getFirst();
    assertTrue(subject.confirmed());
    assertFalse(subject.open());
    assertEquals(SHE, subject.present());
  }
}
