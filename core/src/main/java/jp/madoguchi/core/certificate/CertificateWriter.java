package jp.madoguchi.core.certificate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.core.certificate.CertificateRefused.Reason;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;

/** Makes a certificate from what was asked for and what is recorded (5.1). */
final class CertificateWriter {
  private CertificateWriter() {}

  /**
   * What is to stand on the sheet.
   *
   * @throws CertificateRefused the request does not fit those whom it names
   */
  static Certificate write(CertificateRequest request, Snapshot snapshot)
      throws CertificateRefused {
    require(request, snapshot);
    List<Certificate.Person> people =
        snapshot.subjects().stream()
            .map(subject ->
                new Certificate.Person(
                    subject.present().number(),
                    subject.present().history(),
                    new PersonEntries(subject, request.kind(), request.topics()).all()))
            .toList();
    List<Entry> shared =
        request.kind() == CertificateKind.HOUSEHOLD
            ? PersonEntries.household(
                snapshot.present().getFirst(), request.topics(), request.kind())
            : List.of();
    return new Certificate(
        request, shared, people, !snapshot.subjects().stream().allMatch(Subject::confirmed));
  }

  private static void require(CertificateRequest request, Snapshot snapshot)
      throws CertificateRefused {
    Set<Topic> own = EnumSet.copyOf(Topic.OWN);
    own.retainAll(request.topics());
    if (!own.isEmpty() && !request.applicant().claim().ofTheHousehold()) {
      throw new CertificateRefused(Reason.NOT_TO_OTHERS);
    }
    boolean present = request.kind().ofResidents();
    for (Subject subject : snapshot.subjects()) {
      if ((subject.present().status() == ResidentStatus.CURRENT) != present) {
        throw new CertificateRefused(present ? Reason.REMOVED : Reason.STILL_HERE);
      }
      if (subject.open()) {
        throw new CertificateRefused(Reason.OPEN_ENTRY);
      }
    }
    long households =
        snapshot.present().stream().map(it -> it.household().number()).distinct().count();
    if (request.kind() == CertificateKind.HOUSEHOLD
        && (households > 1 || !sameAddress(snapshot.present()))) {
      throw new CertificateRefused(Reason.SEVERAL_HOUSEHOLDS);
    }
  }

  private static boolean sameAddress(List<ResidentRecord> people) {
    return people.stream().map(it -> it.address().address().oneLine()).distinct().count() == 1;
  }
}
