package jp.madoguchi.terminal.words;

/**
 * A part of some words.
 *
 * @param text for the interface's font, or one character for the name font
 * @param drawn whether it is of the name font
 */
record Piece(String text, boolean drawn) {}
