package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.resident.NameBlock;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.text.ExactText;

/** A person before they have numbers and an address. */
record Sketch(
    ResidentKind kind, NameBlock name, RegisterDate birth, Sex sex, Relationship relationship) {

  static Sketch japanese(
      NamePart surname, NamePart given, RegisterDate birth, Sex sex, Relationship relationship) {
    return new Sketch(
        ResidentKind.JAPANESE, name(surname, given, "\u3000", true), birth, sex, relationship);
  }

  /** Foreign residents' names are in Latin letters, their readings for convenience only. */
  static Sketch foreign(
      NamePart surname, NamePart given, LocalDate birth, Sex sex, Relationship relationship) {
    return new Sketch(
        ResidentKind.FOREIGN,
        name(surname, given, " ", false),
        RegisterDate.of(birth),
        sex,
        relationship);
  }

  private static NameBlock name(NamePart surname, NamePart given, String between, boolean known) {
    return new NameBlock(
        new ExactText(surname.text() + between + given.text()),
        new ExactText(surname.kana() + "\u3000" + given.kana()),
        known);
  }

  LocalDate bornAbout() {
    return birth.sortKey();
  }

  boolean isForeign() {
    return kind == ResidentKind.FOREIGN;
  }
}
