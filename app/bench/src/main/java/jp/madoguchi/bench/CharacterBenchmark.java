package jp.madoguchi.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import jp.madoguchi.core.text.Kana;
import jp.madoguchi.core.text.KanjiVariants;
import jp.madoguchi.core.text.character.CharacterTable;
import jp.madoguchi.core.text.character.MjCharacter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Looking for one of 59,000 characters, beside a plain list of the same that is looked through. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CharacterBenchmark {
  private static final int LIMIT = 301;
  private static final String READING = "ヘン";
  private static final int STROKES = 17;
  private static final String LIKE = "辺";

  /** What is looked through. */
  public enum Kind {
    TABLE,
    PLAIN_LIST
  }

  @Param Kind kind = Kind.TABLE;

  private CharacterTable table = CharacterTable.of(List.of());
  private List<MjCharacter> list = List.of();

  @Setup
  public void read() {
    table = BenchCharacters.table();
    list = table.all().toList();
  }

  private int listed(Predicate<MjCharacter> fits) {
    return list.stream().filter(fits).limit(LIMIT).toList().size();
  }

  @Benchmark
  public int characterByReading() {
    return switch (kind) {
      case TABLE -> table.byReading(READING, LIMIT).size();
      case PLAIN_LIST ->
          listed(
              it -> it.readings().stream().anyMatch(read -> Kana.fold(read).startsWith(READING)));
    };
  }

  @Benchmark
  public int characterByStrokes() {
    return switch (kind) {
      case TABLE -> table.byStrokes(STROKES, LIMIT).size();
      case PLAIN_LIST -> listed(it -> it.strokes() == STROKES);
    };
  }

  @Benchmark
  public int characterByVariant() {
    return switch (kind) {
      case TABLE -> table.variantsOf(LIKE, LIMIT).size();
      case PLAIN_LIST -> {
        String folded = KanjiVariants.standard().fold(LIKE);
        yield listed(it ->
            it.base().equals(LIKE)
                || it.substitutes().contains(LIKE)
                || KanjiVariants.standard().fold(it.base()).equals(folded));
      }
    };
  }
}
