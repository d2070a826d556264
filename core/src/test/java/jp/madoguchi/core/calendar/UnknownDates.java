package jp.madoguchi.core.calendar;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate.Unknown;

/** One unknown date of each form. */
final class UnknownDates {
  private UnknownDates() {}

  static Unknown example(UnknownForm form) {
    return switch (form) {
      case ABOUT_YEAR, YEAR_KNOWN -> of(form);
      case ABOUT_MONTH, ESTIMATED_MONTH, MONTH_KNOWN -> of(form, 4);
      case ABOUT_DAY, ESTIMATED_DAY -> of(form, 4, 5);
      case SEASON -> of(form, 3);
      case THIRD_OF_MONTH, ABOUT_THIRD_OF_MONTH -> of(form, 4, 2);
      case NOTHING_KNOWN -> new Unknown(form, Optional.empty(), List.of());
      case BETWEEN_DATES -> of(form, 4, 5, 6, 1);
      case BETWEEN_ESTIMATED_DAYS, BETWEEN_ABOUT_DAYS -> of(form, 4, 5, 10);
    };
  }

  static Unknown of(UnknownForm form, Integer... numbers) {
    Era showa = EraTable.standard().byLetter("S").orElseThrow();
    return new Unknown(form, Optional.of(new YearName.OfEra(showa, 20)), List.of(numbers));
  }
}
