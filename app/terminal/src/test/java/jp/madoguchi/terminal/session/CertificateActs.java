package jp.madoguchi.terminal.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.core.certificate.Certificate;
import jp.madoguchi.core.certificate.CertificateDesk;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.CertificateRequest;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.IssueNumber;
import jp.madoguchi.core.certificate.Snapshot;
import jp.madoguchi.core.certificate.Stamp;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.fixture.TestStore;

/** What is done with certificates, for {@link EveryActTest}. */
final class CertificateActs {
  private CertificateActs() {}

  static Stream<EveryActTest.Line> lines() {
    return Stream.of(
        EveryActTest.line(
            "CertificateDesk.prepare/2",
            Right.ISSUE,
            (test, it) -> it.certificates().prepare(EveryActTest.PURPOSE, request(test.waiting()))),
        EveryActTest.line(
            "CertificateDesk.issue/3",
            Right.ISSUE,
            (test, it) ->
                it.certificates().issue(prepared(test.waiting()), "プリンタ001", Stamp.BY_HAND)),
        EveryActTest.line(
            "CertificateDesk.answer/3",
            Right.ISSUE,
            (test, it) ->
                it.certificates().answer(issue(test.waiting()), Issue.Outcome.SPOILED, "汚れ")),
        EveryActTest.line(
            "CertificateDesk.today/0", Right.ISSUE, (_, it) -> it.certificates().today()),
        EveryActTest.line(
            "CertificateDesk.unsettled/0", Right.ISSUE, (_, it) -> it.certificates().unsettled()));
  }

  static CertificateRequest request(Ulid id) {
    return new CertificateRequest(
        id,
        CertificateKind.RESIDENT,
        List.of(TestStore.WIFE.number()),
        Set.of(),
        new Applicant(Applicant.Claim.SELF, new ExactText("架空　花子"), Applicant.Proof.NUMBER_CARD));
  }

  private static CertificateDesk.Prepared prepared(Ulid id) {
    return new CertificateDesk.Prepared(
        new Certificate(
            request(id),
            List.of(),
            List.of(new Certificate.Person(TestStore.WIFE.number(), 1, List.of())),
            false),
        EveryActTest.PURPOSE,
        new Snapshot(List.of(), List.of()));
  }

  static Issue issue(Ulid id) {
    return new Issue(
        id,
        request(id),
        EveryActTest.PURPOSE,
        new IssueNumber(LocalDate.of(2026, 5, 20), "見本市", "T-1", "プリンタ001", 1),
        new OperatorId("SATO-1"),
        Instant.EPOCH,
        List.of(1),
        Bytes.EMPTY,
        Stamp.BY_HAND,
        Issue.Outcome.BEGUN);
  }
}
