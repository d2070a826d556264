package jp.madoguchi.core.address;

/**
 * A building of the municipality (方書マスタ, 1.3.4).
 *
 * @param town as the dictionary names it
 * @param lot 番地・号; may be empty
 * @param name without a room's number
 * @param kana full-width katakana; may be empty
 */
public record Building(String town, String lot, String name, String kana) {}
