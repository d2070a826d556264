package jp.madoguchi.core.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import jp.madoguchi.core.identity.Difference.Kind;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.text.Graphemes;
import jp.madoguchi.core.text.KanjiNumerals;
import jp.madoguchi.core.text.KanjiVariants;

/** Brings two spellings of an address to one, step by step, and says which steps it took. */
final class AddressSpelling {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /** A blank between two numbers keeps them apart. */
  private static final Pattern APART = Pattern.compile("(?<=\\p{Nd})[\\s\\p{Z}]+(?=\\p{Nd})");

  private static final Pattern MARKS = Pattern.compile("[‐‑‒–—―−ーｰ－]");
  private static final Pattern LINK = Pattern.compile("(?<=\\p{IsHan})[ヶケヵカがガか](?=\\p{IsHan}|$)");
  private static final Pattern COUNT = Pattern.compile("[〇一二三四五六七八九十百千]+(?=丁目|番|号|条)");
  private static final Pattern BETWEEN =
      Pattern.compile("(?<=\\p{Nd})(?:丁目|番地の|番地|番の|番|号|の|ノ)(?=\\p{Nd})");
  private static final Pattern BEHIND =
      Pattern.compile("(?<=\\p{Nd})(?:丁目|番地|番|号室|号)(?=\\P{Nd}|$)");

  private record Step(Kind kind, UnaryOperator<String> of) {}

  private static final List<Step> STEPS =
      List.of(
          new Step(Kind.SPACE, AddressSpelling::joined),
          new Step(Kind.WIDTH, AddressSpelling::wide),
          new Step(Kind.MARK, text -> MARKS.matcher(text).replaceAll("－")),
          new Step(Kind.VARIANT, AddressSpelling::plain),
          new Step(Kind.LINK, text -> LINK.matcher(text).replaceAll("ケ")),
          new Step(Kind.COUNTING, AddressSpelling::counted),
          new Step(Kind.COUNTERS, AddressSpelling::hyphened));

  private AddressSpelling() {}

  /** In what they differ; nothing where they are others. */
  static Optional<List<Difference>> compare(String record, String claimed) {
    if (record.equals(claimed)) {
      return Optional.of(List.of());
    }
    if (!equal(record, claimed, Optional.empty())) {
      return Optional.empty();
    }
    List<Difference> taken = new ArrayList<>();
    for (Step step : STEPS) {
      if (!equal(record, claimed, Optional.of(step))) {
        taken.addAll(
            step.kind() == Kind.VARIANT
                ? variants(record, claimed)
                : List.of(Difference.whole(step.kind())));
      }
    }
    return Optional.of(taken.isEmpty() ? List.of(Difference.whole(Kind.COUNTERS)) : taken);
  }

  private static boolean equal(String one, String other, Optional<Step> without) {
    return folded(one, without).equals(folded(other, without));
  }

  private static String folded(String text, Optional<Step> without) {
    String folded = text.strip();
    for (Step step : STEPS) {
      if (without.filter(step::equals).isEmpty()) {
        folded = step.of().apply(folded);
      }
    }
    return folded;
  }

  /** The characters that are variants of each other. */
  private static List<Difference> variants(String record, String claimed) {
    Optional<Step> plain = STEPS.stream().filter(step -> step.kind() == Kind.VARIANT).findFirst();
    List<String> ours = Graphemes.of(folded(record, plain));
    List<String> theirs = Graphemes.of(folded(claimed, plain));
    List<Difference> pairs = new ArrayList<>();
    for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
      if (!ours.get(i).equals(theirs.get(i))) {
        pairs.add(new Difference(Kind.VARIANT, ours.get(i), theirs.get(i)));
      }
    }
    return pairs.stream().distinct().toList();
  }

  private static String joined(String text) {
    return BLANKS.matcher(APART.matcher(text).replaceAll("・")).replaceAll("");
  }

  private static String wide(String text) {
    return BLANKS.matcher(Spelling.wide(text)).replaceAll("　");
  }

  private static String plain(String text) {
    StringBuilder bases = new StringBuilder();
    text.codePoints()
        .filter(point -> !ExactText.isVariationSelector(point))
        .forEach(point -> bases.append(compatible(point)));
    return KanjiVariants.standard().fold(bases.toString());
  }

  /** A compatibility kanji as the one that it stands for; all else as it is. */
  private static String compatible(int point) {
    String character = Character.toString(point);
    return Character.isIdeographic(point)
        ? Normalizer.normalize(character, Normalizer.Form.NFKC)
        : character;
  }

  private static String counted(String text) {
    return COUNT
        .matcher(text)
        .replaceAll(count -> Spelling.wide(Long.toString(KanjiNumerals.value(count.group()))));
  }

  private static String hyphened(String text) {
    String between = BETWEEN.matcher(text).replaceAll("－");
    return BEHIND.matcher(between).replaceAll("");
  }
}
