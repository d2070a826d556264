package jp.madoguchi.core.text.character;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Looking for a character by several things that are known of it, its shape among them. */
class CharacterSearchTest {
  private static final OptionalInt ANY = OptionalInt.empty();

  /** As MJ文字情報一覧表 names its columns. */
  private static final String OFFICIAL =
      """
      mj,kanji,lines,yomi,shrink,部首1(参考),内画数1(参考),部首2(参考),内画数2(参考)
      26180,辺,5,ヘン・あたり・べ,辺,162,2,,
      26200,邉,17,ヘン・あたり・べ,邉,162,13,,
      26205,邊,18,ヘン・あたり・べ,邊,162,15,,
      25550,道,12,ドウ・みち,道,162,9,,
      14460,相,9,ソウ・あい,相,109,4,75,5
      8064,吉,6,キチ・よい,吉,30,3,,
      99,々,3,のま,々,,,,
      30123,任\uDB40\uDD02,6,ニン,任,9,4,,
      """;

  private static CharacterTable table(String rows) throws CharacterReader.NoTable, IOException {
    CharacterReader reader = new CharacterReader();
    reader.read(new StringReader(rows));
    assertEquals(List.of(), reader.flaws());
    return reader.table();
  }

  private static String found(CharacterTable table, CharacterQuery query) {
    return table.search(query, 99).stream()
        .map(MjCharacter::sequence)
        .collect(Collectors.joining());
  }

  private static CharacterQuery shape(int radical, OptionalInt rest) {
    return new CharacterQuery("", "", ANY, OptionalInt.of(radical), rest);
  }

  @Nested
  class ByShape {
    private final CharacterTable inTest;

    ByShape() throws Exception {
      inTest = table(OFFICIAL);
    }

    @Test
    void allOfARadicalInTheOrderOfTheTable() {
      assertEquals("辺邉邊道", found(inTest, shape(162, ANY)));
    }

    @Test
    void withStrokesBesideTheRadical() {
      assertEquals("邊", found(inTest, shape(162, OptionalInt.of(15))));
      assertEquals("", found(inTest, shape(162, OptionalInt.of(14))));
    }

    @Test
    void byEachOfSeveralRadicals() {
      assertEquals("相", found(inTest, shape(109, ANY)));
      assertEquals("相", found(inTest, shape(75, OptionalInt.of(5))));
    }

    @Test
    void whateverElseIsKnownMustFit() {
      CharacterQuery query =
          new CharacterQuery("", "ヘン", OptionalInt.of(17), OptionalInt.of(162), ANY);
      assertEquals("邉", found(inTest, query));
    }

    @Test
    void strokesBesideNoRadicalFindNothing() {
      assertEquals("", found(inTest, new CharacterQuery("", "", ANY, ANY, OptionalInt.of(3))));
    }

    @Test
    void theRadicalIsThatOfACharacterOrTheOneThatItIs() {
      assertEquals(Optional.of(162), inTest.radicalOf("道"));
      assertEquals(Optional.of(162), inTest.radicalOf("邉\uDB40\uDD0F"));
      assertEquals(Optional.of(9), inTest.radicalOf("任"));
      assertEquals(Optional.of(162), inTest.radicalOf("辵"));
      assertEquals(Optional.of(85), inTest.radicalOf("水"));
      assertEquals(Optional.of(85), inTest.radicalOf("\u2F54"));
      assertEquals(Optional.empty(), inTest.radicalOf("々"));
      assertEquals(Optional.empty(), inTest.radicalOf(""));
    }
  }

  @Nested
  class TheColumns {
    @Test
    void mayBeOneOfOurs() throws Exception {
      CharacterTable inTest =
          table("mj,kanji,lines,yomi,shrink,radical\n14460,相,9,ソウ,相,109.4; 75.5\n");
      assertEquals(
          List.of(new Radical(109, 4), new Radical(75, 5)),
          inTest.find("相").orElseThrow().radicals());
    }

    @Test
    void mayBeMissing() throws Exception {
      assertFalse(SampleTable.table().knowsRadicals());
      assertTrue(table(OFFICIAL).knowsRadicals());
    }

    @Test
    void withNoRadicalInThemAreNoFlaw() throws Exception {
      CharacterTable inTest =
          table("mj,kanji,lines,yomi,shrink,radical\n1,相,9,ソウ,相,目.4\n2,吉,6,キチ,吉,215.1\n");
      assertEquals(2, inTest.size());
      assertFalse(inTest.knowsRadicals());
    }

    @Test
    void comeBackFromTheCompactForm() throws Exception {
      CharacterTable inTest = table(OFFICIAL);
      assertEquals(inTest.all().toList(), CharacterTable.decode(inTest.encode()).all().toList());
    }

    @Test
    void areNotInTablesOfBefore() {
      byte[] old = "8064\t吉\t6\tキチ\t吉\t".getBytes(java.nio.charset.StandardCharsets.UTF_8);
      CharacterTable inTest = CharacterTable.decode(old);
      assertEquals(List.of(), inTest.find("吉").orElseThrow().radicals());
    }
  }

  @Nested
  class ByOtherThings {
    private final CharacterTable inTest;

    ByOtherThings() throws Exception {
      inTest = SampleTable.table();
    }

    @Test
    void variantsThatAreReadSo() {
      CharacterQuery query = new CharacterQuery("辺", "ほとり", ANY, ANY, ANY);
      assertEquals("邉\uDB40\uDD0F", found(inTest, query));
    }

    @Test
    void nothingKnownFindsNothing() {
      assertEquals("", found(inTest, new CharacterQuery("", "", ANY, ANY, ANY)));
    }
  }

  @Nested
  class ARadical {
    @Test
    void hasACharacter() {
      assertEquals("一", Radical.character(1));
      assertEquals("辵", Radical.character(162));
      assertEquals("龠", Radical.character(Radical.COUNT));
    }

    @Test
    void isOneOf214() {
      assertThrows(IllegalArgumentException.class, () -> new Radical(0, 1));
      assertThrows(IllegalArgumentException.class, () -> new Radical(215, 1));
      assertThrows(IllegalArgumentException.class, () -> new Radical(1, -1));
    }
  }
}
