package jp.madoguchi.storage.terminal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.CertificateRequest;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.IssueNumber;
import jp.madoguchi.core.certificate.Snapshot;
import jp.madoguchi.core.certificate.Stamp;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.notice.NoticeBook.Part;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.tell.Correction;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.core.tell.TellRule;
import jp.madoguchi.core.tell.Telling;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Sha256;

/** Copies and registrations in a store, for tests of who is told of them. */
record ToldCopies(TerminalStore store) {
  private static final Telling TELLING =
      new Telling(TellRule.AGENTS_AND_THIRD_PERSONS, new StepClock(), FreshBytes.source());

  static Registration registration(ResidentRecord person, LocalDate from, String until) {
    return registration(person, from, until, StepClock.START);
  }

  static Registration registration(
      ResidentRecord person, LocalDate from, String until, Instant at) {
    return new Registration(
        Moves.freshId(),
        person.number(),
        new Registration.Period(
            from, until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until))),
        new Registration.Elsewhere(Optional.empty(), new ExactText("架空市一丁目１番地")),
        Moves.PURPOSE,
        new Registration.Taken(People.CLERK, at),
        Optional.empty());
  }

  static Registration withdrawn(Registration it, Instant at) {
    return new Registration(
        it.id(),
        it.person(),
        it.period(),
        it.elsewhere(),
        it.purpose(),
        it.taken(),
        Optional.of(new Registration.Withdrawal(People.CHIEF, at, "本人の申出")));
  }

  Issue begun(Claim claim, Instant at, ResidentRecord... people) {
    List<AddressNumber> numbers = Arrays.stream(people).map(ResidentRecord::number).toList();
    Snapshot read = store.issues().read(numbers).orElseThrow();
    return store
        .issues()
        .begin(
            People.TODAY,
            read,
            place -> issue(numbers, claim, at, place),
            issue -> TELLING.letters(issue, claim, names(people), read.registered()))
        .orElseThrow();
  }

  private static Issue issue(List<AddressNumber> people, Claim claim, Instant at, int place) {
    return new Issue(
        Moves.freshId(),
        new CertificateRequest(
            Moves.freshId(),
            CertificateKind.RESIDENT,
            people,
            Set.of(),
            new Applicant(claim, new ExactText("窓口　次郎"), Applicant.Proof.LICENCE)),
        Moves.PURPOSE,
        new IssueNumber(People.TODAY, "汐見市", "本庁1", "プリンタ001", place),
        People.CLERK,
        at,
        people.stream().map(_ -> 1).toList(),
        Sha256.of(new byte[] {1}),
        Stamp.BY_HAND,
        Issue.Outcome.BEGUN);
  }

  private static Map<AddressNumber, ExactText> names(ResidentRecord... people) {
    Map<AddressNumber, ExactText> names = new LinkedHashMap<>();
    Arrays.stream(people).forEach(it -> names.put(it.number(), it.name().name()));
    return names;
  }

  Issue settled(Issue issue, Issue.Outcome outcome) {
    Issue settled =
        new Issue(
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
    store.issues().settle(settled);
    return settled;
  }

  boolean corrected(Issue copy, Claim claim, ResidentRecord... people) {
    int next = store.tells().corrections(copy.id()).size() + 1;
    return store
        .tells()
        .correct(
            new Correction(
                copy.id(), next, claim, "委任状なし", People.CHIEF, StepClock.START.plusSeconds(9)),
            TELLING.letters(copy, claim, names(people), store.tells().of(copy.request().people())));
  }

  /** Whoever is told in a part of the letters. */
  List<AddressNumber> told(Part part) {
    return store.notices().of(part, 1000).stream().map(Notice::person).toList();
  }
}
