package jp.madoguchi.core.calendar;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fourteen forms of an unknown date (不詳日) of 1.1.8, in the order of the clause. In a template Y
 * is the year, the other letters are the tokens of {@link DatePart}.
 */
public enum UnknownForm {
  /** 昭和50年頃. */
  ABOUT_YEAR("Y頃"),
  /** 昭和50年4月頃. */
  ABOUT_MONTH("Ym月頃"),
  /** 昭和50年4月1日頃. */
  ABOUT_DAY("Ym月d日頃"),
  /** 推定昭和50年4月1日. */
  ESTIMATED_DAY("推定Ym月d日"),
  /** 推定昭和50年4月. */
  ESTIMATED_MONTH("推定Ym月"),
  /** 昭和50年春. */
  SEASON("Ys"),
  /** 昭和50年4月上旬. */
  THIRD_OF_MONTH("Ym月t旬"),
  /** 昭和50年4月中旬頃. */
  ABOUT_THIRD_OF_MONTH("Ym月t旬頃"),
  /** 年月日不詳. */
  NOTHING_KNOWN("年月日不詳"),
  /** 昭和50年 月日不詳. */
  YEAR_KNOWN("Y 月日不詳"),
  /** 昭和50年4月 日不詳. */
  MONTH_KNOWN("Ym月 日不詳"),
  /** 昭和50年4月1日から5月10日頃までの間. */
  BETWEEN_DATES("Ym月d日からM月D日頃までの間"),
  /** 昭和50年4月推定1日から10日までの間. */
  BETWEEN_ESTIMATED_DAYS("Ym月推定d日からD日までの間"),
  /** 昭和50年4月1日頃から10日頃までの間. */
  BETWEEN_ABOUT_DAYS("Ym月d日頃からD日頃までの間");

  private final String template;
  private final List<DatePart> parts;

  UnknownForm(String template) {
    this.template = template;
    this.parts =
        template.chars().boxed().flatMap(token -> part((char) (int) token).stream()).toList();
  }

  /** The number of the form in the clause, from 1; part of the stable encoding. */
  public int number() {
    return ordinal() + 1;
  }

  /** The parts that the form needs besides the year, in the order they are written. */
  public List<DatePart> parts() {
    return parts;
  }

  /** All forms but 年月日不詳 name a year. */
  public boolean hasYear() {
    return this != NOTHING_KNOWN;
  }

  /** The wording with the year and the numbers of {@link #parts()} filled in. */
  String inWords(String year, List<Integer> numbers) {
    var words = new StringBuilder(template);
    for (int i = 0; i < parts.size(); i++) {
      DatePart part = parts.get(i);
      int at = words.indexOf(String.valueOf(part.token));
      words.replace(at, at + 1, part.inWords(numbers.get(i)));
    }
    int at = words.indexOf("Y");
    return at < 0 ? words.toString() : words.replace(at, at + 1, year).toString();
  }

  /** A regular expression for the wording without blanks; its groups are the year and the parts. */
  String pattern(String yearPattern) {
    return IntStream.range(0, template.length())
        .mapToObj(template::charAt)
        .filter(token -> token != ' ')
        .map(token ->
            token == 'Y'
                ? yearPattern
                : part(token).map(DatePart::pattern).orElse(token.toString()))
        .reduce("", String::concat);
  }

  private static Optional<DatePart> part(char token) {
    return Stream.of(DatePart.values()).filter(part -> part.token == token).findFirst();
  }
}
