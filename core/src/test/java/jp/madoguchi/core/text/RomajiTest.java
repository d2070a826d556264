package jp.madoguchi.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomajiTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "satou, サトウ",
    "SATOU, サトウ",
    "ｓａｔｏｕ, サトウ",
    "kyouko, キョウコ",
    "hattori, ハットリ",
    "hacchi, ハッチ",
    "hatchi, ハッチ",
    "issho, イッショ",
    "shinichi, シニチ",
    "shin'ichi, シンイチ",
    "shinnichi, シンイチ",
    "konno, コンオ",
    "konnno, コンノ",
    "kon'no, コンノ",
    "honda, ホンダ",
    "ken, ケン",
    "kenn, ケン",
    "shinya, シニャ",
    "shin'ya, シンヤ",
    "namba, ナンバ",
    "homma, ホンマ",
    "tsuchiya, ツチヤ",
    "tutiya, ツチヤ",
    "fujii, フジイ",
    "huzii, フジイ",
    "jun, ジュン",
    "zyun, ジュン",
    "shou, ショウ",
    "syou, ショウ",
    "chiba, チバ",
    "tiba, チバ",
    "ryuu, リュウ",
    "wo, ヲ",
    "vaioretto, ヴァイオレット",
    "fia, フィア",
    "maria-, マリアー",
    "su-zan, スーザン",
    "ltu, ッ",
    "sato ichirou, サト イチロウ",
    "サtoウ, サトウ",
    "山田tarou, 山田タロウ",
    "S50-1-1, S50-1-1",
    "q, q",
    "k, k",
    "Q1, Q1",
    "'', ''",
  })
  void typedLettersBecomeKatakana(String typed, String kana) {
    assertEquals(kana, Romaji.toKatakana(typed));
  }

  @ParameterizedTest(name = "{0} may be {1}")
  @CsvSource({
    "konno, コンオ コンノ",
    "ＫＯＮＮＯ, コンオ コンノ",
    "konnno, コンノ",
    "kon'no, コンノ",
    "shinichi, シニチ シンイチ",
    "shinya, シニャ シンヤ",
    "hana, ハナ ハンア",
    "naoto, ナオト",
    "hanada ken, ハナダ ケン ハンアダ ケン",
    "satou, サトウ",
    "サトウ, サトウ",
  })
  void anNBeforeAVowelMayEndTheSyllableBeforeIt(String typed, String kana) {
    assertEquals(kana, String.join(" ", Romaji.readings(typed, 8)));
  }

  @Test
  void thereAreNoMoreReadingsThanWereAskedFor() {
    assertEquals(1, Romaji.readings("hanana", 1).size());
    assertEquals(4, Romaji.readings("hanananana", 7).size());
  }
}
