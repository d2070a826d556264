package jp.madoguchi.storage.terminal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.DomicileBlock;
import jp.madoguchi.core.resident.HouseholdBlock;
import jp.madoguchi.core.resident.NameBlock;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.resident.Particulars;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.text.ExactText;

/** Made-up residents. */
final class People {
  static final OperatorId CLERK = new OperatorId("C-01");
  static final OperatorId CHIEF = new OperatorId("C-02");
  static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

  /** With U+FA19, which normalising would change, and a variation selector. */
  static final String EXACT_NAME = "\uFA19田　辻\uDB40\uDD00子";

  private People() {}

  /** An operator with these rights through the fiscal year of {@link #TODAY}. */
  static Operator operator(OperatorId id, Right... rights) {
    return new Operator(
        id,
        new PersonId("P-" + id),
        id.value(),
        "市民課",
        Set.of(rights),
        LocalDate.of(2026, 4, 1),
        LocalDate.of(2027, 3, 31));
  }

  static ResidentRecord resident(long serial, String kana, String birth) {
    return resident(serial, kana, birth, serial, 1);
  }

  static ResidentRecord resident(
      long serial, String kana, String birth, long household, int order) {
    return new ResidentRecord(
        AddressNumber.of(serial),
        1,
        ResidentKind.JAPANESE,
        ResidentStatus.CURRENT,
        new NameBlock(new ExactText(EXACT_NAME), new ExactText(kana), true),
        date(birth),
        Sex.FEMALE,
        new HouseholdBlock(
            HouseholdNumber.of(household),
            new ExactText(EXACT_NAME),
            order == 1 ? Relationship.HEAD : new Relationship("子"),
            order),
        new AddressBlock(address("１番２号"), date("2001-04-01")),
        date("2001-04-01"),
        new DomicileBlock(new ExactText("架空県汐見市１番地"), new ExactText(EXACT_NAME)),
        code(serial),
        Optional.empty(),
        Particulars.NONE,
        new Origin(
            "initial",
            date("2001-04-01"),
            TODAY,
            TODAY,
            CLERK,
            CHIEF,
            OpenStore.TERMINAL,
            Optional.empty()));
  }

  static Address address(String lot) {
    return new Address(
        Optional.of(MunicipalityCode.parseWithoutCheckDigit("13101").orElseThrow()),
        Optional.of(new PostalCode("1000001")),
        new ExactText("架空県"),
        new ExactText("汐見市"),
        new ExactText("港町"),
        new ExactText(lot),
        ExactText.EMPTY);
  }

  static RegisterDate date(String code) {
    return RegisterDate.decode(code).orElseThrow();
  }

  static ResidentRecord at(ResidentRecord resident, Address address) {
    return new ResidentRecord(
        resident.number(),
        resident.history(),
        resident.kind(),
        resident.status(),
        resident.name(),
        resident.birth(),
        resident.sex(),
        resident.household(),
        new AddressBlock(address, resident.address().since()),
        resident.residentSince(),
        resident.domicile(),
        resident.code(),
        resident.individualNumber(),
        resident.particulars(),
        resident.origin());
  }

  static ResidentRecord removed(ResidentRecord resident) {
    return new ResidentRecord(
        resident.number(),
        resident.history(),
        resident.kind(),
        ResidentStatus.REMOVED,
        resident.name(),
        resident.birth(),
        resident.sex(),
        resident.household(),
        resident.address(),
        resident.residentSince(),
        resident.domicile(),
        resident.code(),
        resident.individualNumber(),
        resident.particulars(),
        resident.origin());
  }

  private static ResidentCode code(long serial) {
    String body = String.format(Locale.ROOT, "%010d", 1_000_000_000L + serial);
    for (char check = '0'; check <= '9'; check++) {
      if (ResidentCode.parse(body + check).isValid()) {
        return new ResidentCode(body + check);
      }
    }
    throw new IllegalStateException("no check digit for " + body);
  }
}
