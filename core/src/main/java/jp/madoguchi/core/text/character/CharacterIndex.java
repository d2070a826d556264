package jp.madoguchi.core.text.character;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.madoguchi.core.text.Kana;
import jp.madoguchi.core.text.KanjiVariants;

/**
 * The rows of a table by whatever they are looked for: 59,000 rows take 5 MB beside their text.
 * Immutable.
 */
final class CharacterIndex {
  private static final int BITS = 21;
  private static final int HUNDRED = 100;

  private final RowIndex sequences;
  private final RowIndex substitutes;
  private final RowIndex folded;
  private final RowIndex strokes;
  private final RowIndex radicals;
  private final ReadingIndex readings;

  private CharacterIndex(Builder made) {
    sequences = new RowIndex(made.sequences.build());
    substitutes = new RowIndex(made.substitutes.build());
    folded = new RowIndex(made.folded.build());
    strokes = new RowIndex(made.strokes.build());
    radicals = new RowIndex(made.radicals.build());
    readings = made.readings.build();
  }

  /** Collects rows in their order. */
  static final class Builder {
    private final LongStream.Builder sequences = LongStream.builder();
    private final LongStream.Builder substitutes = LongStream.builder();
    private final LongStream.Builder folded = LongStream.builder();
    private final LongStream.Builder strokes = LongStream.builder();
    private final LongStream.Builder radicals = LongStream.builder();
    private final ReadingIndex.Builder readings = new ReadingIndex.Builder();

    void add(MjCharacter character, int row) {
      sequences.add(RowIndex.entry(sequence(character.sequence()), row));
      folded.add(RowIndex.entry(fold(character.base()), row));
      strokes.add(RowIndex.entry(character.strokes(), row));
      character.substitutes().forEach(it -> substitutes.add(RowIndex.entry(point(it), row)));
      character.radicals().forEach(it -> radicals.add(RowIndex.entry(radical(it), row)));
      character.readings().forEach(it -> readings.add(it, row));
    }

    CharacterIndex build() {
      return new CharacterIndex(this);
    }
  }

  /** One character has two code points at most. */
  private static long sequence(String sequence) {
    int base = point(sequence);
    int rest = Character.charCount(base);
    return (long) base << BITS | (rest < sequence.length() ? sequence.codePointAt(rest) : 0);
  }

  private static int point(String character) {
    return character.codePointAt(0);
  }

  private static int fold(String base) {
    return point(KanjiVariants.standard().fold(base));
  }

  private static long radical(Radical radical) {
    return (long) radical.number() * HUNDRED + radical.rest();
  }

  /** The first row of this sequence. */
  OptionalInt row(String sequence) {
    return sequences.rows(sequence(sequence)).findFirst();
  }

  boolean knowsRadicals() {
    return !radicals.isEmpty();
  }

  BitSet read(String reading) {
    String key = Kana.fold(reading);
    return key.isEmpty() ? new BitSet() : readings.beginning(key);
  }

  /** Of those, the ones whose whole reading it is. */
  BitSet readWhole(String reading) {
    return readings.whole(Kana.fold(reading));
  }

  BitSet withStrokes(int count) {
    return set(strokes.rows(count));
  }

  BitSet withRadical(int number, OptionalInt rest) {
    long first = (long) number * HUNDRED;
    return set(
        rest.isPresent()
            ? radicals.rows(first + rest.getAsInt())
            : radicals.rows(first, first + HUNDRED - 1));
  }

  /** Those of a base, with whatever selector. */
  BitSet ofBase(int base) {
    return set(glyphs(base));
  }

  /** The same, without a selector first, then by their selectors. */
  IntStream glyphs(int base) {
    long first = (long) base << BITS;
    return sequences.rows(first, first + (1L << BITS) - 1);
  }

  /** A base with whatever selector, and what tables of variants or of substitutes tie to it. */
  BitSet near(String base, List<String> itsSubstitutes) {
    Set<Integer> group = new LinkedHashSet<>(List.of(point(base)));
    itsSubstitutes.forEach(it -> group.add(point(it)));
    BitSet near = set(substitutes.rows(point(base)));
    near.or(set(folded.rows(fold(base))));
    group.forEach(it -> near.or(ofBase(it)));
    return near;
  }

  private static BitSet set(IntStream rows) {
    BitSet set = new BitSet();
    rows.forEach(set::set);
    return set;
  }
}
