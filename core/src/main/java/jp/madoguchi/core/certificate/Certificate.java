package jp.madoguchi.core.certificate;

import java.util.List;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * What stands on a certificate, made from the register at one moment, before it has a number.
 *
 * @param shared what a household has in common; empty where each person has a sheet
 * @param unconfirmed whether the centre has not acknowledged all of it yet, which the sheet says
 */
public record Certificate(
    CertificateRequest request, List<Entry> shared, List<Person> people, boolean unconfirmed) {
  static final String NAME = "氏名";

  /**
   * One person on it.
   *
   * @param state 履歴番号 of the state that was read
   */
  public record Person(AddressNumber number, int state, List<Entry> entries) {
    public Person {
      entries = List.copyOf(entries);
    }

    /** 氏名 as it stands on the sheet. */
    public String name() {
      return entries.stream()
          .filter(entry -> entry.label().equals(NAME))
          .map(Entry::words)
          .findFirst()
          .orElse("");
    }
  }

  public Certificate {
    shared = List.copyOf(shared);
    people = List.copyOf(people);
    if (!people.stream().map(Person::number).toList().equals(request.people())) {
      throw new IllegalArgumentException("other people than were asked for");
    }
  }

  /** 公用 stands on what another office asked for (5.7). */
  public boolean official() {
    return request.applicant().claim() == Applicant.Claim.OFFICE;
  }

  /**
   * SHA-256 of the request and of all that stands on the sheet. Each copy carries it together with
   * its number ({@link Issue#mark}), and that is compared again before a printer has it: what was
   * asked for is what is printed.
   */
  public Bytes digest() {
    CborWriter out = new CborWriter();
    out.array(5)
        .bytes(request.id().bytes().toArray())
        .integer(request.kind().code())
        .integer(unconfirmed ? 1 : 0);
    write(out, shared);
    out.array(people.size());
    for (Person person : people) {
      out.array(3).text(person.number().digits()).integer(person.state());
      write(out, person.entries());
    }
    return Sha256.of(out.toBytes());
  }

  private static void write(CborWriter out, List<Entry> entries) {
    out.array(entries.size());
    for (Entry entry : entries) {
      out.array(2).text(entry.label()).text(entry.words());
    }
  }
}
