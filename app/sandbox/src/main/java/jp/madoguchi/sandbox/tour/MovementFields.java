package jp.madoguchi.sandbox.tour;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.calendar.DateEntry;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;
import jp.madoguchi.sandbox.tour.BrokenLine.Reason;

/** Checks the fields of a line, column by column in the order of the columns. */
final class MovementFields {
  private static final int LONGEST = 200;

  private final Map<MovementColumn, String> values = new EnumMap<>(MovementColumn.class);
  private final LocalDate today;

  /** A line's fields under the columns of the file's first line, of which there are as many. */
  MovementFields(List<MovementColumn> columns, List<String> fields, LocalDate today)
      throws BrokenField {
    this.today = today;
    for (int i = 0; i < columns.size(); i++) {
      values.put(columns.get(i), text(columns.get(i), fields.get(i)));
    }
  }

  Movement movement(int line) throws BrokenField {
    String reference = given(MovementColumn.REFERENCE);
    String kana = given(MovementColumn.KANA);
    String birth = given(MovementColumn.BIRTH);
    date(MovementColumn.BIRTH, DateEntry.parseBirth(birth, today));
    Movers movers = movers();
    String postalCode = postalCode();
    return new Movement(
        line,
        reference,
        kana,
        birth,
        movers,
        postalCode,
        value(MovementColumn.TOWN),
        given(MovementColumn.LOT),
        value(MovementColumn.BUILDING),
        day(MovementColumn.EVENT_DATE),
        day(MovementColumn.NOTIFICATION_DATE),
        relationships(movers));
  }

  private static String text(MovementColumn column, String field) throws BrokenField {
    if (field.length() > LONGEST) {
      throw new BrokenField(column, Reason.VALUE_TOO_LONG);
    }
    if (!ExactText.parse(field).isValid()) {
      throw new BrokenField(column, Reason.NOT_TEXT);
    }
    return field.strip();
  }

  private String value(MovementColumn column) {
    return values.getOrDefault(column, "");
  }

  private String given(MovementColumn column) throws BrokenField {
    String value = value(column);
    if (value.isEmpty()) {
      throw new BrokenField(column, Reason.VALUE_MISSING);
    }
    return value;
  }

  private Movers movers() throws BrokenField {
    return Movers.parse(given(MovementColumn.MOVERS))
        .orElseThrow(() -> new BrokenField(MovementColumn.MOVERS, Reason.NOT_MOVERS));
  }

  private String postalCode() throws BrokenField {
    String typed = value(MovementColumn.POSTAL_CODE);
    if (typed.isEmpty()) {
      given(MovementColumn.TOWN);
      return "";
    }
    return PostalCode.parse(typed)
        .toOptional()
        .orElseThrow(() -> new BrokenField(MovementColumn.POSTAL_CODE, Reason.NOT_A_POSTAL_CODE))
        .digits();
  }

  private String day(MovementColumn column) throws BrokenField {
    String typed = given(column);
    date(column, DateEntry.parse(typed, today));
    return typed;
  }

  private static void date(MovementColumn column, Parsed<RegisterDate> read) throws BrokenField {
    if (read instanceof Parsed.Invalid<RegisterDate>(Flaw flaw)) {
      throw new BrokenField(
          column,
          switch (flaw) {
            case NO_SUCH_DAY -> Reason.NO_SUCH_DAY;
            case OUTSIDE_ERA -> Reason.OUTSIDE_ERA;
            case ERA_MISSING -> Reason.ERA_MISSING;
            default -> Reason.NOT_A_DATE;
          });
    }
  }

  private List<String> relationships(Movers movers) throws BrokenField {
    String typed = value(MovementColumn.RELATIONSHIPS);
    if (typed.isEmpty()) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    for (String part : Movers.DOT.split(typed, -1)) {
      all.add(
          Relationship.parse(part)
              .orElseThrow(
                  () -> new BrokenField(MovementColumn.RELATIONSHIPS, Reason.NOT_A_RELATIONSHIP))
              .text());
    }
    if (movers instanceof Movers.These(List<String> members) && members.size() != all.size()) {
      throw new BrokenField(MovementColumn.RELATIONSHIPS, Reason.RELATIONSHIPS_DO_NOT_FIT_MOVERS);
    }
    return all;
  }
}
