package jp.madoguchi.core.certificate;

import static jp.madoguchi.core.fixture.Samples.FAMILY;
import static jp.madoguchi.core.fixture.Samples.PURPOSE;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.madoguchi.core.certificate.CertificateRefused.Reason;
import jp.madoguchi.core.fixture.MemoryChanges;
import jp.madoguchi.core.fixture.MemoryLog;
import jp.madoguchi.core.fixture.MemoryOperators;
import jp.madoguchi.core.fixture.MemoryRegister;
import jp.madoguchi.core.fixture.MemoryRestraints;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.reception.Applicant.Proof;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.RecordBook;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Measures;
import jp.madoguchi.core.restraint.Releases;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.retention.ClosedRecords;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.trust.SeededRandomness;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;

/** A counter where certificates are issued, over a register in memory. */
abstract class Issuing {
  final List<String> journal = new ArrayList<>();
  final MemoryRegister register = new MemoryRegister(journal, FAMILY);
  final MemoryLog log = new MemoryLog(journal);
  final StoppedClock clock = new StoppedClock(Samples.NOW);
  final MemoryRestraints measures = new MemoryRestraints(clock);
  final MemoryIssues issues = new MemoryIssues(register, measures);
  CertificateDesk inTest;

  @BeforeEach
  final void signIn() throws Exception {
    inTest = desk(Samples.operator("SATO-1", "P-SATO", Right.LOOK_UP, Right.ISSUE));
  }

  CertificateDesk desk(Operator operator) throws Exception {
    Session session =
        new TestCard("sato").session(operator, new Ulid("01J00000000000000000000009"));
    SessionLog noted = new SessionLog(log, session);
    Gate gate = new Gate(new MemoryOperators(operator), session, noted, clock);
    Restraints restraints =
        new Restraints(measures, register, measures, new Releases(clock), gate, clock);
    RecordDesk records =
        new RecordDesk(
            register,
            RecordBook.of(register, new MemoryChanges()),
            noted,
            gate,
            clock,
            ClosedRecords.usual(),
            restraints);
    return new CertificateDesk(
        new CertificateDesk.Books(
            issues, records, new CertificateWriter(Kinds.all(), (line, _) -> line.kind())),
        restraints,
        gate,
        noted,
        operator.id(),
        new CertificateDesk.Place("見本市", "本庁1"),
        clock,
        new SeededRandomness(1));
  }

  CertificateRequest request(
      CertificateKind kind, Claim claim, Set<Topic> topics, ResidentRecord... people) {
    return new CertificateRequest(
        inTest.freshId(),
        kind,
        Arrays.stream(people).map(ResidentRecord::number).toList(),
        topics,
        new Applicant(claim, new ExactText("窓口　花子"), Proof.LICENCE));
  }

  CertificateDesk.Prepared prepare(ResidentRecord... people) throws Exception {
    return prepare(request(CertificateKind.RESIDENT, Claim.SELF, Set.of(), people));
  }

  CertificateDesk.Prepared prepare(CertificateRequest request) throws Exception {
    return inTest.prepare(PURPOSE, request);
  }

  Issue issue(CertificateDesk.Prepared prepared) throws Exception {
    return inTest.issue(prepared, "プリンタ001", Stamp.BY_HAND);
  }

  static String words(CertificateDesk.Prepared prepared, String label) {
    return prepared.certificate().people().getFirst().entries().stream()
        .filter(entry -> entry.label().equals(label))
        .map(Entry::words)
        .findFirst()
        .orElse("—");
  }

  Reason refused(CertificateRequest request) {
    return assertThrows(CertificateRefused.class, () -> prepare(request)).reason();
  }

  void protect(ResidentRecord record) {
    measures.put(
        record.with(
            record
                .particulars()
                .with(Field.RESTRAINTS, new Measures(List.of(Supports.decided())).text())));
  }
}
