package jp.madoguchi.core.port;

import java.io.IOException;
import java.util.List;

/** A printer that takes finished PDF documents. */
public interface Printer {
  /** The printer's name for people. */
  String name();

  /** The trays that it can be told to take paper from; empty where it cannot be told. */
  default List<String> trays() {
    return List.of();
  }

  /**
   * The same printer with the paper of one of its trays.
   *
   * @param tray one of {@link #trays}; else each document is refused with {@link NoTray}
   */
  default Printer fed(String tray) {
    return new UnfedPrinter(name(), tray);
  }

  /**
   * Hands one document to the printer and returns when the spooler has it.
   *
   * @param title what the print log calls it; holds no personal data
   * @throws IOException nothing was handed over
   */
  void print(String title, byte[] pdf) throws IOException;
}
