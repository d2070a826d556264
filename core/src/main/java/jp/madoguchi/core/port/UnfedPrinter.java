package jp.madoguchi.core.port;

/** A printer without the tray that a document was meant for. */
record UnfedPrinter(String name, String tray) implements Printer {
  @Override
  public void print(String title, byte[] pdf) throws NoTray {
    throw new NoTray(tray);
  }
}
