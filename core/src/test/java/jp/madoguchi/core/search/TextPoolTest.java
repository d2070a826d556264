package jp.madoguchi.core.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.core.text.TextPattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextPoolTest {
  private static final int MANY = 400_000;

  private static TextPool pool(Stream<String> rows) {
    TextPoolBuilder builder = new TextPoolBuilder();
    rows.forEach(builder::add);
    return builder.pack(IntStream.range(0, builder.rows()).toArray());
  }

  private static int[] found(TextPool pool, TextPattern pattern) {
    Ints found = new Ints();
    pool.compile(pattern).scan(found::add);
    return found.toArray();
  }

  /** So many rows that they are shared out. */
  @Nested
  class ACitysRows {
    private static final TextPool IN_TEST =
        pool(IntStream.range(0, MANY).mapToObj(row -> row % 977 + "番" + row));

    static Stream<TextPattern> patterns() {
      return Stream.of(
          new TextPattern(List.of("番39999"), false, false),
          new TextPattern(List.of("1番", "7"), true, false),
          new TextPattern(List.of("99"), false, true),
          new TextPattern(List.of("976番976"), true, true),
          new TextPattern(List.of("号"), false, false));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void areFoundInOrderAsIfTheyWereComparedOneByOne(TextPattern pattern) {
      int[] compared =
          IntStream.range(0, MANY).filter(row -> pattern.matches(row % 977 + "番" + row)).toArray();

      assertArrayEquals(compared, found(IN_TEST, pattern));
    }

    @Test
    void takeMoreThanOnePortion() {
      assertTrue(IN_TEST.bytes().length > 4 * (1 << 19), "the rows are too few for this test");
    }
  }

  @Nested
  class ACharacterThatNoRowHas {
    private final TextPool inTest = pool(Stream.of("本町１", "花町"));

    @Test
    void matchesNone() {
      assertEquals(0, found(inTest, new TextPattern(List.of("町", "鶴"), false, false)).length);
    }
  }

  /** More characters than have a place of their own. */
  @Nested
  class ARareCharacter {
    private final TextPool inTest =
        pool(IntStream.range(0, 3_000).mapToObj(row -> String.valueOf((char) ('一' + row))));

    @Test
    void isFoundThoughItHasNoPlaceOfItsOwn() {
      char last = '一' + 2_999;

      assertArrayEquals(
          new int[] {2_999},
          found(inTest, new TextPattern(List.of(String.valueOf(last)), false, false)));
    }
  }
}
