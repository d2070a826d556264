package jp.madoguchi.terminal.certificate;

/** The printer did not answer in time; whether a sheet comes out is not known. */
public final class PrinterSilent extends Exception {
  private static final long serialVersionUID = 1;

  public PrinterSilent(String printer) {
    super(printer);
  }
}
