package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.resident.NameBlock;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.RemovalReason;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.text.ExactText;

/**
 * A person before they have numbers and an address.
 *
 * @param style which names they have, {@link NameBook#JAPANESE} or a foreign one
 * @param confirmed whether the reading was confirmed
 * @param relationship while everybody of the household is there
 * @param gone why they left the register, if they did
 */
record Sketch(
    String style,
    NamePart surname,
    NamePart given,
    boolean confirmed,
    RegisterDate birth,
    Sex sex,
    Relationship relationship,
    Optional<RemovalReason> gone) {

  static Sketch japanese(
      NamePart surname, NamePart given, RegisterDate birth, Sex sex, Relationship relationship) {
    return new Sketch(
        NameBook.JAPANESE, surname, given, true, birth, sex, relationship, Optional.empty());
  }

  /** Foreign residents' names are in Latin letters, their readings for convenience only. */
  static Sketch foreign(
      NamePart surname, NamePart given, LocalDate birth, Sex sex, Relationship relationship) {
    return foreign(NameBook.ANY_FOREIGN, surname, given, birth, sex, relationship);
  }

  static Sketch foreign(
      String style,
      NamePart surname,
      NamePart given,
      LocalDate birth,
      Sex sex,
      Relationship relationship) {
    return new Sketch(
        style, surname, given, false, RegisterDate.of(birth), sex, relationship, Optional.empty());
  }

  Sketch unconfirmed() {
    return new Sketch(style, surname, given, false, birth, sex, relationship, gone);
  }

  Sketch leaving(RemovalReason reason) {
    return new Sketch(
        style, surname, given, confirmed, birth, sex, relationship, Optional.of(reason));
  }

  NameBlock name() {
    String between = isForeign() ? " " : "\u3000";
    return new NameBlock(
        new ExactText(surname.text() + between + given.text()),
        new ExactText(surname.kana() + "\u3000" + given.kana()),
        confirmed);
  }

  ResidentKind kind() {
    return isForeign() ? ResidentKind.FOREIGN : ResidentKind.JAPANESE;
  }

  LocalDate bornAbout() {
    return birth.sortKey();
  }

  /** Full years on a day, about. */
  int ageOn(LocalDate day) {
    return bornAbout().until(day).getYears();
  }

  boolean isForeign() {
    return !style.equals(NameBook.JAPANESE);
  }
}
