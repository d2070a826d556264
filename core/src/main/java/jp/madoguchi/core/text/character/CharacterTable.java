package jp.madoguchi.core.text.character;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The table of characters that an administrator imported (MJ文字情報一覧表), in memory: 59,000 rows take 8
 * MB with what they are found by, since a row is read when somebody asks for it. Immutable and safe
 * for use by several threads. Answers are in the order of the table.
 */
public final class CharacterTable {
  private final byte[] text;
  private final int[] starts;
  private final CharacterIndex index;
  private final boolean network;

  private CharacterTable(byte[] text, int[] starts) {
    this.text = text;
    this.starts = starts;
    CharacterIndex.Builder rows = new CharacterIndex.Builder();
    boolean named = false;
    for (int row = 0; row < size(); row++) {
      MjCharacter character = row(row);
      rows.add(character, row);
      named |= character.network().isPresent();
    }
    index = rows.build();
    network = named;
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

  /** Whether it says which radicals characters have. */
  public boolean knowsRadicals() {
    return index.knowsRadicals();
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
    OptionalInt row = index.row(sequence);
    return row.isEmpty()
        ? Optional.empty()
        : Optional.of(row(row.getAsInt())).filter(it -> it.sequence().equals(sequence));
  }

  /**
   * Characters that fit: variants first those of the character itself, readings first those whose
   * whole reading it is.
   */
  public List<MjCharacter> search(CharacterQuery query, int limit) {
    if (query.isEmpty()) {
      return List.of();
    }
    BitSet fits = new BitSet();
    fits.set(0, size());
    BitSet first = fits;
    if (!query.reading().isEmpty()) {
      fits.and(index.read(query.reading()));
      first = index.readWhole(query.reading());
    }
    if (query.strokes().isPresent()) {
      fits.and(index.withStrokes(query.strokes().getAsInt()));
    }
    if (query.radical().isPresent()) {
      fits.and(index.withRadical(query.radical().getAsInt(), query.rest()));
    }
    if (!query.like().isEmpty()) {
      String base = Character.toString(query.like().codePointAt(0));
      fits.and(
          index.near(
              base, glyphsOf(base).limit(1).flatMap(it -> it.substitutes().stream()).toList()));
      first = index.ofBase(query.like().codePointAt(0));
    }
    return inOrder(fits, first, limit);
  }

  private List<MjCharacter> inOrder(BitSet fits, BitSet first, int limit) {
    BitSet before = (BitSet) fits.clone();
    before.and(first);
    BitSet after = (BitSet) fits.clone();
    after.andNot(first);
    return IntStream.concat(before.stream(), after.stream())
        .limit(limit)
        .mapToObj(this::row)
        .toList();
  }

  /** All glyphs of a character: itself, then it with each of its selectors. */
  Stream<MjCharacter> glyphsOf(String base) {
    return index.glyphs(base.codePointAt(0)).mapToObj(this::row);
  }

  /**
   * Characters that are read so, folded as for search; those whose whole reading it is come first.
   *
   * @param reading in katakana or hiragana, or how it begins
   */
  public List<MjCharacter> byReading(String reading, int limit) {
    return search(query("", reading, OptionalInt.empty()), limit);
  }

  /** Characters of so many strokes (総画数). */
  public List<MjCharacter> byStrokes(int strokes, int limit) {
    return search(query("", "", OptionalInt.of(strokes)), limit);
  }

  /**
   * The character itself with all its selectors, then those that the table of variants (異体字) or a
   * common substitute ties to it.
   *
   * @param character its selector makes no difference
   */
  public List<MjCharacter> variantsOf(String character, int limit) {
    return search(query(character, "", OptionalInt.empty()), limit);
  }

  private static CharacterQuery query(String like, String reading, OptionalInt strokes) {
    return new CharacterQuery(like, reading, strokes, OptionalInt.empty(), OptionalInt.empty());
  }

  /**
   * The radical that somebody means who writes one character: that of the character, or the radical
   * that it is.
   */
  public Optional<Integer> radicalOf(String character) {
    if (character.isEmpty()) {
      return Optional.empty();
    }
    String base = Character.toString(character.codePointAt(0));
    return Stream.concat(find(character).stream(), glyphsOf(base))
        .flatMap(it -> it.radicals().stream())
        .findFirst()
        .map(Radical::number)
        .or(() -> Radical.numbered(base));
  }

  private MjCharacter row(int row) {
    int end = row + 1 < starts.length ? starts[row + 1] - 1 : text.length;
    return CharacterLine.read(
        new String(text, starts[row], end - starts[row], StandardCharsets.UTF_8));
  }
}
