package jp.madoguchi.core.simulator.city;

/** A surname or a given name with its reading in katakana. */
record NamePart(String text, String kana) {}
