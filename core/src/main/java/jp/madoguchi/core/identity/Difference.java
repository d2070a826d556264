package jp.madoguchi.core.identity;

import jp.madoguchi.core.text.character.Codes;

/**
 * In what two spellings of the same differ.
 *
 * @param record the piece as the record has it; empty where the whole is meant
 * @param claimed the same as the card or the document has it
 */
public record Difference(Kind kind, String record, String claimed) {
  /** Why it is the same all the same. */
  public enum Kind {
    /** The blank between 氏 and 名, or between words. */
    SPACE,
    /** Half width and full width. */
    WIDTH,
    /** Small and large kana: ッ and ツ. */
    SMALL_KANA,
    /** Hiragana and katakana. */
    SCRIPT,
    /** A reading that was written with clear sounds alone (清音化), as old machines print. */
    VOICING,
    /** Long marks and hyphens. */
    MARK,
    /** Capital and small letters. */
    CASE,
    /** One character, drawn in another way by a selector (異体字セレクタ). */
    GLYPH,
    /** Another character of the same group of variants (異体字). */
    VARIANT,
    /** The character that stands for one which the card cannot hold (代替文字). */
    SUBSTITUTE,
    /** ヶ, ケ and が between kanji. */
    LINK,
    /** Numbers in kanji and in digits. */
    COUNTING,
    /** 丁目, 番, 号 and hyphens. */
    COUNTERS,
    /** The building is left out (方書). */
    BUILDING,
    /** The prefecture is left out. */
    PREFECTURE,
    /** A former surname stands in brackets behind the surname (旧氏の併記). */
    BRACKETS,
    /** An alias, or kanji beside a name in Latin letters (通称, 併記名). */
    OTHER_NAME,
    /** A day that no calendar has, and the nearest one that it has. */
    NO_SUCH_DAY
  }

  /** One of the whole text. */
  static Difference whole(Kind kind) {
    return new Difference(kind, "", "");
  }

  /** Whether it is of one character, of which both can be named. */
  public boolean ofCharacters() {
    return !record.isEmpty() && !claimed.isEmpty();
  }

  /** The code points of the record's: U+9089 U+E0110. */
  public String recordCodes() {
    return Codes.of(record);
  }

  /** The code points of the other: U+9089. */
  public String claimedCodes() {
    return Codes.of(claimed);
  }

  @Override
  public String toString() {
    return kind.name();
  }
}
