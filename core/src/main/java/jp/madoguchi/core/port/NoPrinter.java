package jp.madoguchi.core.port;

import java.io.IOException;

/** The printer that a document was meant for is not there; nothing was handed over. */
public final class NoPrinter extends IOException {
  /**
   * @param name the printer's, empty where none was chosen
   */
  public NoPrinter(String name) {
    super("no printer " + name);
  }
}
