package jp.madoguchi.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
  private static boolean finds(String entry, String name, String reading) {
    return NamePattern.typed(entry)
        .matches(
            SearchKeys.reading(reading),
            SearchKeys.readingApart(reading),
            SearchKeys.written(name));
  }

  @ParameterizedTest
  @CsvSource({
    // 2.1.2: the beginning, a part, an ending, the whole
    "サクラ, true",
    "クラ, false",
    "*クラ*, true",
    "*ユミコ, true",
    "*ユミ, false",
    "サ*コ, true",
    "サ*ミ*コ, true",
    "サ*ラ, false",
    "=サクラユミコ, true",
    "＝サクラ, false",
    "＊クラ＊, true",
    // 2.1.2: width, script, voicing and blanks make no difference
    "さくら　ゆみこ, true",
    "ｻｸﾗﾕﾐｺ, true",
    "ザグラ, true",
    // typed in Latin letters
    "sakura, true",
    "*yumiko, true",
    // as it is written
    "佐倉, true",
    "佐倉 由美子, true",
    "倉, false",
    "*由美*, true",
    "=佐倉由美子, true",
    "=佐倉由美, false",
  })
  void aNameIsFoundByItsReadingOrAsWritten(String entry, boolean found) {
    assertEquals(found, finds(entry, "佐倉　由美子", "サクラ　ユミコ"));
  }

  @ParameterizedTest
  @CsvSource({
    "渡辺, 渡\u9089\uDB40\uDD10　直樹",
    "渡邊, 渡辺　直樹",
    "渡𨘢, 渡邉　直樹",
    "浜田, 濱田　一",
    "加籐, 加藤　一",
    "渡边, 渡辺　直樹",
    "滨田, 浜田　一",
    "䕨田, 藤田　一",
    "籘田, 藤田　一",
    "槗本, 橋本　一",
    "高橋, 髙橋　隆",
    "吉田, 𠮷田　シゲ",
    "神谷, \uFA19谷　誠",
    "一ケ瀬, 一ヶ瀬　花",
  })
  void aVariantOfACharacterIsFoundByAnother(String entry, String name) {
    assertTrue(finds(entry, name, ""));
  }

  @Test
  void aForeignNameIsFoundInLatinLetters() {
    assertTrue(finds("nguyen thi", "NGUYEN THI HOA", "グエン　ティ　ホア"));
    assertTrue(finds("*ＨＯＡ", "NGUYEN THI HOA", ""));
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    // as an input method takes it, and as a passport has it (旅券法施行規則): nn and n before a vowel
    "konno, コンオ",
    "konno, コンノ",
    "kanna, カンナ",
    "annai junko, アンナイ　ジュンコ",
    "shinichi, シンイチ",
    "shinichi, シニチ",
    "shin'ichi, シンイチ",
    "kenichirou, ケンイチロウ",
    "junya, ジュンヤ",
    "*kenichi, オオノ　ケンイチ",
    "tanaka shinichi, タナカ　シンイチ",
    "KANNO SHINICHI, カンノ　シンイチ",
  })
  void lettersThatMayBeReadInTwoWaysFindBoth(String entry, String reading) {
    assertTrue(finds(entry, "", reading));
  }

  @Test
  void howeverManyLettersMayBeReadInTwoWaysThePatternStaysSmall() {
    assertTrue(NamePattern.typed("na".repeat(1_000)).reading().size() <= 64);
  }

  @ParameterizedTest
  @CsvSource({"*ウタロウ, カトウ　ウタロウ", "*オタロ, カトウタロ", "カ*ウタロ*, カトウタロ"})
  void aLongOIsFoundWhereverASegmentBegins(String entry, String reading) {
    assertTrue(finds(entry, "", reading));
  }

  @ParameterizedTest
  @CsvSource({"*ヅキ, ミツキ", "*ズキ, ミヅキ", "*ツキ, ミヅキ", "*ジマ, タヂマ"})
  void bothFoldingsOfDuAndDiAreTried(String entry, String reading) {
    assertTrue(finds(entry, "", reading));
  }

  @ParameterizedTest
  @CsvSource({"''", "'　'", "ー", "*", "**", "="})
  void whatFoldsToNothingAsksForNothing(String entry) {
    assertTrue(NamePattern.typed(entry).all());
  }

  @ParameterizedTest
  @CsvSource({
    "さくら, サクラ",
    "サグラ*, サクラ",
    "ミヅ, ミス ミツ",
    "=サクラ, ''",
    "*サクラ, ''",
    "佐倉, ''",
    "sakura, ''",
    "ー, ''"
  })
  void onlyKanaAloneAreABeginning(String entry, String keys) {
    assertEquals(
        Optional.of(keys).filter(text -> !text.isEmpty()).map(text -> List.of(text.split(" "))),
        NamePattern.typed(entry).beginnings());
  }

  @Test
  void howeverManyStarsThereAreThePatternStaysSmall() {
    assertTrue(NamePattern.typed("*ウ".repeat(1_000)).reading().size() <= 32);
  }

  @Test
  void aCharacterIsAVariantInOneGroupOnly() {
    assertThrows(IllegalArgumentException.class, () -> KanjiVariants.of(List.of("辺,邊", "邊,邉")));
  }
}
