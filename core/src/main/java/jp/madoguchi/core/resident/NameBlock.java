package jp.madoguchi.core.resident;

import jp.madoguchi.core.text.ExactText;

/**
 * A name as it was given (氏名, フリガナ, フリガナ確認フラグ): exact code points, never normalised.
 *
 * @param name surname and given name with an ideographic space between
 * @param kana katakana with an ideographic space between; may be empty
 * @param kanaConfirmed whether the reading was confirmed with the person
 */
public record NameBlock(ExactText name, ExactText kana, boolean kanaConfirmed) {}
