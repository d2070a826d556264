package jp.madoguchi.core.address;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.text.Kana;
import jp.madoguchi.core.text.Romaji;

/** What is suggested where a clerk types a place anywhere in the country (1.3.3). */
final class Suggestions {
  /** So few digits or characters would suggest half the country. */
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
    String digits = PostalCode.bare(text);
    if (!digits.isEmpty() && digits.chars().allMatch(Character::isDigit)) {
      return digits.length() < LEAST
          ? Suggestion.NONE
          : new Suggestion(byCode(digits, limit), true);
    }
    String kana = Kana.toKatakana(Kana.toFullWidth(Romaji.toKatakana(text)));
    if (KANA.matcher(kana).matches() && BLANK.matcher(kana).find()) {
      return new Suggestion(dictionary.byHeads(kana, limit), true);
    }
    return text.length() < LEAST ? Suggestion.NONE : written(text, limit);
  }

  /** What may be both is both: the towns of the municipality, then those of the postal code. */
  private List<Town> byCode(String digits, int limit) {
    Stream<Town> municipality =
        switch (digits.length()) {
          case CODE ->
              MunicipalityCode.parseWithoutCheckDigit(digits).toOptional().stream()
                  .flatMap(this::within);
          case CODE_WITH_CHECK_DIGIT ->
              MunicipalityCode.parse(digits).toOptional().stream().flatMap(this::within);
          default -> Stream.empty();
        };
    return Stream.concat(municipality, dictionary.byPostalCode(digits, Integer.MAX_VALUE).stream())
        .filter(town -> !town.name().isEmpty())
        .distinct()
        .limit(limit)
        .toList();
  }

  private Stream<Town> within(MunicipalityCode code) {
    return dictionary.within(code, "", Integer.MAX_VALUE).stream();
  }

  /** How an address begins; one that goes on behind its town needs no suggestion. */
  private Suggestion written(String text, int limit) {
    List<Town> towns =
        dictionary
            .beginning(text)
            .filter(town -> !town.oneLine().equals(text))
            .limit(limit)
            .toList();
    return new Suggestion(towns, false);
  }
}
