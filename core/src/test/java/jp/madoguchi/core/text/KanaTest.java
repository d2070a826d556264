package jp.madoguchi.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KanaTest {
  @ParameterizedTest(name = "2.1.2 {0}: {1} = {2}")
  @CsvSource({
    // what differs, one, other, the key of both
    "voiced, カキクケコサシスセソ, ガギグゲゴザジズゼゾ, カキクケコサシスセソ",
    "voiced, タテト, ダデド, タテト",
    "voiced, ハヒフヘホ, バビブベボ, ハヒフヘホ",
    "half voiced, ハヒフヘホ, パピプペポ, ハヒフヘホ",
    "half voiced, ヒ, ピ, ヒ",
    "ヂ and ジ, ヂ, ジ, シ",
    "ズ and ヅ, ズ, ヅ, ス",
    "ワ and ハ, ワタ, ハタ, ハタ",
    "ヴァ and バ, ヴァン, バン, ハン",
    "ヴィ and ビ, ヴィ, ビ, ヒ",
    "ヴ and ブ, ヴ, ブ, フ",
    "ヴェ and ベ, ヴェ, ベ, ヘ",
    "ヴォ and ボ, ヴォ, ボ, ホ",
    "ヴ and a large vowel, ヴア, バ, ハ",
    "オ and ヲ, オ, ヲ, オ",
    "small, ハツトリ, ハットリ, ハツトリ",
    "small, キヤキユキヨ, キャキュキョ, キヤキユキヨ",
    "small, アイウエオ, ァィゥェォ, アイウエオ",
    "small, ワカケ, ヮヵヶ, ハカケ",
    "ウ after the オ row, オオノ, オウノ, オオノ",
    "ウ after the オ row, サトオ, サトウ, サトオ",
    "ウ after the オ row, コオドオ, ゴウトウ, コオトオ",
    "ウ after a small letter, キヨオコ, キョウコ, キヨオコ",
    "ウ after the オ row again, オオオ, オウウ, オオオ",
    "long mark, オノ, オーノ, オノ",
    "long mark in full width, ケコ, ケーコ, ケコ",
    "dash, ケコ, ケ―コ, ケコ",
    "minus in full width, ケコ, ケ－コ, ケコ",
    "hyphen, ケコ, ケ‐コ, ケコ",
    "long mark in half width, ケコ, ケｰコ, ケコ",
    "hyphen in half width, ケコ, ケ-コ, ケコ",
    "blank in full width, ヤマダハナ, ヤマダ　ハナ, ヤマタハナ",
    "blank in half width, ヤマダハナ, ヤマダ ハナ, ヤマタハナ",
    "ウ after a blank, サトウメ, サト ウメ, サトオメ",
    // not in the clause, but the same to a clerk
    "half width, ガッパ, ｶﾞｯﾊﾟ, カツハ",
    "ヴァ in half width, バン, ｳﾞｧﾝ, ハン",
    "hiragana, サトウ, さとう, サトオ",
    "a voicing mark of its own, ガパ, カ\u3099ハ\u309A, カハ",
    "old letters, イエ, ヰヱ, イエ",
  })
  void aDifferenceIsIgnored(String what, String one, String other, String key) {
    assertEquals(key, Kana.fold(one));
    assertEquals(key, Kana.fold(other));
    assertEquals(key, Kana.fold(key));
  }

  @ParameterizedTest
  @CsvSource({"ウノ, オノ", "アウ, アオ", "イシカワ, イチカワ", "オオスカ, オオツカ", "カ, キ", "ウエダ, オエダ"})
  void differentReadingsStayApart(String one, String other) {
    assertNotEquals(Kana.fold(one), Kana.fold(other));
  }

  @ParameterizedTest
  @CsvSource({"山田-太郎 A1, 山田太郎A1", "\uFA19, \uFA19", "邉\uDB40\uDD10, 邉\uDB40\uDD10"})
  void whatIsNotKanaStays(String text, String key) {
    assertEquals(key, Kana.fold(text));
  }

  @ParameterizedTest(name = "2.1.2 {0} and {1} meet: {2}")
  @CsvSource({
    "オオヅカ, オオツカ, true",
    "オオヅカ, オオズカ, true",
    "オオズカ, オオスカ, true",
    "オオヅカ, オオスカ, true",
    "オオズカ, オオツカ, false",
    "オオスカ, オオツカ, false",
    "チヂミ, チチミ, true",
    "チヂミ, チジミ, true",
    "ツヅキ, ツ\u3064\u3099キ, true",
  })
  void readingsWithDuAndDiAreFoundUnderBothKeys(String one, String other, boolean meet) {
    assertEquals(meet, !Collections.disjoint(Kana.keys(one), Kana.keys(other)));
  }

  @ParameterizedTest
  @CsvSource({
    "ｱｻﾋｶﾞｵｶ, アサヒガオカ",
    "ﾎﾟﾛ-1(A), ポロ-1(A)",
    "漢字ｱ\uFA19, 漢字ア\uFA19",
    "か\u3099ハ\u309Ac\u0301, がパc\u0301"
  })
  void halfWidthKanaAndMarksAloneBecomeFullWidth(String text, String wide) {
    assertEquals(wide, Kana.toFullWidth(text));
  }

  @ParameterizedTest
  @CsvSource({"サ, サトウ", "サト, サトウ", "トウキ, トウキョウト", "キヨ, キョウコ"})
  void theKeyOfAHeadIsTheHeadOfTheKey(String head, String whole) {
    assertTrue(Kana.fold(whole).startsWith(Kana.fold(head)));
    assertFalse(Kana.fold(head).isEmpty());
  }
}
