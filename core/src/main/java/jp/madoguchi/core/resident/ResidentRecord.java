package jp.madoguchi.core.resident;

import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.identifier.PersonalNumber;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.identifier.StayCardNumber;
import jp.madoguchi.core.text.ExactText;

/**
 * One state of one person on the register (住民票): a full row with its own number (宛名番号 + 履歴番号),
 * never overwritten. The highest history number is the present state.
 *
 * <p>Source: standard specification 1.1.1, 1.2.1.
 *
 * @param history 履歴番号, from 1
 * @param residentSince 住民となった年月日
 * @param particulars everything else of the 99 items, blank for most people
 */
public record ResidentRecord(
    AddressNumber number,
    int history,
    ResidentKind kind,
    ResidentStatus status,
    NameBlock name,
    RegisterDate birth,
    Sex sex,
    HouseholdBlock household,
    AddressBlock address,
    RegisterDate residentSince,
    DomicileBlock domicile,
    ResidentCode code,
    Optional<IndividualNumber> individualNumber,
    Particulars particulars,
    Origin origin) {
  public ResidentRecord {
    if (history < 1) {
      throw new IllegalArgumentException("history numbers begin at 1, not " + history);
    }
  }

  /** 在留カード等番号, of those who have a card. */
  public Optional<StayCardNumber> stayCard() {
    ExactText card = particulars.text(Field.STAY_CARD);
    return card.isEmpty() ? Optional.empty() : StayCardNumber.parse(card.value()).toOptional();
  }

  /** The numbers that nobody else has, beside 宛名番号. */
  public Stream<PersonalNumber> numbers() {
    return Stream.of(Optional.of(code), individualNumber, stayCard()).flatMap(Optional::stream);
  }

  /** Whether one of {@link #numbers()} reads so. */
  public boolean holds(String digits) {
    return numbers().anyMatch(number -> number.digits().equals(digits));
  }

  /** The same state with these particulars. */
  public ResidentRecord with(Particulars particulars) {
    return new ResidentRecord(
        number,
        history,
        kind,
        status,
        name,
        birth,
        sex,
        household,
        address,
        residentSince,
        domicile,
        code,
        individualNumber,
        particulars,
        origin);
  }

  /** The next state: the same person after a change of address and household. */
  public ResidentRecord moved(HouseholdBlock household, AddressBlock address, Origin origin) {
    return new ResidentRecord(
        number,
        history + 1,
        kind,
        status,
        name,
        birth,
        sex,
        household,
        address,
        residentSince,
        domicile,
        code,
        individualNumber,
        particulars,
        origin);
  }
}
