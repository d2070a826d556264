package jp.madoguchi.core.certificate;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.value.Ulid;

/**
 * What is asked for.
 *
 * @param id of this request, never made from the time alone: two within one moment differ
 * @param people of one household, in the order in which they stand on the sheet (5.2)
 * @param topics what else than always
 * @param again the copy in whose place it is asked for, with the reason
 */
public record CertificateRequest(
    Ulid id,
    CertificateKind kind,
    List<AddressNumber> people,
    Set<Topic> topics,
    Applicant applicant,
    Optional<Issue.Again> again) {
  /** A household of more people is printed in parts. */
  public static final int MOST_PEOPLE = 40;

  public CertificateRequest {
    people = List.copyOf(people);
    topics = topics.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(topics));
    if (people.isEmpty() || people.size() > MOST_PEOPLE) {
      throw new IllegalArgumentException("a certificate is of 1 to " + MOST_PEOPLE + " people");
    }
    if (people.stream().distinct().count() != people.size()) {
      throw new IllegalArgumentException("somebody stands on the sheet twice");
    }
  }

  /** One that stands in no other's place. */
  public CertificateRequest(
      Ulid id,
      CertificateKind kind,
      List<AddressNumber> people,
      Set<Topic> topics,
      Applicant applicant) {
    this(id, kind, people, topics, applicant, Optional.empty());
  }

  /** Whether individual numbers stand on the sheet; the log has to know (10.2). */
  public boolean showsNumber() {
    return kind.ofDeparture() || topics.contains(Topic.INDIVIDUAL_NUMBER);
  }
}
