package jp.madoguchi.terminal.device;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import jp.madoguchi.core.port.Printer;

/**
 * A printer of the operating system's spooler that takes PDF as it is. Safe for use by several
 * threads.
 */
public final class SpoolPrinter implements Printer {
  private static final DocFlavor PDF = DocFlavor.BYTE_ARRAY.PDF;

  private final PrintService service;

  SpoolPrinter(PrintService service) {
    this.service = service;
  }

  /** All printers that take PDF; empty where there are none. */
  public static List<Printer> list() {
    return Arrays.stream(PrintServiceLookup.lookupPrintServices(PDF, null))
        .<Printer>map(SpoolPrinter::new)
        .toList();
  }

  @Override
  public String name() {
    return service.getName();
  }

  @Override
  public void print(String title, byte[] pdf) throws IOException {
    PrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet();
    attributes.add(new JobName(title, null));
    try {
      service.createPrintJob().print(new SimpleDoc(pdf, PDF, null), attributes);
    } catch (PrintException e) {
      throw new IOException("the spooler did not take the document", e);
    }
  }

  /** The printer with this name, else the first one, looked for at each document. */
  public static Printer chosen(Optional<String> name) {
    return new ChosenPrinter(name, SpoolPrinter::list);
  }
}
