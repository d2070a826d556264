package jp.madoguchi.core.text.character;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.core.text.Kana;
import jp.madoguchi.core.text.KanjiVariants;

/**
 * The table of characters that an administrator imported (MJ文字情報一覧表), in memory: 59,000 rows take 3
 * MB, since a row is read when somebody asks for it. Immutable and safe for use by several threads.
 * Answers are in the order of the table.
 */
public final class CharacterTable {
  private static final int BITS = 21;

  private final byte[] text;
  private final int[] starts;

  /** Rows by their sequence: the code point, the selector, the row, 21 bits each. */
  private final long[] bySequence;

  private final boolean network;

  private CharacterTable(byte[] text, int[] starts) {
    this.text = text;
    this.starts = starts;
    bySequence = new long[size()];
    boolean named = false;
    for (int row = 0; row < size(); row++) {
      MjCharacter character = row(row);
      bySequence[row] = key(character.sequence()) << BITS | row;
      named |= character.network().isPresent();
    }
    Arrays.sort(bySequence);
    network = named;
  }

  /** One character has two code points at most. */
  private static long key(String sequence) {
    int base = sequence.codePointAt(0);
    int rest = Character.charCount(base);
    return (long) base << BITS | (rest < sequence.length() ? sequence.codePointAt(rest) : 0);
  }

  /** A table of these; where two have one sequence, the first is found by it. */
  public static CharacterTable of(List<MjCharacter> characters) {
    return decode(
        String.join("\n", characters.stream().map(CharacterLine::write).toList())
            .getBytes(StandardCharsets.UTF_8));
  }

  /** The table in its compact form. */
  public byte[] encode() {
    return text.clone();
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws IllegalArgumentException it is something else
   */
  public static CharacterTable decode(byte[] bytes) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < bytes.length; i++) {
      if (i == 0 || bytes[i - 1] == '\n') {
        starts.add(i);
      }
    }
    return new CharacterTable(bytes.clone(), starts.stream().mapToInt(Integer::intValue).toArray());
  }

  /** How many characters it has. */
  public int size() {
    return starts.length;
  }

  /** Whether it says which characters are 住基ネット統一文字. */
  public boolean knowsNetwork() {
    return network;
  }

  /** Every character. */
  public Stream<MjCharacter> all() {
    return IntStream.range(0, size()).mapToObj(this::row);
  }

  /** The character that is exactly this code point, or this code point with this selector. */
  public Optional<MjCharacter> find(String sequence) {
    if (sequence.isEmpty()) {
      return Optional.empty();
    }
    int at = Arrays.binarySearch(bySequence, key(sequence) << BITS);
    int first = at < 0 ? -at - 1 : at;
    return first < bySequence.length
        ? Optional.of(row((int) (bySequence[first] & (1L << BITS) - 1)))
            .filter(it -> it.sequence().equals(sequence))
        : Optional.empty();
  }

  /** All glyphs of a character: itself, then it with each of its selectors. */
  Stream<MjCharacter> glyphsOf(String base) {
    int point = base.codePointAt(0);
    int at = Arrays.binarySearch(bySequence, key(Character.toString(point)) << BITS);
    int first = at < 0 ? -at - 1 : at;
    return Arrays.stream(bySequence, first, bySequence.length)
        .takeWhile(it -> it >>> 2 * BITS == point)
        .mapToObj(it -> row((int) (it & (1L << BITS) - 1)));
  }

  /**
   * Characters that are read so, folded as for search; those whose whole reading it is come first.
   *
   * @param reading in katakana or hiragana, or how it begins
   */
  public List<MjCharacter> byReading(String reading, int limit) {
    String key = Kana.fold(reading);
    if (key.isEmpty()) {
      return List.of();
    }
    Comparator<MjCharacter> wholeFirst =
        Comparator.comparing(it -> !reads(it, folded -> folded.equals(key)));
    return all()
        .filter(it -> reads(it, folded -> folded.startsWith(key)))
        .sorted(wholeFirst)
        .limit(limit)
        .toList();
  }

  private static boolean reads(MjCharacter character, Predicate<String> fits) {
    return character.readings().stream().map(Kana::fold).anyMatch(fits);
  }

  /** Characters of so many strokes (総画数). */
  public List<MjCharacter> byStrokes(int strokes, int limit) {
    return all().filter(it -> it.strokes() == strokes).limit(limit).toList();
  }

  /**
   * The character itself with all its selectors, then those that the table of variants (異体字) or a
   * common substitute ties to it.
   *
   * @param character its selector makes no difference
   */
  public List<MjCharacter> variantsOf(String character, int limit) {
    if (character.isEmpty()) {
      return List.of();
    }
    String base = Character.toString(character.codePointAt(0));
    Set<String> group = new LinkedHashSet<>(List.of(base));
    find(base).ifPresent(it -> group.addAll(it.substitutes()));
    String folded = KanjiVariants.standard().fold(base);
    Predicate<MjCharacter> near =
        it ->
            group.contains(it.base())
                || it.substitutes().contains(base)
                || KanjiVariants.standard().fold(it.base()).equals(folded);
    Comparator<MjCharacter> ownFirst = Comparator.comparing(it -> !it.base().equals(base));
    return all().filter(near).sorted(ownFirst).limit(limit).toList();
  }

  private MjCharacter row(int row) {
    int end = row + 1 < starts.length ? starts[row + 1] - 1 : text.length;
    return CharacterLine.read(
        new String(text, starts[row], end - starts[row], StandardCharsets.UTF_8));
  }
}
