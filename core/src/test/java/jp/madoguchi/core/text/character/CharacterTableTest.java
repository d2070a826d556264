package jp.madoguchi.core.text.character;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CharacterTableTest {
  private static final String BEN_0F = "邉\uDB40\uDD0F";

  private final CharacterTable inTest;

  CharacterTableTest() throws Exception {
    inTest = SampleTable.table();
  }

  private static List<String> names(List<MjCharacter> characters) {
    return characters.stream().map(MjCharacter::name).toList();
  }

  @Nested
  class Finding {
    @Test
    void aSequenceIsAnotherCharacterThanItsBase() {
      assertEquals("MJ026190", inTest.find(BEN_0F).orElseThrow().name());
      assertEquals("MJ026200", inTest.find("邉").orElseThrow().name());
      assertEquals("U+9089 U+E010F", inTest.find(BEN_0F).orElseThrow().codePoints());
    }

    @Test
    void beyondTheFirstPlaneToo() {
      assertEquals("MJ032129", inTest.find("𠮷").orElseThrow().name());
    }

    @Test
    void whatIsNotThereIsNotFound() {
      for (String other : List.of("", "葛", "邉\uDB40\uDD10", BEN_0F + "邉", "邉あ", "㐀㐀")) {
        assertTrue(inTest.find(other).isEmpty(), other);
      }
    }

    @Test
    void everyRowIsFoundByItsSequence() {
      inTest.all().forEach(it -> assertEquals(Optional.of(it), inTest.find(it.sequence())));
      assertEquals(11, inTest.size());
    }

    @Test
    void byReadingTheWholeOneFirst() {
      assertEquals(List.of("MJ028901", "MJ028902"), names(inTest.byReading("たか", 9)));
      assertEquals(List.of("MJ008064", "MJ032129"), names(inTest.byReading("キツ", 9)));
      assertEquals(1, inTest.byReading("ヘン", 1).size());
      assertEquals(List.of(), inTest.byReading(" ", 9));
    }

    @Test
    void byStrokes() {
      assertEquals(List.of("MJ008064", "MJ032129"), names(inTest.byStrokes(6, 9)));
    }

    @Test
    void variantsOfACharacterItsOwnSelectorsFirst() {
      assertEquals(
          List.of("MJ026190", "MJ026191", "MJ026200", "MJ026180", "MJ026205"),
          names(inTest.variantsOf(BEN_0F, 9)));
      assertEquals(List.of("MJ008064", "MJ032129"), names(inTest.variantsOf("吉", 9)));
    }
  }

  @Nested
  class Reading {
    @Test
    void comesBackFromItsCompactForm() {
      assertEquals(inTest.all().toList(), CharacterTable.decode(inTest.encode()).all().toList());
    }

    @Test
    void aBadRowStopsNoGoodOneAndANumberCountsOnce() throws Exception {
      CharacterReader reader = new CharacterReader();
      reader.read(
          new StringReader(
              "mj,kanji,lines,yomi,shrink,jis\nx,吉,6,,,\n1,,6,,,\n2,々,3,のま,々,1\n2,〆,2,しめ,〆,1\n"));
      assertEquals(List.of(2L, 3L), reader.flaws());
      assertEquals(1, reader.twice());
      assertEquals(List.of("MJ000002"), names(reader.table().all().toList()));
    }

    @Test
    void theFileOfSequencesIsReadByItsCodes() throws Exception {
      CharacterReader reader = new CharacterReader();
      reader.read(
          new StringReader(
              "mj,ucs,lines,yomi,shrink\n"
                  + "26190,9089_E010F,17,ヘン,邉辺邊\n"
                  + "59399,535A_E010A;2B9E4_E0100,13,ハク,博愽\n"));
      assertEquals("MJ026190", reader.table().find(BEN_0F).orElseThrow().name());
      assertEquals("MJ059399", reader.table().find("博\uDB40\uDD0A").orElseThrow().name());
    }

    @Test
    void anotherTableIsRefused() {
      assertThrows(
          CharacterReader.NoTable.class,
          () -> new CharacterReader().read(new StringReader("a,b\n1,2\n")));
      assertThrows(IllegalArgumentException.class, () -> CharacterTable.decode("拝啓".getBytes()));
    }
  }

  @Nested
  class Sets {
    @Test
    void noVariantAndNoRareCharacterIsInTheJis() {
      TargetSet jis = TargetSet.jisX0213();
      for (String within : List.of("辺", "邊", "邉", "高", "吉", "あ", "ヷ", "A", "か\u309A", "𠮟", "﨑")) {
        assertTrue(jis.contains(within), within);
      }
      for (String outside : List.of(BEN_0F, "髙", "𠮷", "\uE000", "㐀", "한", "")) {
        assertFalse(jis.contains(outside), outside);
      }
    }

    @Test
    void externalCharactersAreCountedAsPeopleSeeThem() {
      ExactText name = new ExactText("髙橋　" + BEN_0F + "吉𠮷");
      assertEquals(3, TargetSet.jisX0213().outside(name));
      assertEquals(0, TargetSet.jisX0213().outside(new ExactText("山田　花子")));
    }

    @Test
    void theNetworksCharactersAreThoseThatTheTableNames() throws Exception {
      CharacterReader reader = new CharacterReader();
      reader.read(
          new StringReader(
              "mj,kanji,lines,yomi,shrink,juki\n28902,髙,11,コウ,高,J+9AD9\n32129,𠮷,6,キチ,吉,\n"));
      TargetSet network = TargetSet.network(reader.table());
      assertTrue(network.contains("髙"));
      assertTrue(network.contains("あ"));
      assertFalse(network.contains("𠮷"));
      assertThrows(IllegalArgumentException.class, () -> TargetSet.network(inTest));
    }
  }

  @Nested
  class Substituting {
    private Substitution.Written write(String text) {
      return new Substitution(Optional.of(inTest), TargetSet.jisX0213()).write(new ExactText(text));
    }

    @Test
    void saysWhatStandsForWhatAndWhere() {
      assertEquals(
          new Substitution.Written(
              "高橋　邉　吉",
              List.of(
                  new Substitution.Replaced(1, "髙", "高"),
                  new Substitution.Replaced(4, BEN_0F, "邉"),
                  new Substitution.Replaced(6, "𠮷", "吉"))),
          write("髙橋　" + BEN_0F + "　𠮷"));
    }

    @Test
    void whatIsInTheSetStaysAsItIs() {
      assertEquals(new Substitution.Written("山田　花子", List.of()), write("山田　花子"));
    }

    @Test
    void whereNothingStandsForItThereIsAMark() {
      Substitution.Written written = write("㐀");
      assertEquals("〓", written.text());
      assertFalse(written.replaced().getFirst().found());
    }

    @Test
    void whatTheTableHasWithSelectorsAloneIsWrittenAsItsGlyphsAre() {
      assertEquals("牛", write("㐄").text());
    }

    @Test
    void aLetterWithAMarkOfItsOwnIsTheLetterThatHasIt() {
      assertEquals("が", write("か\u3099").text());
    }

    @Test
    void aVariantThatTheTableLacksIsItsBase() {
      assertEquals("吉", write("吉\uDB40\uDD05").text());
    }
  }
}
