package jp.madoguchi.terminal.certificate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import jp.madoguchi.core.certificate.CertificateDesk;
import jp.madoguchi.core.certificate.CertificateRefused;
import jp.madoguchi.core.certificate.Certifier;
import jp.madoguchi.core.certificate.Certifiers;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.Seals;
import jp.madoguchi.core.certificate.Stamp;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Paper;
import jp.madoguchi.core.port.Printer;
import jp.madoguchi.core.port.Printers;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.tell.Telling;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.terminal.paper.CertificatePaper;
import jp.madoguchi.terminal.paper.Certifying;
import jp.madoguchi.terminal.paper.PaperMark;

/**
 * Makes the documents of certificates and prints them, one copy after the other. No document waits
 * anywhere: each is made for its copy, read again and handed over, or it is given up. Not on the
 * screen's thread.
 */
public final class CertificatePress {
  private final CertificateDesk desk;
  private final Tools tools;

  /**
   * What it works with.
   *
   * @param font the name font's file
   * @param pictures draws what is looked at
   * @param seals asked at each sheet
   * @param workers where the printer is waited for
   * @param patience a printer that does not answer for longer counts as silent
   * @param title what the printer's own log calls a certificate; holds no personal data
   */
  public record Tools(
      CertificatePaper paper,
      Path font,
      PdfPictures pictures,
      Certifiers certifiers,
      Supplier<Seals> seals,
      Printers printers,
      Executor workers,
      Duration patience,
      Clock clock,
      String title) {}

  /**
   * A sheet before it is printed.
   *
   * @param cut labels of what does not fit (文字超過リスト, 5.8)
   * @param stamp how the official seal comes onto it
   */
  public record Sheet(List<Image> pages, List<String> cut, Stamp stamp) {}

  /**
   * What became of a run.
   *
   * @param printed the copies that the printer took
   * @param stopped why the others were not printed
   */
  public record Run(List<Issue> printed, Optional<Exception> stopped) {}

  public CertificatePress(CertificateDesk desk, Tools tools) {
    this.desk = desk;
    this.tools = tools;
  }

  /** The name of the printer that certificates go to, for people. */
  public String printer() {
    return tools.printers().on(Paper.CERTIFICATE).name();
  }

  /** Who on a sheet registered to be told of it (本人通知). */
  Telling.Alert alert(CertificateDesk.Prepared prepared) {
    return desk.alert(prepared);
  }

  /**
   * The sheet as it will be printed, but for the number that it gets then.
   *
   * @throws NoCertifier nobody certifies today
   */
  public Sheet look(CertificateDesk.Prepared prepared) throws IOException, NoCertifier {
    Certifying certifying = certifying();
    CertificatePaper.Made made =
        tools
            .paper()
            .specimen(tools.font(), prepared.certificate(), tools.clock().today(), certifying);
    return new Sheet(tools.pictures().of(made.pdf()), made.cut(), certifying.stamp());
  }

  /**
   * Prints copies until one fails; a copy whose printer is silent stays open in the book, and
   * somebody says what became of it.
   */
  public Run print(CertificateDesk.Prepared prepared, int copies) {
    List<Issue> printed = new ArrayList<>();
    Printer printer = tools.printers().on(Paper.CERTIFICATE);
    try {
      for (int copy = 0; copy < copies; copy++) {
        printed.add(print(prepared, printer));
      }
      return new Run(printed, Optional.empty());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Run(printed, Optional.of(stopped));
    } catch (Exception stopped) {
      return new Run(printed, Optional.of(stopped));
    }
  }

  private Issue print(CertificateDesk.Prepared prepared, Printer printer)
      throws CertificateRefused,
          RecordRestrained,
          RecordClosed,
          NoCertifier,
          IOException,
          InterruptedException,
          PrinterSilent {
    Certifying certifying = certifying();
    Issue issue = desk.issue(prepared, printer.name(), certifying.stamp());
    CertificatePaper.Made made;
    Optional<Bytes> carried;
    try {
      made = tools.paper().pdf(tools.font(), prepared.certificate(), issue.number(), certifying);
      carried = PaperMark.carriedBy(made.pdf());
    } catch (IOException | RuntimeException notMade) {
      desk.settle(issue, Issue.Outcome.FAILED, "not made");
      throw notMade;
    }
    desk.release(issue, prepared, carried.orElse(Bytes.EMPTY));
    try {
      handOver(made.pdf(), printer);
    } catch (IOException notTaken) {
      desk.settle(issue, Issue.Outcome.FAILED, "not taken by " + printer.name());
      throw notTaken;
    }
    return desk.settle(issue, Issue.Outcome.PRINTED, made.pages() + " pages, " + printer.name());
  }

  /** A time-out is no answer: whether a sheet comes out is not known then. */
  private void handOver(byte[] pdf, Printer printer)
      throws IOException, InterruptedException, PrinterSilent {
    CompletableFuture<Void> taken =
        CompletableFuture.runAsync(() -> spool(pdf, printer), tools.workers());
    try {
      taken.get(tools.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      throw new PrinterSilent(printer.name());
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException notTaken) {
        throw notTaken;
      }
      throw new IllegalStateException("the printer's side failed", failed.getCause());
    }
  }

  private void spool(byte[] pdf, Printer printer) {
    try {
      printer.print(tools.title(), pdf);
    } catch (IOException notTaken) {
      throw new CompletionException(notTaken);
    }
  }

  private Certifying certifying() throws NoCertifier {
    Certifier certifier =
        tools.certifiers().on(tools.clock().today()).orElseThrow(NoCertifier::new);
    return new Certifying(
        certifier, desk.maySeal() ? tools.seals().get().of(certifier) : Optional.empty());
  }
}
