package jp.madoguchi.terminal.device;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaTray;
import jp.madoguchi.core.port.Printer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;

/**
 * A printer of the operating system's spooler. One that takes PDF gets it as it is; for others, all
 * of them on Windows, the pages are drawn. Safe for use by several threads.
 */
public final class SpoolPrinter implements Printer {
  private static final DocFlavor PDF = DocFlavor.BYTE_ARRAY.PDF;
  private static final DocFlavor DRAWN = DocFlavor.SERVICE_FORMATTED.PAGEABLE;

  private final PrintService service;
  private final Optional<MediaTray> tray;

  private SpoolPrinter(PrintService service, Optional<MediaTray> tray) {
    this.service = service;
    this.tray = tray;
  }

  /** All printers; empty where there are none. */
  public static List<Printer> list() {
    return Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
        .filter(each -> each.isDocFlavorSupported(PDF) || each.isDocFlavorSupported(DRAWN))
        .<Printer>map(each -> new SpoolPrinter(each, Optional.empty()))
        .toList();
  }

  @Override
  public String name() {
    return service.getName();
  }

  @Override
  public List<String> trays() {
    return found().map(MediaTray::toString).distinct().toList();
  }

  private Stream<MediaTray> found() {
    return service.getSupportedAttributeValues(Media.class, flavor(), null) instanceof Media[] media
        ? Arrays.stream(media).filter(MediaTray.class::isInstance).map(MediaTray.class::cast)
        : Stream.empty();
  }

  private DocFlavor flavor() {
    return service.isDocFlavorSupported(PDF) ? PDF : DRAWN;
  }

  @Override
  public Printer fed(String wanted) {
    return found()
        .filter(each -> each.toString().equals(wanted))
        .findFirst()
        .<Printer>map(each -> new SpoolPrinter(service, Optional.of(each)))
        .orElseGet(() -> Printer.super.fed(wanted));
  }

  @Override
  public void print(String title, byte[] pdf) throws IOException {
    PrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet();
    attributes.add(new JobName(title, null));
    tray.ifPresent(attributes::add);
    if (flavor().equals(PDF)) {
      spool(new SimpleDoc(pdf, PDF, null), attributes);
      return;
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      spool(new SimpleDoc(new PDFPageable(document), DRAWN, null), attributes);
    }
  }

  private void spool(Doc document, PrintRequestAttributeSet attributes) throws IOException {
    try {
      service.createPrintJob().print(document, attributes);
    } catch (PrintException e) {
      throw new IOException("the spooler did not take the document", e);
    }
  }
}
