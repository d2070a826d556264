package jp.madoguchi.core.notice;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.notice.Letter.Addressee;
import jp.madoguchi.core.notice.NoticeRefused.Reason;
import jp.madoguchi.core.resident.Place;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.core.text.ExactText;

/** Where letters go. */
record Addressees(AddressDictionary dictionary) {
  /** Where somebody is registered. */
  static Addressee at(ResidentRecord person) {
    return at(person.address().address(), person.name().name());
  }

  private static Addressee at(Address address, ExactText name) {
    return new Addressee(
        postal(address.postalCode()),
        address.townLine() + address.lot().value(),
        address.building().value(),
        name);
  }

  private static Addressee at(Place place, ExactText name) {
    return new Addressee(postal(place.postal()), place.address().value(), "", name);
  }

  private static String postal(Optional<PostalCode> code) {
    return code.map(PostalCode::withHyphen).orElse("");
  }

  /**
   * Where somebody lived when the notice came: whoever really lives there hears of a notice that
   * they never gave.
   */
  static Addressee before(NoticeSnapshot read) {
    ResidentRecord made = read.made().orElseGet(read::present);
    Optional<ResidentRecord> was =
        read.before().filter(it -> it.status() == ResidentStatus.CURRENT);
    if (was.isPresent()) {
      return at(was.get().address().address(), made.name().name());
    }
    Place from = made.particulars().arrival().before();
    boolean within = from.municipality().isPresent() && !from.address().isEmpty();
    return within ? at(from, made.name().name()) : at(made);
  }

  /** Where whoever was removed went, as far as that is known. */
  static Addressee afterRemoval(ResidentRecord person) {
    Place confirmed = person.particulars().departure().confirmed();
    Place planned = person.particulars().departure().planned();
    if (!confirmed.address().isEmpty()) {
      return at(confirmed, person.name().name());
    }
    return planned.address().isEmpty() ? at(person) : at(planned, person.name().name());
  }

  /** Where whoever registered for 本人通知 wants its letters. */
  static Addressee registered(ResidentRecord person, List<Registration> lastFirst) {
    return lastFirst.stream()
        .filter(Registration::stands)
        .findFirst()
        .or(() -> lastFirst.stream().findFirst())
        .map(Registration::elsewhere)
        .filter(elsewhere -> !elsewhere.address().isEmpty())
        .map(elsewhere ->
            new Addressee(
                postal(elsewhere.postal()), elsewhere.address().value(), "", person.name().name()))
        .orElseGet(
            () -> person.status() == ResidentStatus.CURRENT ? at(person) : afterRemoval(person));
  }

  /** The head of the municipality that somebody said they would move to. */
  Addressee municipality(Place to) throws NoticeRefused {
    Optional<String> name =
        to.municipality()
            .flatMap(dictionary::municipality)
            .map(Municipality::oneLine)
            .or(() ->
                dictionary
                    .placeOf(to.address().value())
                    .flatMap(place -> place.codeOfMunicipality())
                    .flatMap(dictionary::municipality)
                    .map(Municipality::oneLine));
    if (to.address().isEmpty()) {
      throw new NoticeRefused(Reason.NO_ADDRESS);
    }
    return new Addressee("", "", "", new ExactText(name.map(it -> it + "長").orElse("転出先市区町村長")));
  }
}
