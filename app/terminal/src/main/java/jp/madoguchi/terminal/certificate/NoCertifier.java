package jp.madoguchi.terminal.certificate;

/**
 * Nobody certifies today: the table of certifiers (認証者) is missing, has a flaw, or begins later.
 */
public final class NoCertifier extends Exception {
  private static final long serialVersionUID = 1;
}
