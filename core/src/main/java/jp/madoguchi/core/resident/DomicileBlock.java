package jp.madoguchi.core.resident;

import jp.madoguchi.core.text.ExactText;

/**
 * Registered domicile (戸籍の表示): 本籍 and 筆頭者; both may be なし or 不明 (1.1.12), and are empty for foreign
 * residents.
 */
public record DomicileBlock(ExactText domicile, ExactText headOfRegister) {}
