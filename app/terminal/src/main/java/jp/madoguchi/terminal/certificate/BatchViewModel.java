package jp.madoguchi.terminal.certificate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;

/**
 * Sheets that were looked at and are printed together, for one who stands at the counter: of
 * several households, or of several kinds. One is printed after the other, each judged again like
 * one that is printed alone. A refusal concerns its own sheet, and the others are printed; where
 * the printer fails, none follows, and those that wait go on waiting. Screen's thread only.
 */
public final class BatchViewModel {
  private final Background background;
  private final ObservableList<BatchLine> lines = FXCollections.observableArrayList();
  private final ObjectProperty<Message> said = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private int last;

  public BatchViewModel(Background background) {
    this.background = background;
  }

  ObservableList<BatchLine> lines() {
    return lines;
  }

  /** What was done. */
  public ReadOnlyObjectProperty<Message> said() {
    return said;
  }

  /** Why not all of it was. */
  public ReadOnlyObjectProperty<Message> problem() {
    return problem;
  }

  /** A printer is at work. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Takes a sheet that was looked at, in place of printing it at once. */
  public void add(PreviewViewModel sheet) {
    sheet.setAside();
    said.set(Message.NONE);
    problem.set(Message.NONE);
    lines.add(new BatchLine(++last, sheet, new BatchLine.Fate.Waiting()));
  }

  /** How many sheets wait. */
  public int waiting() {
    return (int) lines.stream().filter(BatchLine::waits).count();
  }

  /** The copies that wait. */
  int copies() {
    return lines.stream().filter(BatchLine::waits).mapToInt(line -> line.sheet().copies()).sum();
  }

  /** The pages of the copies that wait. */
  int pages() {
    return lines.stream()
        .filter(BatchLine::waits)
        .mapToInt(line -> line.sheet().copies() * line.sheet().sheet().pages().size())
        .sum();
  }

  /** Takes one out again; one that a printer is at work on stays. */
  void remove(BatchLine line) {
    if (!(line.fate() instanceof BatchLine.Fate.Printing)) {
      lines.remove(line);
    }
  }

  /**
   * Whoever stood at the counter has gone: nothing of it is printed any more.
   *
   * @return how many sheets waited
   */
  public int clear() {
    int waited = waiting();
    lines.clear();
    said.set(Message.NONE);
    problem.set(Message.NONE);
    return waited;
  }

  /** Prints what waits, in its order. */
  void print() {
    if (!busy.get() && waiting() > 0) {
      busy.set(true);
      problem.set(Message.NONE);
      next();
    }
  }

  private void next() {
    Optional<BatchLine> line = lines.stream().filter(BatchLine::waits).findFirst();
    if (line.isEmpty()) {
      over(Message.NONE);
      return;
    }
    BatchLine printing = line.get().become(new BatchLine.Fate.Printing());
    lines.set(lines.indexOf(line.get()), printing);
    said.set(Message.of("batch.printing", lines.indexOf(printing) + 1, lines.size(), copies()));
    background
        .call(printing.sheet()::run)
        .onSuccess(run -> done(printing, run))
        .onFailure(
            Exception.class,
            failed -> done(printing, new CertificatePress.Run(List.of(), Optional.of(failed))))
        .start();
  }

  private void done(BatchLine printing, CertificatePress.Run run) {
    Message why = run.stopped().map(PreviewViewModel::sentence).orElse(Message.NONE);
    int at = lines.indexOf(printing);
    if (at < 0) {
      busy.set(false);
      problem.set(why);
      return;
    }
    lines.set(
        at,
        printing.become(
            run.stopped().isEmpty()
                ? new BatchLine.Fate.Printed()
                : new BatchLine.Fate.Stopped(run.printed().size(), why)));
    if (run.stopped().filter(BatchViewModel::concernsAll).isPresent()) {
      over(why);
    } else {
      next();
    }
  }

  /** Whether the next sheet would meet the same. */
  private static boolean concernsAll(Exception stopped) {
    return stopped instanceof IOException
        || stopped instanceof PrinterSilent
        || stopped instanceof NoCertifier
        || stopped instanceof InterruptedException
        || stopped instanceof RuntimeException;
  }

  private void over(Message why) {
    busy.set(false);
    problem.set(why);
    long all = count(BatchLine.Fate.Printed.class);
    long stopped = count(BatchLine.Fate.Stopped.class);
    said.set(
        stopped == 0 && waiting() == 0
            ? Message.of("batch.printed", all)
            : Message.of("batch.partly", all, stopped, waiting()));
  }

  private long count(Class<? extends BatchLine.Fate> fate) {
    return lines.stream().filter(line -> fate.isInstance(line.fate())).count();
  }
}
