package jp.madoguchi.core.movement.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.AddressNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwinWordsTest {
  private static final String DOCUMENT = "住民異動届（国内転入）";
  private static final AddressNumber OTHER = AddressNumber.of(7);

  @Test
  void aDocumentWithoutWordsIsAsItWas() {
    assertEquals(DOCUMENT, TwinWords.after(DOCUMENT, List.of()));
    assertEquals(List.of(), TwinWords.in(DOCUMENT));
    assertEquals(DOCUMENT, TwinWords.without(DOCUMENT));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 7, 20_260_401})
  void whatIsWrittenIsRead(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      List<TwinWord> words =
          IntStream.range(0, random.nextInt(4)).mapToObj(_ -> word(random)).toList();
      String text = TwinWords.after(DOCUMENT, words);
      assertEquals(words, TwinWords.in(text));
      assertEquals(DOCUMENT, TwinWords.without(text));
    }
  }

  private static TwinWord word(Random random) {
    Set<Evidence> seen =
        Stream.of(Evidence.values()).filter(_ -> random.nextBoolean()).collect(Collectors.toSet());
    return new TwinWord(AddressNumber.of(1 + random.nextInt(999_999)), seen);
  }

  /** Or else "another person" could be said without having looked at anything. */
  @Test
  void anotherPersonWithoutEvidenceSaysNothing() {
    assertEquals(List.of(), TwinWords.in("届［別" + OTHER.digits() + "］"));
  }

  @Test
  void anUnknownMarkSaysNothing() {
    assertEquals(List.of(), TwinWords.in("届［別" + OTHER.digits() + "番名］"));
  }

  @Test
  void aNumberThatIsNoneSaysNothing() {
    assertEquals(List.of(), TwinWords.in("届［未0000000001］"));
  }

  @Test
  void whatIsLeftOpenIsOpen() {
    assertTrue(TwinWord.open(OTHER).isOpen());
    assertFalse(new TwinWord(OTHER, Set.of(Evidence.FAMILY)).isOpen());
  }

  @Test
  void moreThanADocumentHoldsDoesNotFit() {
    TwinWord longest = new TwinWord(OTHER, Set.of(Evidence.values()));
    assertTrue(TwinWords.fit(DOCUMENT, List.of(longest, longest)));
    assertFalse(TwinWords.fit(DOCUMENT, IntStream.range(0, 9).mapToObj(_ -> longest).toList()));
  }
}
