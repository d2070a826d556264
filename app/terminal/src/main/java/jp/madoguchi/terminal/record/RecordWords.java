package jp.madoguchi.terminal.record;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;

/** How values of the record read on the screen (standard specification 1.1.9). */
public final class RecordWords {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  private RecordWords() {}

  /** The birth date: Western for foreign residents, Japanese for all others. */
  public static String birth(ResidentRecord resident) {
    return resident.kind() == ResidentKind.FOREIGN
        ? resident.birth().inWestern()
        : resident.birth().inJapanese();
  }

  /** A calendar day in the Japanese calendar. */
  public static String day(LocalDate day) {
    return new RegisterDate.Calendar(day).inJapanese();
  }

  /** A moment at the office. */
  public static String moment(java.time.Instant instant) {
    ZonedDateTime there = instant.atZone(Clock.TOKYO);
    return day(there.toLocalDate()) + " " + there.format(TIME);
  }

  /** A moment at the office; the time alone where it was today. */
  public static String lately(java.time.Instant instant, LocalDate today) {
    ZonedDateTime there = instant.atZone(Clock.TOKYO);
    return there.toLocalDate().equals(today) ? there.format(TIME) : moment(instant);
  }

  /** The address without prefecture and municipality, for lists within one municipality. */
  public static String inCity(Address address) {
    String place = address.town().value() + address.lot().value();
    return address.building().isEmpty() ? place : place + "　" + address.building().value();
  }
}
