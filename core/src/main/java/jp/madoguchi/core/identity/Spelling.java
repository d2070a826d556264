package jp.madoguchi.core.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.identity.Difference.Kind;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.text.Graphemes;
import jp.madoguchi.core.text.Kana;
import jp.madoguchi.core.text.KanjiVariants;
import jp.madoguchi.core.text.character.CharacterTable;
import jp.madoguchi.core.text.character.MjCharacter;

/** Compares names and readings character by character, and says why two are one. */
final class Spelling {
  private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
  private static final String LARGE = "アイウエオツヤユヨワカケ";
  private static final String MARKS = "ー―—–‒‐‑−－-ｰ";

  private final Optional<CharacterTable> table;

  /**
   * @param table says which characters stand for which; where empty, variants alone are known
   */
  Spelling(Optional<CharacterTable> table) {
    this.table = table;
  }

  /** In what they differ; nothing where they are others. */
  Optional<List<Difference>> compare(String record, String claimed) {
    return compare(record, claimed, false);
  }

  /** The same of readings: one that has clear sounds alone is any that sounds so. */
  Optional<List<Difference>> compareReadings(String record, String claimed) {
    boolean clear = wide(claimed).equals(unvoiced(wide(claimed)));
    return compare(record, claimed, clear);
  }

  private Optional<List<Difference>> compare(String record, String claimed, boolean clear) {
    if (record.equals(claimed)) {
      return Optional.of(List.of());
    }
    List<Difference> found = new ArrayList<>();
    if (!blanks(record).equals(blanks(claimed))) {
      found.add(Difference.whole(Kind.SPACE));
    }
    String one = bare(record);
    String other = bare(claimed);
    if (!one.equals(other) && one.equals(wide(one)) != other.equals(wide(other))) {
      found.add(Difference.whole(Kind.WIDTH));
    }
    List<String> ours = Graphemes.of(wide(one));
    List<String> theirs = Graphemes.of(wide(other));
    if (ours.size() != theirs.size() || ours.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < ours.size(); i++) {
      Optional<List<Kind>> kinds = kinds(ours.get(i), theirs.get(i), clear);
      if (kinds.isEmpty()) {
        return Optional.empty();
      }
      for (Kind kind : kinds.get()) {
        found.add(new Difference(kind, ours.get(i), theirs.get(i)));
      }
    }
    return Optional.of(found.stream().distinct().toList());
  }

  /** In what two characters differ; nothing where they are others. */
  private Optional<List<Kind>> kinds(String ours, String theirs, boolean clear) {
    if (ours.equals(theirs)) {
      return Optional.of(List.of());
    }
    if (base(ours).equals(base(theirs))) {
      return Optional.of(List.of(Kind.GLYPH));
    }
    if (plain(ours).equals(plain(theirs))) {
      return Optional.of(List.of(Kind.VARIANT));
    }
    if (ours.equalsIgnoreCase(theirs)) {
      return Optional.of(List.of(Kind.CASE));
    }
    if (MARKS.contains(ours) && MARKS.contains(theirs)) {
      return Optional.of(List.of(Kind.MARK));
    }
    return substitutes(ours, theirs)
        ? Optional.of(List.of(Kind.SUBSTITUTE))
        : kana(ours, theirs, clear);
  }

  private static Optional<List<Kind>> kana(String ours, String theirs, boolean clear) {
    List<Kind> kinds = new ArrayList<>();
    String one = Kana.toKatakana(ours);
    String other = Kana.toKatakana(theirs);
    if (!one.equals(ours) != !other.equals(theirs)) {
      kinds.add(Kind.SCRIPT);
    }
    if (!one.equals(other) && large(one).equals(large(other))) {
      kinds.add(Kind.SMALL_KANA);
    } else if (!one.equals(other)) {
      if (!clear || !unvoiced(large(one)).equals(large(other))) {
        return Optional.empty();
      }
      kinds.add(Kind.VOICING);
    }
    return Optional.of(kinds);
  }

  private boolean substitutes(String ours, String theirs) {
    return table
        .flatMap(known -> known.find(ours).or(() -> known.find(base(ours))))
        .map(MjCharacter::substitutes)
        .filter(stand -> stand.contains(theirs))
        .isPresent();
  }

  private static String large(String katakana) {
    int at = katakana.length() == 1 ? SMALL.indexOf(katakana) : -1;
    return at < 0 ? katakana : LARGE.substring(at, at + 1);
  }

  /** Without marks of voicing; letters stay small or large. */
  private static String unvoiced(String text) {
    StringBuilder clear = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      String letter = text.substring(i, i + 1);
      boolean small = SMALL.contains(Kana.toKatakana(letter));
      clear.append(small ? letter : Kana.toClear(letter));
    }
    return clear.toString();
  }

  /** Without its selector. */
  private static String base(String grapheme) {
    return grapheme
        .codePoints()
        .filter(point -> !ExactText.isVariationSelector(point))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The first of its group of variants; a compatibility character is one of those. */
  private static String plain(String grapheme) {
    return KanjiVariants.standard()
        .fold(Normalizer.normalize(base(grapheme), Normalizer.Form.NFKC));
  }

  /** ASCII and kana in their full-width forms. */
  static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    for (char c : Kana.toFullWidth(text).toCharArray()) {
      wide.append(c > ' ' && c <= '~' ? (char) (c - '!' + '！') : c);
    }
    return wide.toString();
  }

  static String bare(String text) {
    return text.codePoints()
        .filter(point -> !isBlank(point))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isBlank(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  /** Where blanks stand, and which. */
  private static String blanks(String text) {
    StringBuilder places = new StringBuilder();
    int letters = 0;
    for (String grapheme : Graphemes.of(text.strip())) {
      if (isBlank(grapheme.codePointAt(0))) {
        places.append(letters).append(grapheme);
      } else if (!"ﾞﾟ".contains(grapheme)) {
        letters++;
      }
    }
    return places.toString();
  }
}
