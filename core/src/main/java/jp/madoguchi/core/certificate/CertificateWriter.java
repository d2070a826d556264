package jp.madoguchi.core.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.core.certificate.CertificateRefused.Reason;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;

/**
 * Makes a certificate from what was asked for and what is recorded (5.1). What a certificate may
 * carry is decided here alone; it knows states and nothing else, and so no memo.
 */
public final class CertificateWriter {
  private final RemarkEntries remarks;

  /**
   * @param words how the history reads
   */
  public CertificateWriter(Movements movements, RemarkWords words) {
    remarks = new RemarkEntries(movements, words);
  }

  /**
   * What is to stand on the sheet.
   *
   * @param today what was announced for later is not told
   * @throws CertificateRefused the request does not fit those whom it names
   */
  Certificate write(CertificateRequest request, Snapshot snapshot, LocalDate today)
      throws CertificateRefused {
    require(request, snapshot);
    return new Certificate(
        request,
        shared(request, snapshot.subjects().getFirst()),
        snapshot.subjects().stream().map(subject -> person(request, subject, today)).toList(),
        !snapshot.subjects().stream().allMatch(Subject::confirmed));
  }

  private Certificate.Person person(CertificateRequest request, Subject subject, LocalDate today) {
    List<Entry> entries =
        new ArrayList<>(
            request.kind().ofDeparture()
                ? DepartureEntries.of(subject.present())
                : new PersonEntries(subject, request.kind(), request.topics()).all());
    entries.addAll(remarks.of(subject.states(), request.topics(), today));
    return new Certificate.Person(subject.present().number(), subject.present().history(), entries);
  }

  private static List<Entry> shared(CertificateRequest request, Subject first) {
    if (request.kind().ofDeparture()) {
      return DepartureEntries.shared(first, request);
    }
    return request.kind() == CertificateKind.HOUSEHOLD
        ? PersonEntries.household(first.present(), request.topics(), request.kind())
        : List.of();
  }

  private static void require(CertificateRequest request, Snapshot snapshot)
      throws CertificateRefused {
    Set<Topic> own = EnumSet.copyOf(Topic.OWN);
    own.retainAll(request.topics());
    if (!own.isEmpty() && !request.applicant().claim().ofTheHousehold()) {
      throw new CertificateRefused(Reason.NOT_TO_OTHERS);
    }
    for (Subject subject : snapshot.subjects()) {
      requireStatus(request.kind(), subject);
      if (subject.open()) {
        throw new CertificateRefused(Reason.OPEN_ENTRY);
      }
    }
    if (request.kind().together() && !isOneHousehold(snapshot.present())) {
      throw new CertificateRefused(Reason.SEVERAL_HOUSEHOLDS);
    }
  }

  /** Chosen entries are certified of anybody; form 20.1.4 is of removed records too. */
  private static void requireStatus(CertificateKind kind, Subject subject)
      throws CertificateRefused {
    boolean here = subject.present().status() == ResidentStatus.CURRENT;
    switch (kind) {
      case RESIDENT, HOUSEHOLD -> require(here, Reason.REMOVED);
      case REMOVED -> require(!here, Reason.STILL_HERE);
      case MOVE_OUT, MOVE_OUT_STATEMENT ->
          require(DepartureEntries.fits(kind, subject), Reason.NOT_LEAVING);
      case ENTRIES -> {}
    }
  }

  private static void require(boolean fits, Reason reason) throws CertificateRefused {
    if (!fits) {
      throw new CertificateRefused(reason);
    }
  }

  private static boolean isOneHousehold(List<ResidentRecord> people) {
    return people.stream().map(it -> it.household().number()).distinct().count() == 1
        && people.stream().map(it -> it.address().address().oneLine()).distinct().count() == 1;
  }
}
