package jp.madoguchi.core.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.madoguchi.core.calendar.DateEntry;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.identifier.PersonalNumber;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.intake.Use.Key;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Parsed;

/** Finds whom the lines of one lot are about. Used by one thread. */
final class Subjects {
  private final Format format;
  private final Register register;
  private final Townspeople townspeople;
  private final LocalDate today;
  private final Map<String, List<AddressNumber>> towns = new HashMap<>();
  private final Map<String, List<AddressNumber>> cards = new HashMap<>();
  private boolean cardsRead;

  Subjects(Format format, Register register, Townspeople townspeople, LocalDate today) {
    this.format = format;
    this.register = register;
    this.townspeople = townspeople;
    this.today = today;
  }

  /** Whoever a line is about, or why nobody can say. */
  sealed interface Found {
    /** All of them, at least one. */
    record People(List<ResidentRecord> records) implements Found {}

    /** Nobody, for this reason. */
    record None(Reason reason) implements Found {}
  }

  Found of(List<String> cells) {
    if (format.byTown()) {
      return inTown(cells);
    }
    Set<AddressNumber> people = new TreeSet<>();
    boolean any = false;
    for (int i = 0; i < cells.size(); i++) {
      if (format.columns().get(i).use() instanceof Use.Finds(Key key) && !cells.get(i).isEmpty()) {
        List<AddressNumber> holders = new ArrayList<>();
        if (!holders(key, cells.get(i), holders)) {
          return new Found.None(Reason.BAD_NUMBER);
        }
        if (holders.size() != 1) {
          return new Found.None(holders.isEmpty() ? Reason.NOBODY : Reason.SEVERAL);
        }
        any = true;
        people.add(holders.getFirst());
      }
    }
    if (!any || people.size() > 1) {
      return new Found.None(any ? Reason.NUMBERS_DISAGREE : Reason.NO_NUMBER);
    }
    return confirmed(people.iterator().next(), cells);
  }

  private Found confirmed(AddressNumber number, List<String> cells) {
    Optional<ResidentRecord> record = register.current(number);
    if (record.isEmpty()) {
      return new Found.None(Reason.NOBODY);
    }
    return confirms(record.get(), cells)
        ? new Found.People(List.of(record.get()))
        : new Found.None(Reason.DIFFERS);
  }

  /** Whether the number is one at all; adds whoever has it. */
  private boolean holders(Key key, String cell, List<AddressNumber> holders) {
    switch (key) {
      case STAY_CARD ->
          holders.addAll(cards().getOrDefault(cell.toUpperCase(Locale.ROOT), List.of()));
      case ADDRESS_NUMBER -> {
        return number(AddressNumber.parse(cell).map(it -> it), holders);
      }
      case RESIDENT_CODE -> {
        return number(ResidentCode.parse(cell).map(it -> it), holders);
      }
      case INDIVIDUAL_NUMBER -> {
        return number(IndividualNumber.parse(cell).map(it -> it), holders);
      }
      case TOWN, LOT -> throw new IllegalStateException("no number");
    }
    return true;
  }

  private boolean number(Parsed<PersonalNumber> number, List<AddressNumber> holders) {
    number
        .toOptional()
        .ifPresent(it ->
            register
                .search(
                    new ResidentQuery(
                        Optional.of(it), "", Optional.empty(), Optional.empty(), "", false),
                    2)
                .forEach(record -> holders.add(record.number())));
    return number.isValid();
  }

  private Map<String, List<AddressNumber>> cards() {
    if (!cardsRead) {
      cards.putAll(townspeople.byStayCard());
      cardsRead = true;
    }
    return cards;
  }

  private Found inTown(List<String> cells) {
    String town = cell(cells, Key.TOWN);
    String lot = cell(cells, Key.LOT);
    List<ResidentRecord> found =
        towns.computeIfAbsent(town, townspeople::inTown).stream()
            .flatMap(number -> register.current(number).stream())
            .filter(record -> lot.isEmpty() || record.address().address().lot().value().equals(lot))
            .toList();
    return found.isEmpty() ? new Found.None(Reason.NOBODY_THERE) : new Found.People(found);
  }

  private String cell(List<String> cells, Key key) {
    for (int i = 0; i < cells.size(); i++) {
      if (format.columns().get(i).use().equals(new Use.Finds(key))) {
        return cells.get(i);
      }
    }
    return "";
  }

  /** Whether the three items, where they are given, are those of the record. */
  private boolean confirms(ResidentRecord record, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (format.columns().get(i).use() instanceof Use.Confirms(Field field)
          && !cells.get(i).isEmpty()
          && !same(field, cells.get(i), record)) {
        return false;
      }
    }
    return true;
  }

  private boolean same(Field field, String cell, ResidentRecord record) {
    String recorded = FieldValues.of(record).getOrDefault(field, record.name().name()).value();
    if (field == Field.BIRTH) {
      return DateEntry.parseBirth(cell, today)
          .toOptional()
          .map(RegisterDate::encode)
          .filter(recorded::equals)
          .isPresent();
    }
    return folded(cell).equals(folded(recorded));
  }

  /** Blanks within a name and the case of Latin letters are not always kept. */
  private static String folded(String text) {
    return text.replaceAll("[\\s\\p{Z}]", "").toUpperCase(Locale.ROOT);
  }
}
