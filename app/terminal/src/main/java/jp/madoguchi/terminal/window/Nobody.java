package jp.madoguchi.terminal.window;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.address.Address;
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
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.resident.Particulars;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.text.ExactText;

/** A record of the usual size that is nobody's, for pages that are drawn before anybody works. */
final class Nobody {
  private static final int MEMBERS = 4;
  private static final int STATES = 3;

  private Nobody() {}

  static OpenedRecord record() {
    ResidentRecord nobody = state();
    return new OpenedRecord(
        nobody,
        Collections.nCopies(MEMBERS, nobody),
        Collections.nCopies(STATES, nobody),
        List.of(),
        Optional.empty());
  }

  private static ResidentRecord state() {
    ExactText words = new ExactText("窓口　記録");
    LocalDate day = LocalDate.EPOCH;
    OperatorId operator = new OperatorId("NOBODY");
    Address address =
        new Address(
            Optional.empty(), Optional.empty(), words, words, words, words, new ExactText(""));
    return new ResidentRecord(
        AddressNumber.of(1),
        1,
        ResidentKind.JAPANESE,
        ResidentStatus.CURRENT,
        new NameBlock(words, new ExactText("マドグチ　キロク"), true),
        RegisterDate.of(day),
        Sex.UNKNOWN,
        new HouseholdBlock(HouseholdNumber.of(1), words, Relationship.HEAD, 1),
        new AddressBlock(address, RegisterDate.of(day)),
        RegisterDate.of(day),
        new DomicileBlock(words, words),
        ResidentCode.of(1),
        Optional.empty(),
        Particulars.NONE,
        new Origin(
            "initial",
            RegisterDate.of(day),
            day,
            day,
            operator,
            operator,
            new TerminalId("T-0"),
            Optional.empty()));
  }
}
