package jp.madoguchi.core.resident;

import jp.madoguchi.core.text.ExactText;

/** A former surname that is shown beside the name on request (旧氏, 1.1.7). */
public record FormerSurname(ExactText surname, ExactText kana, boolean kanaConfirmed) {}
