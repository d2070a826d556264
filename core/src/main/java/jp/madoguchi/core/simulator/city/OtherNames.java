package jp.madoguchi.core.simulator.city;

import java.time.LocalDate;
import java.util.SplittableRandom;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Sex;

/** Former surnames (旧氏) of the married, and aliases (通称) of foreign residents. */
final class OtherNames {
  /** Of a thousand of the married; their spouses mostly took none. */
  private static final int FORMER_SURNAME = 20;

  private static final int ALIAS = 50;
  private static final int ALIAS_OF_SPECIAL = 400;
  private static final int ALIAS_ENDED = 100;

  private final NameBook names;

  OtherNames(NameBook names) {
    this.names = names;
  }

  /** They come after all that happened so far, and before {@code until}. */
  void add(Chronicle chronicle, boolean married, LocalDate until, SplittableRandom chance) {
    int days = (int) (until.toEpochDay() - chronicle.latest().toEpochDay());
    if (days < 30) {
      return;
    }
    LocalDate day = chronicle.latest().plusDays(chance.nextInt(10, days - 10));
    int share = chance.nextInt(1000);
    if (chronicle.who().isForeign()) {
      int often = chronicle.has(Field.PERMANENT_ISSUED) ? ALIAS_OF_SPECIAL : ALIAS;
      if (share < often) {
        alias(chronicle, day, until, chance);
      }
    } else if (married && share < FORMER_SURNAME) {
      formerSurname(chronicle, day, chance);
    } else if (share >= 990) {
      chronicle.next("remaking", day);
      chronicle.put(Field.REMADE_ENTERED, day);
    }
  }

  private void formerSurname(Chronicle chronicle, LocalDate day, SplittableRandom chance) {
    NamePart former = names.surname(chance);
    if (former.text().equals(chronicle.who().surname().text())) {
      return;
    }
    chronicle.next("former-surname-add", day);
    chronicle.put(Field.FORMER_SURNAME, former.text());
    chronicle.put(Field.FORMER_SURNAME_KANA, former.kana());
    if (chance.nextInt(100) < 85) {
      chronicle.yes(Field.FORMER_SURNAME_CONFIRMED);
    }
  }

  private void alias(Chronicle chronicle, LocalDate day, LocalDate until, SplittableRandom chance) {
    var place = chronicle.place().address().address();
    String city = place.prefecture().value() + place.municipality().value();
    NamePart surname = names.surname(chance);
    boolean male = chronicle.who().sex() == Sex.MALE;
    NamePart given =
        names.given(male ? Sex.MALE : Sex.FEMALE, chronicle.who().bornAbout().getYear(), chance);
    chronicle.next("alias-add", day);
    chronicle.put(Field.ALIAS, surname.text() + "\u3000" + given.text());
    chronicle.put(Field.ALIAS_KANA, surname.kana() + "\u3000" + given.kana());
    chronicle.put(Field.ALIAS_SINCE, day);
    chronicle.put(Field.ALIAS_PLACE, city);
    place
        .municipalityCode()
        .ifPresent(code -> chronicle.put(Field.ALIAS_PLACE_CODE, code.digits()));
    LocalDate ended = day.plusDays(400);
    if (ended.isBefore(until) && chance.nextInt(1000) < ALIAS_ENDED) {
      chronicle.next("alias-delete", ended);
      chronicle.put(Field.ALIAS_ENDED, ended);
      chronicle.put(Field.ALIAS_END_PLACE, city);
      place
          .municipalityCode()
          .ifPresent(code -> chronicle.put(Field.ALIAS_END_PLACE_CODE, code.digits()));
    }
  }
}
