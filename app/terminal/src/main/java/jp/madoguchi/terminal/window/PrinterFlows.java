package jp.madoguchi.terminal.window;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import jp.madoguchi.core.certificate.CertificateRefused;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.port.Paper;
import jp.madoguchi.core.port.Printer;
import jp.madoguchi.terminal.certificate.PrintedToday;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.paper.TrialPaper;
import jp.madoguchi.terminal.printing.PrintersPage;
import jp.madoguchi.terminal.printing.PrintersViewModel;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.window.SignedIn.Window;

/** The printers of the seat, and what was printed today. Used on the screen's thread. */
final class PrinterFlows {
  private final WindowParts parts;
  private final Window window;
  private final Counter counter;
  private final Turns turns;
  private final Consumer<Page> open;
  private final Copies copies;

  /** Leads to one copy. */
  interface Copies {
    void open(Issue issue, Staff staff);
  }

  /**
   * @param open puts a page on top of what is open
   */
  PrinterFlows(
      WindowParts parts,
      Window window,
      Counter counter,
      Turns turns,
      Consumer<Page> open,
      Copies copies) {
    this.parts = parts;
    this.window = window;
    this.counter = counter;
    this.turns = turns;
    this.open = open;
    this.copies = copies;
  }

  Map<Command, Runnable> commands() {
    return Map.of(Command.PRINTERS, this::page);
  }

  private record Read(
      List<PrintersViewModel.Known> known, Optional<List<Issue>> today, Staff staff) {}

  private void page() {
    if (window.pages().current().get() instanceof PrintersPage) {
      return;
    }
    turns.go(this::read, this::show);
  }

  private Read read() throws CertificateRefused {
    return new Read(
        PrintersViewModel.Known.of(parts.printers()),
        counter.certificates().mayIssue()
            ? Optional.of(counter.certificates().today())
            : Optional.empty(),
        new Staff(parts.texts(), counter.operators().all()));
  }

  private void show(Read read) {
    Optional<Node> printed =
        read.today()
            .map(issues ->
                PrintedToday.of(
                    parts.texts(),
                    read.staff(),
                    issues,
                    issue -> copies.open(issue, read.staff())));
    open.accept(
        new PrintersPage(
            parts.texts(),
            window.commands(),
            new PrintersViewModel(
                parts.printers(),
                read.known(),
                turns.background(),
                words -> counter.log().write(AccessNote.of(AccessEvent.PRINTER_CHOSEN, words)),
                this::trial),
            printed));
  }

  private void trial(Paper paper, Printer printer) throws IOException {
    byte[] pdf =
        new TrialPaper(parts.texts(), parts.login().environment())
            .pdf(
                parts.fonts().nameFont().orElseThrow(() -> new IOException("no font")),
                paper,
                printer.name());
    counter
        .log()
        .write(AccessNote.of(AccessEvent.PRINTED, "trial, " + paper + ", " + printer.name()));
    printer.print(parts.texts().get("printers.try"), pdf);
  }
}
