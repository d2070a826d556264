package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.DomicileBlock;
import jp.madoguchi.core.resident.HouseholdBlock;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.resident.Particulars;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.text.ExactText;

/** Puts the households of the cast into the register: numbers, dates, domicile. */
final class Registrar {
  private static final String KIND = "initial";
  private static final OperatorId ENTRANT = new OperatorId("OP-AOKI");
  private static final OperatorId APPROVER = new OperatorId("OP-INOUE");
  private static final TerminalId TERMINAL = new TerminalId("T-01");

  /** Spreads serials over eight digits; odd and no multiple of five, so no two meet. */
  private static final long SPREAD = 61_803_397L;

  private static final long EIGHT_DIGITS = 100_000_000L;

  private final LocalDate today;
  private final Places places;

  Registrar(LocalDate today, Places places) {
    this.today = today;
    this.places = places;
  }

  /**
   * The records of a household.
   *
   * @param firstSerial of the head's address number; the others follow
   */
  List<ResidentRecord> register(
      long householdSerial,
      long firstSerial,
      List<Sketch> members,
      Home home,
      SplittableRandom chance) {
    HouseholdNumber number = HouseholdNumber.of(householdSerial);
    ExactText head = members.getFirst().name().name();
    ExactText domicile = new ExactText(places.domicile(home, chance));
    List<ResidentRecord> records = new ArrayList<>(members.size());
    for (int i = 0; i < members.size(); i++) {
      Sketch member = members.get(i);
      var place = new HouseholdBlock(number, head, member.relationship(), i + 1);
      boolean kin = Kin.sharesRegister(member.relationship()) && !members.getFirst().isForeign();
      ExactText register = kin ? head : member.name().name();
      DomicileBlock family =
          member.isForeign()
              ? new DomicileBlock(ExactText.EMPTY, ExactText.EMPTY)
              : new DomicileBlock(domicile, register);
      records.add(record(firstSerial + i, member, place, home, family));
    }
    return records;
  }

  private ResidentRecord record(
      long serial, Sketch member, HouseholdBlock household, Home home, DomicileBlock domicile) {
    LocalDate birth = member.bornAbout();
    LocalDate since = birth.isAfter(home.since()) ? birth : home.since();
    boolean fromBirth = !home.fromOutside() && birth.isAfter(RegisterDate.FIRST_DAY);
    RegisterDate addressSince = RegisterDate.of(since);
    return new ResidentRecord(
        AddressNumber.of(serial),
        1,
        member.kind(),
        ResidentStatus.CURRENT,
        member.name(),
        member.birth(),
        member.sex(),
        household,
        new AddressBlock(home.address(), addressSince),
        fromBirth ? member.birth() : addressSince,
        domicile,
        code(serial),
        Optional.empty(),
        Particulars.NONE,
        origin(addressSince, since));
  }

  /** The sandbox's code of a person: its digits begin with 00. */
  static ResidentCode code(long serial) {
    return ResidentCode.of(number(serial));
  }

  /** Eight digits that are nobody else's. */
  static String spread(long serial) {
    return Long.toString(EIGHT_DIGITS + number(serial)).substring(1);
  }

  private static long number(long serial) {
    return serial * SPREAD % EIGHT_DIGITS;
  }

  /** The same people after they left the register on this day. */
  List<ResidentRecord> removed(List<ResidentRecord> members, LocalDate day) {
    return members.stream().map(member -> removed(member, day)).toList();
  }

  private ResidentRecord removed(ResidentRecord r, LocalDate day) {
    return new ResidentRecord(
        r.number(),
        r.history(),
        r.kind(),
        ResidentStatus.REMOVED,
        r.name(),
        r.birth(),
        r.sex(),
        r.household(),
        r.address(),
        r.residentSince(),
        r.domicile(),
        r.code(),
        r.individualNumber(),
        r.particulars(),
        new Origin(
            KIND, RegisterDate.of(day), day, day, ENTRANT, APPROVER, TERMINAL, Optional.empty()));
  }

  private Origin origin(RegisterDate event, LocalDate since) {
    LocalDate notified = since.plusDays(5).isAfter(today) ? today : since.plusDays(5);
    return new Origin(
        KIND, event, notified, notified, ENTRANT, APPROVER, TERMINAL, Optional.empty());
  }
}
