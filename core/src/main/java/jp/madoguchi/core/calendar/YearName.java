package jp.madoguchi.core.calendar;

/** A year under the name it was entered with: 1989 does not say whether 昭和64年 or 平成元年 was meant. */
public sealed interface YearName {
  /** A year of an era that has such a year. */
  record OfEra(Era era, int year) implements YearName {
    public OfEra {
      if (!era.hasYear(year)) {
        throw new IllegalArgumentException("no year " + year + " in " + era.name());
      }
    }
  }

  /** A western year from 1868 on, as for the birth of a foreign resident (1.1.9). */
  record Western(int year) implements YearName {
    public Western {
      if (year < 1868 || year > 9999) {
        throw new IllegalArgumentException("no year of the register: " + year);
      }
    }
  }

  /** The western year. */
  default int western() {
    return switch (this) {
      case OfEra(var era, var year) -> era.westernYear(year);
      case Western(var year) -> year;
    };
  }

  /** 昭和50年; a western year gets the era that it began with. */
  default String inJapanese() {
    return switch (this) {
      case OfEra(var era, var year) -> era.inWords(year);
      case Western(var year) -> EraTable.standard().inWords(year);
    };
  }

  /** 1975年. */
  default String inWestern() {
    return western() + "年";
  }

  /** S50 or 1975. */
  default String encode() {
    return switch (this) {
      case OfEra(var era, var year) -> era.letter() + (year < 10 ? "0" : "") + year;
      case Western(var year) -> Integer.toString(year);
    };
  }
}
