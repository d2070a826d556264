package jp.madoguchi.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Characters that 2.1.2 asks to be found for each other (異体字: 辺 邊 邉 𨘢), from the code table {@code
 * codes/variants.csv}: a line a group, its first character the one that all are folded to. For
 * search keys only: a name itself is never changed. Immutable.
 */
public final class KanjiVariants {
  private static final String RESOURCE = "/jp/madoguchi/codes/variants.csv";
  private static final KanjiVariants STANDARD = load();

  private final Map<Integer, Integer> representatives;

  /** Which characters of one {@code char} have to be looked up, and which beginnings of two. */
  private final BitSet known = new BitSet();

  private KanjiVariants(Map<Integer, Integer> representatives) {
    this.representatives = Map.copyOf(representatives);
    representatives.keySet().forEach(c -> known.set(Character.toChars(c)[0]));
  }

  /** The table that comes with the product. */
  public static KanjiVariants standard() {
    return STANDARD;
  }

  /**
   * The table of these groups.
   *
   * @throws IllegalArgumentException a character stands in two groups
   */
  static KanjiVariants of(List<String> groups) {
    Map<Integer, Integer> representatives = new HashMap<>();
    for (String group : groups) {
      int[] members = group.codePoints().filter(c -> c != ',').toArray();
      for (int member : members) {
        if (representatives.put(member, members[0]) != null) {
          throw new IllegalArgumentException("in two groups: " + Character.toString(member));
        }
      }
    }
    return new KanjiVariants(representatives);
  }

  /** The text with each variant replaced by the first of its group. */
  public String fold(String text) {
    return text.chars().anyMatch(known::get) ? folded(text) : text;
  }

  /** Whether no character of the text is one of several. */
  boolean isAlone(String text) {
    return text.chars().noneMatch(known::get);
  }

  private String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      folded.appendCodePoint(representatives.getOrDefault(c, c));
    }
    return folded.toString();
  }

  private static KanjiVariants load() {
    try (var source =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(KanjiVariants.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
      return of(source.lines().skip(1).filter(line -> !line.isBlank()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
