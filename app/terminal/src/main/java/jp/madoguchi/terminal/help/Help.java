package jp.madoguchi.terminal.help;

/**
 * What is said of one thing on the screen. Never about anybody: the same for every record.
 *
 * @param name what it is called
 * @param what what goes in, or what it is for, and the rule behind
 * @param form how it is written, with examples; empty where nothing is written
 */
public record Help(String name, String what, String form) {}
