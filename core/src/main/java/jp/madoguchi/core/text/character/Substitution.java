package jp.madoguchi.core.text.character;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.text.ExactText;

/**
 * Writes a text with the characters of a partner's set alone (代替文字変換, 縮退), and says what it put in
 * place of what. The register's own text is never changed by it. Safe for use by several threads.
 */
public final class Substitution {
  /** Stands where nothing can stand for a character (げた). */
  public static final String NOTHING = "〓";

  private final Optional<CharacterTable> table;
  private final TargetSet target;

  /**
   * @param table where empty, a variant has its base for a substitute and nothing else has any
   */
  public Substitution(Optional<CharacterTable> table, TargetSet target) {
    this.table = table;
    this.target = target;
  }

  /**
   * A character that was replaced.
   *
   * @param place from 1, counted in characters of the original as people see them
   * @param original with its selector
   * @param substitute {@link #NOTHING} where there is none
   */
  public record Replaced(int place, String original, String substitute) {
    /** Whether a character stands for it, and not the mark of a gap. */
    public boolean found() {
      return !substitute.equals(NOTHING);
    }
  }

  /**
   * A text in the set.
   *
   * @param replaced in the order of the text; empty where the original is in the set
   */
  public record Written(String text, List<Replaced> replaced) {
    public Written {
      replaced = List.copyOf(replaced);
    }
  }

  /** The text in the set, as long as the original in characters as people see them. */
  public Written write(ExactText original) {
    StringBuilder text = new StringBuilder();
    List<Replaced> replaced = new ArrayList<>();
    int place = 0;
    for (String character : original.graphemes()) {
      place++;
      String written = target.contains(character) ? character : substitute(character);
      text.append(written);
      if (!written.equals(character)) {
        replaced.add(new Replaced(place, character, written));
      }
    }
    return new Written(text.toString(), replaced);
  }

  private String substitute(String character) {
    String base = Character.toString(character.codePointAt(0));
    String composed = Normalizer.normalize(character, Normalizer.Form.NFC);
    return Stream.of(
            substitutes(character),
            Stream.of(composed, base),
            substitutes(base),
            substitutesOfGlyphs(base))
        .flatMap(it -> it)
        .filter(target::contains)
        .findFirst()
        .orElse(NOTHING);
  }

  /** A table that has a character with selectors alone still says what stands for it. */
  private Stream<String> substitutesOfGlyphs(String base) {
    return table.stream().flatMap(it -> it.glyphsOf(base)).flatMap(it -> it.substitutes().stream());
  }

  private Stream<String> substitutes(String sequence) {
    return table
        .flatMap(it -> it.find(sequence))
        .map(it -> it.substitutes().stream())
        .orElse(Stream.empty());
  }
}
