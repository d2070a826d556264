package jp.madoguchi.terminal.movement.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Hidden;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.sight.Covering;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.terminal.movement.FieldRows;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Texts;

/** Two people side by side: what is entered of the one, what is known of the other. */
public final class TwinSides {
  private static final int SHOWN_DIGITS = 4;
  private static final List<Field> FIELDS =
      List.of(
          Field.NAME,
          Field.KANA,
          Field.BIRTH,
          Field.SEX,
          Field.FORMER_SURNAME,
          Field.ALIAS,
          Field.RESIDENT_CODE,
          Field.INDIVIDUAL_NUMBER,
          Field.DOMICILE,
          Field.HEAD_OF_REGISTER,
          Field.NATIONALITY,
          Field.PREVIOUS_ADDRESS,
          Field.HOUSEHOLD_HEAD,
          Field.RELATIONSHIP);

  private static final Set<Field> NAMES =
      Set.of(
          Field.NAME,
          Field.FORMER_SURNAME,
          Field.ALIAS,
          Field.HEAD_OF_REGISTER,
          Field.HOUSEHOLD_HEAD);

  private final Texts texts;
  private final SeenWords words;

  TwinSides(Texts texts, SeenWords words) {
    this.texts = texts;
    this.words = words;
  }

  /**
   * One line; both texts may be empty.
   *
   * @param names whether its texts are names, one in each of their lines
   */
  record Line(String label, String entered, String known, boolean names) {
    private static Line words(String label, String entered, String known) {
      return new Line(label, entered, known, false);
    }

    private static Line names(String label, String known) {
      return new Line(label, "", known, true);
    }

    boolean differs() {
      return !entered.isEmpty() && !known.isEmpty() && !entered.equals(known);
    }
  }

  List<Line> of(Map<Field, ExactText> entered, OpenedRecord opened) {
    Map<Field, ExactText> known = FieldValues.of(opened.current());
    List<Line> lines = new ArrayList<>();
    for (Field field : FIELDS) {
      Line line =
          new Line(
              texts.get("field." + field),
              read(field, entered),
              read(field, known),
              NAMES.contains(field));
      if (!line.entered().isEmpty() || !line.known().isEmpty()) {
        lines.add(line);
      }
    }
    lines.add(Line.words(texts.get("twin.address"), address(entered), address(known)));
    lines.add(Line.words(texts.get("twin.earlier"), "", earlier(opened)));
    lines.add(Line.names(texts.get("twin.names"), names(opened)));
    lines.add(Line.names(texts.get("twin.household"), household(opened)));
    lines.add(Line.words(texts.get("twin.state"), "", state(known)));
    return lines;
  }

  private String read(Field field, Map<Field, ExactText> values) {
    String value = value(values, field);
    boolean number = field == Field.RESIDENT_CODE || field == Field.INDIVIDUAL_NUMBER;
    return number && mayTell(field)
        ? lastDigits(value)
        : words.of(field, value, FieldRows.western(field, values));
  }

  /** Two people are told apart by the last digits also where the whole number is covered. */
  private boolean mayTell(Field field) {
    return words.sight().of(field) != Covering.WITHHELD;
  }

  /** Enough to tell two numbers apart, and too little to use one. */
  private static String lastDigits(String number) {
    return number.length() <= SHOWN_DIGITS || number.equals(Hidden.TEXT.value())
        ? number
        : "…" + number.substring(number.length() - SHOWN_DIGITS);
  }

  private static String value(Map<Field, ExactText> values, Field field) {
    return values.getOrDefault(field, ExactText.EMPTY).value();
  }

  private static String address(Map<Field, ExactText> values) {
    return Stream.of(Field.TOWN, Field.LOT, Field.BUILDING)
        .map(field -> value(values, field))
        .distinct()
        .collect(Collectors.joining());
  }

  private static String earlier(OpenedRecord opened) {
    String now = RecordWords.inCity(opened.current().address().address());
    return opened.history().stream()
        .map(state -> RecordWords.inCity(state.address().address()))
        .distinct()
        .filter(address -> !address.equals(now))
        .collect(Collectors.joining("\n"));
  }

  private static String names(OpenedRecord opened) {
    String now = opened.current().name().name().value();
    return opened.history().stream()
        .map(FieldValues::of)
        .flatMap(values ->
            Stream.of(Field.NAME, Field.FORMER_SURNAME, Field.ALIAS)
                .map(field -> value(values, field)))
        .filter(name -> !name.isEmpty() && !name.equals(now))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static String household(OpenedRecord opened) {
    return opened.household().stream()
        .filter(member -> !member.number().equals(opened.current().number()))
        .map(ResidentRecord::name)
        .map(name -> name.name().value())
        .collect(Collectors.joining("\n"));
  }

  private String state(Map<Field, ExactText> known) {
    return Stream.of(Field.STATUS, Field.REMOVAL_REASON, Field.REMOVED_ON, Field.PLANNED_ADDRESS)
        .map(field -> read(field, known))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("　"));
  }
}
