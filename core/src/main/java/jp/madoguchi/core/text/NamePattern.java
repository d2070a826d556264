package jp.madoguchi.core.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a name was asked for (2.1.2): kana asks for the reading; characters ask for the name as it is
 * written; Latin letters ask for both, since they may be the reading as typed or a foreign
 * resident's name. See {@link TextPattern#typed} for stars and {@code =}.
 *
 * @param reading of which a reading's key must match one; empty where readings do not count
 * @param written of which a name's key must match one
 */
public record NamePattern(List<TextPattern> reading, List<TextPattern> written) {
  private static final int MOST_ALTERNATIVES = 8;
  private static final NamePattern ANY = new NamePattern(List.of(), List.of());

  public NamePattern {
    reading = List.copyOf(reading);
    written = List.copyOf(written);
  }

  /** Reads an entry. */
  public static NamePattern typed(String entry) {
    if (entry.isBlank()) {
      return ANY;
    }
    boolean latin = entry.codePoints().anyMatch(NamePattern::isLatin);
    List<String> kana = latin ? Romaji.readings(entry, MOST_ALTERNATIVES) : List.of(entry);
    boolean reading = isKana(Kana.fold(kana.getFirst()));
    return new NamePattern(
        reading
            ? kana.stream().flatMap(it -> readings(it).stream()).distinct().toList()
            : List.of(),
        reading && !latin ? List.of() : List.of(TextPattern.typed(entry, SearchKeys::written)));
  }

  /** Whether nothing is asked: every name matches. */
  public boolean all() {
    return reading.stream().allMatch(TextPattern::all)
        && written.stream().allMatch(TextPattern::all);
  }

  /** The keys with one of which a reading's key must begin, where no more than that is asked. */
  public Optional<List<String>> beginnings() {
    boolean plain =
        written.isEmpty() && !reading.isEmpty() && reading.stream().allMatch(TextPattern::prefix);
    return plain
        ? Optional.of(reading.stream().map(pattern -> pattern.segments().getFirst()).toList())
        : Optional.empty();
  }

  /** Whether somebody is meant who has these keys; a reading's second key may be empty. */
  public boolean matches(String readingKey, String readingApart, String writtenKey) {
    return reading.stream()
            .anyMatch(pattern ->
                pattern.matches(readingKey)
                    || (!readingApart.isEmpty() && pattern.matches(readingApart)))
        || written.stream().anyMatch(pattern -> pattern.matches(writtenKey));
  }

  private static List<TextPattern> readings(String kana) {
    List<TextPattern> joined = withLongO(TextPattern.typed(kana, SearchKeys::reading));
    if (SearchKeys.readingApart(kana).isEmpty()) {
      return joined;
    }
    Set<TextPattern> both = new LinkedHashSet<>(joined);
    both.addAll(withLongO(TextPattern.typed(kana, NamePattern::apart)));
    return List.copyOf(both);
  }

  private static String apart(String kana) {
    String apart = SearchKeys.readingApart(kana);
    return apart.isEmpty() ? SearchKeys.reading(kana) : apart;
  }

  /**
   * Within a reading, ウ after the オ row is オ. What stands before a segment is not known, so a
   * segment that begins with ウ may be either.
   */
  private static List<TextPattern> withLongO(TextPattern pattern) {
    List<List<String>> alternatives = new ArrayList<>(List.of(List.of()));
    for (int i = 0; i < pattern.segments().size(); i++) {
      String segment = pattern.segments().get(i);
      boolean either =
          segment.charAt(0) == 'ウ'
              && (i > 0 || !pattern.fromStart())
              && alternatives.size() < MOST_ALTERNATIVES;
      List<List<String>> longer = new ArrayList<>();
      for (List<String> begun : alternatives) {
        longer.add(with(begun, segment));
        if (either) {
          longer.add(with(begun, 'オ' + segment.substring(1)));
        }
      }
      alternatives = longer;
    }
    return alternatives.stream()
        .map(segments -> new TextPattern(segments, pattern.fromStart(), pattern.toEnd()))
        .toList();
  }

  private static List<String> with(List<String> begun, String segment) {
    List<String> longer = new ArrayList<>(begun);
    longer.add(segment);
    return longer;
  }

  private static boolean isKana(String folded) {
    return folded
        .codePoints()
        .allMatch(c -> (c >= '\u30A1' && c <= '\u30FE') || "*＊=＝".indexOf(c) >= 0);
  }

  private static boolean isLatin(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }
}
