package jp.madoguchi.core.port;

/** The card was pulled or the reader went away in the middle of a command. */
public final class CardLost extends Exception {
  public CardLost(String message) {
    super(message);
  }

  public CardLost(String message, Throwable cause) {
    super(message, cause);
  }
}
