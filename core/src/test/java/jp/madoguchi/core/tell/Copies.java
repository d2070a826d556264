package jp.madoguchi.core.tell;

import static jp.madoguchi.core.fixture.Samples.NOW;
import static jp.madoguchi.core.fixture.Samples.PURPOSE;
import static jp.madoguchi.core.fixture.Samples.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.CertificateRequest;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.IssueNumber;
import jp.madoguchi.core.certificate.Stamp;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.trust.SeededRandomness;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;

/** Copies and registrations for tests. */
public final class Copies {
  public static final OperatorId CLERK = new OperatorId("SATO-1");
  private static final Randomness RANDOM = new SeededRandomness(7);

  private Copies() {}

  public static Ulid freshId() {
    return Ulid.fresh(new StoppedClock(NOW), RANDOM);
  }

  public static Registration registration(ResidentRecord person, LocalDate from, String until) {
    return new Registration(
        freshId(),
        person.number(),
        new Registration.Period(
            from, until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until))),
        Registration.Elsewhere.NONE,
        PURPOSE,
        new Registration.Taken(CLERK, NOW.minusSeconds(60)),
        Optional.empty());
  }

  public static Issue copy(
      CertificateKind kind, Claim claim, String asker, ResidentRecord... people) {
    List<ResidentRecord> all = Arrays.asList(people);
    Bytes digest = Sha256.of(new byte[] {1});
    return new Issue(
        freshId(),
        new CertificateRequest(
            freshId(),
            kind,
            all.stream().map(ResidentRecord::number).toList(),
            Set.of(),
            new Applicant(claim, new ExactText(asker), Applicant.Proof.LICENCE)),
        PURPOSE,
        new IssueNumber(TODAY, "見本市", "本庁1", "プリンタ001", 1),
        CLERK,
        Instant.ofEpochMilli(NOW.toEpochMilli()),
        all.stream().map(ResidentRecord::history).toList(),
        digest,
        Stamp.BY_HAND,
        Issue.Outcome.PRINTED);
  }
}
