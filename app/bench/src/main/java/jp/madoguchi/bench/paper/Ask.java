package jp.madoguchi.bench.paper;

import java.util.List;
import java.util.Set;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.Topic;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.reception.Applicant;

/** What somebody at the counter wants, before any program heard of it. */
record Ask(
    CertificateKind kind, List<AddressNumber> people, Set<Topic> topics, Applicant applicant) {
  Ask {
    people = List.copyOf(people);
    topics = Set.copyOf(topics);
  }
}
