package jp.madoguchi.core.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.card.FourItems;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.NameBlock;
import jp.madoguchi.core.resident.Particulars;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.text.ExactText;

/** A made-up resident of 見本市 whose record and whose card a test can change. */
record Visitor(
    long serial,
    int history,
    String name,
    String kana,
    LocalDate birth,
    Sex sex,
    Address address,
    Optional<IndividualNumber> number,
    Particulars particulars) {
  static final IndividualNumber ONE = new IndividualNumber("123456789018");
  static final IndividualNumber OTHER = new IndividualNumber("983205673214");

  static Visitor usual() {
    return new Visitor(
        2001,
        1,
        "渡辺　京子",
        "ワタナベ　キョウコ",
        LocalDate.of(1975, 4, 1),
        Sex.FEMALE,
        Samples.address("桜町一丁目", "２番３号", ""),
        Optional.of(ONE),
        Particulars.NONE);
  }

  Visitor with(long another, String reading) {
    return new Visitor(another, history, name, reading, birth, sex, address, number, particulars);
  }

  Visitor named(String written) {
    return new Visitor(serial, history, written, kana, birth, sex, address, number, particulars);
  }

  Visitor at(Address place) {
    return new Visitor(serial, history, name, kana, birth, sex, place, number, particulars);
  }

  Visitor numbered(Optional<IndividualNumber> given) {
    return new Visitor(serial, history, name, kana, birth, sex, address, given, particulars);
  }

  Visitor having(Field field, String text) {
    return new Visitor(
        serial,
        history,
        name,
        kana,
        birth,
        sex,
        address,
        number,
        particulars.with(field, new ExactText(text)));
  }

  Visitor next() {
    return new Visitor(serial, history + 1, name, kana, birth, sex, address, number, particulars);
  }

  ResidentRecord record() {
    ResidentRecord plain = Samples.resident(serial, name, kana, Relationship.HEAD, 1);
    return new ResidentRecord(
        AddressNumber.of(serial),
        history,
        plain.kind(),
        plain.status(),
        new NameBlock(new ExactText(name), new ExactText(kana), true),
        RegisterDate.of(birth),
        sex,
        plain.household(),
        new AddressBlock(address, plain.address().since()),
        plain.residentSince(),
        plain.domicile(),
        plain.code(),
        number,
        particulars,
        plain.origin());
  }

  /** The card as it is written today. */
  Claim.Card card() {
    return card(name, address.oneLine());
  }

  Claim.Card card(String written, String place) {
    return new Claim.Card(
        new FourItems(written, place, Optional.of(birth), Optional.of(sex)), number.orElse(ONE));
  }

  /** What documents say that have all of it. */
  Claim.Papers papers(Paper... papers) {
    return papers(address.oneLine(), papers);
  }

  Claim.Papers papers(String place, Paper... papers) {
    return new Claim.Papers(
        List.of(papers), name, place, Optional.of(RegisterDate.of(birth)), Optional.of(sex));
  }
}
