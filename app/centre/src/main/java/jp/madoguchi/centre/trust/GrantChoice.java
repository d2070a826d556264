package jp.madoguchi.centre.trust;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.operator.Grant;
import jp.madoguchi.core.operator.Right;

/** How an administrator names what is granted, or what ends, for one operator. */
public final class GrantChoice {
  private static final String EVERYWHERE = "*";
  private static final String ALL = "ALL";
  private static final String SPACE = " ";

  /**
   * What ends.
   *
   * @param right which function; all of them where empty: a transfer or a retirement
   * @param office where; what counts everywhere where empty
   * @param last day
   */
  public record End(Optional<Right> right, Optional<OfficeCode> office, LocalDate last) {
    /** As it is signed. */
    public String text() {
      return right.map(Right::name).orElse(ALL) + SPACE + code(office) + SPACE + last;
    }
  }

  private GrantChoice() {}

  /** A grant as it is signed. */
  public static String text(Grant grant) {
    return grant.right()
        + SPACE
        + code(grant.office())
        + SPACE
        + grant.from()
        + SPACE
        + grant.until();
  }

  private static String code(Optional<OfficeCode> office) {
    return office.map(OfficeCode::value).orElse(EVERYWHERE);
  }

  /** What {@link #text} wrote; empty for anything else. */
  static Optional<Grant> grant(String text) {
    List<String> words = List.of(text.split(SPACE, -1));
    try {
      return words.size() == 4
          ? right(words.get(0))
              .map(right ->
                  new Grant(
                      right,
                      office(words.get(1)),
                      LocalDate.parse(words.get(2)),
                      LocalDate.parse(words.get(3))))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException outside) {
      return Optional.empty();
    }
  }

  /** What {@link End#text} wrote; empty for anything else. */
  static Optional<End> end(String text) {
    List<String> words = List.of(text.split(SPACE, -1));
    try {
      if (words.size() != 3) {
        return Optional.empty();
      }
      Optional<OfficeCode> office = office(words.get(1));
      LocalDate last = LocalDate.parse(words.get(2));
      return words.getFirst().equals(ALL)
          ? Optional.of(new End(Optional.empty(), office, last)).filter(_ -> office.isEmpty())
          : right(words.getFirst()).map(right -> new End(Optional.of(right), office, last));
    } catch (IllegalArgumentException | DateTimeException outside) {
      return Optional.empty();
    }
  }

  private static Optional<Right> right(String name) {
    return Arrays.stream(Right.values()).filter(each -> each.name().equals(name)).findFirst();
  }

  private static Optional<OfficeCode> office(String code) {
    return code.equals(EVERYWHERE) ? Optional.empty() : Optional.of(new OfficeCode(code));
  }
}
