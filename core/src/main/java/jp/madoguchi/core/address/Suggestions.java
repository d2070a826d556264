package jp.madoguchi.core.address;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.text.Kana;
import jp.madoguchi.core.text.Romaji;

/** What is suggested where a clerk types a place anywhere in the country (1.3.3). */
final class Suggestions {
  /** So few digits would suggest half the country. */
  private static final int LEAST = 3;

  private static final int CODE = 5;
  private static final int CODE_WITH_CHECK_DIGIT = 6;
  private static final Pattern BLANK = Pattern.compile("[\\s\\u3000]");
  private static final Pattern KANA = Pattern.compile("[\\u30A0-\\u30FF\\s\\u3000]+");

  private final AddressDictionary dictionary;

  Suggestions(AddressDictionary dictionary) {
    this.dictionary = dictionary;
  }

  Suggestion of(String typed, int limit) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return new Suggestion(List.copyOf(dictionary.prefectures()), true);
    }
    String digits = PostalCode.bare(text);
    if (!digits.isEmpty() && digits.chars().allMatch(Character::isDigit)) {
      return digits.length() < LEAST
          ? Suggestion.NONE
          : new Suggestion(byCode(digits, limit), true);
    }
    String kana = Kana.toKatakana(Kana.toFullWidth(Romaji.toKatakana(text)));
    if (KANA.matcher(kana).matches() && BLANK.matcher(kana).find()) {
      return new Suggestion(byHeads(kana, limit), true);
    }
    return new Suggestion(dictionary.next(text).limit(limit).toList(), false);
  }

  private List<Place> byHeads(String heads, int limit) {
    return Stream.<Place>concat(
            dictionary.byHeads(heads, limit).stream(), dictionary.formerByHeads(heads))
        .limit(limit)
        .toList();
  }

  /** What may be both is both: the towns of the municipality, then those of the postal code. */
  private List<Place> byCode(String digits, int limit) {
    Stream<Town> municipality =
        switch (digits.length()) {
          case CODE ->
              MunicipalityCode.parseWithoutCheckDigit(digits).toOptional().stream()
                  .flatMap(this::within);
          case CODE_WITH_CHECK_DIGIT ->
              MunicipalityCode.parse(digits).toOptional().stream().flatMap(this::within);
          default -> Stream.empty();
        };
    return Stream.<Place>concat(
            municipality, dictionary.byPostalCode(digits, Integer.MAX_VALUE).stream())
        .distinct()
        .limit(limit)
        .toList();
  }

  private Stream<Town> within(MunicipalityCode code) {
    return dictionary.within(code, "", Integer.MAX_VALUE).stream()
        .filter(town -> !town.name().isEmpty());
  }
}
