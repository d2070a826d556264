package jp.madoguchi.terminal.device;

/** The smart card service of this machine does not run, or does not answer. */
public final class ReadersUnavailable extends Exception {
  ReadersUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
