package jp.madoguchi.bench.text;

import java.util.List;
import java.util.function.BiPredicate;
import jp.madoguchi.core.text.Kana;
import jp.madoguchi.core.text.NamePattern;
import jp.madoguchi.core.text.Romaji;
import jp.madoguchi.core.text.SearchKeys;

/** Readings: how they are folded for search, made clear (清音化) and written in the other kana. */
final class KanaKinds {
  private KanaKinds() {}

  static Kinds into(Kinds kinds) {
    return kinds
        .with(input -> new Answers(Kana.keys(input)), "kana", "kana-fold", "fold", "かな", "検索かな")
        .with(two((one, other) -> same(one, other)), "kana-same", "kana-match")
        .with(two(KanaKinds::found), "reading-found")
        .with(
            input -> Answers.of(Kana.toClear(input)),
            "clear-kana",
            "clean-kana",
            "seion",
            "清音化",
            "清音")
        .with(input -> Answers.of(Kana.toKatakana(Kana.toFullWidth(input))), "katakana", "カタカナ")
        .with(input -> Answers.of(Kana.toHiragana(Kana.toFullWidth(input))), "hiragana", "ひらがな")
        .with(input -> new Answers(Romaji.readings(input, 8)), "romaji", "ローマ字");
  }

  /** Two texts with a bar between. */
  static Answering two(BiPredicate<String, String> rule) {
    return input -> {
      int bar = input.indexOf('|');
      return bar < 0
          ? Answers.of("two texts with a bar between: one|other")
          : Answers.yes(rule.test(input.substring(0, bar), input.substring(bar + 1)));
    };
  }

  private static boolean same(String one, String other) {
    List<String> keys = Kana.keys(other);
    return Kana.keys(one).stream().anyMatch(keys::contains);
  }

  private static boolean found(String asked, String reading) {
    return NamePattern.typed(asked)
        .matches(SearchKeys.reading(reading), SearchKeys.readingApart(reading), "");
  }
}
