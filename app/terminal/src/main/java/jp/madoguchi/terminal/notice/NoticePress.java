package jp.madoguchi.terminal.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.image.Image;
import jp.madoguchi.core.certificate.Certifier;
import jp.madoguchi.core.certificate.Certifiers;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.notice.NoticeDesk;
import jp.madoguchi.core.notice.NoticeRefused;
import jp.madoguchi.core.notice.NoticeState;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Paper;
import jp.madoguchi.core.port.Printer;
import jp.madoguchi.core.port.Printers;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.terminal.certificate.NoCertifier;
import jp.madoguchi.terminal.certificate.PdfPictures;
import jp.madoguchi.terminal.certificate.PrinterSilent;
import jp.madoguchi.terminal.paper.NoticePaper;
import jp.madoguchi.terminal.paper.PaperMark;

/**
 * Makes the documents of letters and prints them. No document waits anywhere: each is made for its
 * number, read again and handed over, or it is given up. Not on the screen's thread.
 */
public final class NoticePress {
  private final NoticeDesk desk;
  private final Tools tools;

  /**
   * What it works with.
   *
   * @param font the name font's file
   * @param pictures draws what is looked at
   * @param certifiers in whose name letters go out
   * @param workers where the printer is waited for
   * @param patience a printer that does not answer for longer counts as silent
   * @param title what the printer's own log calls a letter; holds no personal data
   */
  public record Tools(
      NoticePaper paper,
      Path font,
      PdfPictures pictures,
      Certifiers certifiers,
      Printers printers,
      Executor workers,
      Duration patience,
      Clock clock,
      String title) {}

  public NoticePress(NoticeDesk desk, Tools tools) {
    this.desk = desk;
    this.tools = tools;
  }

  /** The name of the printer that letters go to, for people. */
  String printer() {
    return tools.printers().on(Paper.PLAIN).name();
  }

  /**
   * The letter as it will be printed, but for the number that it gets then.
   *
   * @throws NoCertifier nobody is registered in whose name it could go out today
   */
  public List<Image> look(NoticeDesk.Prepared prepared) throws IOException, NoCertifier {
    return tools
        .pictures()
        .of(
            tools
                .paper()
                .specimen(tools.font(), prepared.letter(), tools.clock().today(), sender()));
  }

  /**
   * Prints a letter; one whose printer is silent stays open in the book, and somebody says what
   * became of it.
   */
  Notice print(NoticeDesk.Prepared prepared)
      throws NoticeRefused,
          RecordRestrained,
          RecordClosed,
          NoCertifier,
          IOException,
          InterruptedException,
          PrinterSilent {
    Certifier sender = sender();
    Printer printer = tools.printers().on(Paper.PLAIN);
    Notice begun = desk.issue(prepared);
    byte[] pdf;
    Optional<Bytes> carried;
    try {
      pdf =
          tools.paper().pdf(tools.font(), prepared.letter(), begun.number().orElseThrow(), sender);
      carried = PaperMark.carriedBy(pdf);
    } catch (IOException | RuntimeException notMade) {
      desk.settle(begun, NoticeState.ASKED, "not made");
      throw notMade;
    }
    desk.release(begun, prepared, carried.orElse(Bytes.EMPTY));
    try {
      handOver(pdf, printer);
    } catch (IOException notTaken) {
      desk.settle(begun, NoticeState.ASKED, "not taken by " + printer.name());
      throw notTaken;
    }
    return desk.settle(begun, NoticeState.PRINTED, printer.name());
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

  private Certifier sender() throws NoCertifier {
    return tools.certifiers().on(tools.clock().today()).orElseThrow(NoCertifier::new);
  }
}
