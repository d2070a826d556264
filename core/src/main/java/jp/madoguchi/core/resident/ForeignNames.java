package jp.madoguchi.core.resident;

import java.util.Optional;
import jp.madoguchi.core.text.ExactText;

/** What a foreign resident is called beside the Latin name; each may be blank. */
public record ForeignNames(ExactText kanji, ExactText katakana, Optional<NamePriority> first) {}
