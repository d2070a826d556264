package jp.madoguchi.core.port;

import java.io.IOException;

/** A printer that takes finished PDF documents. */
public interface Printer {
  /** The printer's name for people. */
  String name();

  /**
   * Hands one document to the printer and returns when the spooler has it.
   *
   * @param title what the print log calls it; holds no personal data
   * @throws IOException nothing was handed over
   */
  void print(String title, byte[] pdf) throws IOException;
}
