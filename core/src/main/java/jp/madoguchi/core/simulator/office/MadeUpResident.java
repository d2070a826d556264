package jp.madoguchi.core.simulator.office;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
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

/** People who do not exist, one for each serial number. */
public final class MadeUpResident {
  private static final LocalDate LOADED = LocalDate.of(2020, 4, 1);

  private MadeUpResident() {}

  /**
   * The first state of a person who lives alone.
   *
   * @param serial 1 to 9,999,999
   */
  public static ResidentRecord of(long serial, Municipality municipality) {
    ExactText name = new ExactText("架空　" + serial + "郎");
    RegisterDate since = new RegisterDate.Calendar(LOADED);
    return new ResidentRecord(
        AddressNumber.of(serial),
        1,
        ResidentKind.JAPANESE,
        ResidentStatus.CURRENT,
        new NameBlock(name, new ExactText("カクウ　サブロウ"), true),
        new RegisterDate.Calendar(LocalDate.of(1950, 1, 1).plusDays(serial % 20_000)),
        serial % 2 == 0 ? Sex.FEMALE : Sex.MALE,
        new HouseholdBlock(HouseholdNumber.of(serial), name, Relationship.HEAD, 1),
        new AddressBlock(address(serial, municipality), since),
        since,
        new DomicileBlock(new ExactText("なし"), ExactText.EMPTY),
        code(serial),
        Optional.empty(),
        Particulars.NONE,
        new Origin(
            "initial",
            since,
            LOADED,
            LOADED,
            new OperatorId("LOADER"),
            new OperatorId("LOADER"),
            new TerminalId("CENTRE"),
            Optional.empty()));
  }

  private static Address address(long serial, Municipality municipality) {
    return new Address(
        Optional.of(municipality.code()),
        Optional.of(new PostalCode("0000000")),
        new ExactText(municipality.prefecture()),
        new ExactText(municipality.name()),
        new ExactText("本町"),
        new ExactText(serial + "番地"),
        ExactText.EMPTY);
  }

  /** The one of ten codes with this body whose check digit fits. */
  private static ResidentCode code(long serial) {
    for (int digit = 0; digit < 10; digit++) {
      var code = ResidentCode.parse("%010d%d".formatted(1_000_000_000L + serial, digit));
      if (code.isValid()) {
        return code.orElseThrow();
      }
    }
    throw new IllegalStateException("one check digit fits");
  }
}
