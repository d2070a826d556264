package jp.madoguchi.terminal.desk;

/**
 * One of the last cases on the desk.
 *
 * @param words who came, for what, and what was done
 * @param open whether it was not closed
 */
public record Recent(String words, boolean open, Runnable reopen) {}
