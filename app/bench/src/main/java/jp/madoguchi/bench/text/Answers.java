package jp.madoguchi.bench.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;

/**
 * What a line comes to, in all the ways in which it may be written: a line is right where one of
 * them is expected.
 *
 * @param said the first is shown where another was expected
 */
record Answers(List<String> said) {
  /**
   * {@code error: NOT_A_DATE} and {@code エラー：NOT_A_DATE} are as good as {@code error:NOT_A_DATE}.
   */
  private static final Pattern AFTER_WORD =
      Pattern.compile(
          "(?<=^(error|invalid|refused|エラー))[\\s:：]+(?=[A-Z])", Pattern.CASE_INSENSITIVE);

  private static final List<String> REFUSED = List.of("error", "invalid", "refused", "エラー");

  Answers {
    said = List.copyOf(said);
  }

  static Answers of(String... said) {
    return new Answers(List.of(said));
  }

  static Answers of(int count) {
    return of(Integer.toString(count));
  }

  static Answers yes(boolean yes) {
    return yes ? of("yes", "true", "はい", "○", "〇", "1") : of("no", "false", "いいえ", "×", "✕", "0");
  }

  /** Why an entry is refused, by its name or as any error. */
  static Answers flawed(Flaw flaw) {
    List<String> said = new ArrayList<>(List.of(flaw.name()));
    said.addAll(REFUSED);
    REFUSED.forEach(word -> said.add(word + ":" + flaw.name()));
    return new Answers(said);
  }

  /** What was read, or why it was not. */
  static <T> Answers read(Parsed<T> parsed, Function<T, Answers> value) {
    return switch (parsed) {
      case Parsed.Valid<T>(var right) -> value.apply(right);
      case Parsed.Invalid<T>(var flaw) -> flawed(flaw);
    };
  }

  /** The same, or any word for being right. */
  Answers orOk() {
    return new Answers(
        Stream.concat(said.stream(), Stream.of("ok", "OK", "valid", "yes", "正")).toList());
  }

  boolean has(String expected) {
    return said.contains(expected)
        || said.stream().anyMatch(expected.strip()::equalsIgnoreCase)
        || said.stream()
            .anyMatch(AFTER_WORD.matcher(expected.strip()).replaceFirst(":")::equalsIgnoreCase);
  }

  @Override
  public String toString() {
    return said.isEmpty() ? "(nothing)" : said.getFirst();
  }
}
