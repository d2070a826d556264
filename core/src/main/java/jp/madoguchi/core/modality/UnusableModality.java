package jp.madoguchi.core.modality;

/** A modality is set up and cannot be used; the message says what is wrong, and names no person. */
public final class UnusableModality extends Exception {
  private static final long serialVersionUID = 1;

  public UnusableModality(String message) {
    super(message);
  }

  public UnusableModality(String message, Throwable cause) {
    super(message, cause);
  }
}
