package jp.madoguchi.terminal.certificate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import jp.madoguchi.core.certificate.Certificate;
import jp.madoguchi.core.certificate.CertificateDesk;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.port.NoPrinter;
import jp.madoguchi.core.port.NoTray;
import jp.madoguchi.core.tell.Telling;
import jp.madoguchi.terminal.paper.CutPaper;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.trouble.Troubles;

/** A sheet that is looked at, and the copies that are printed of it, once. Screen's thread only. */
public final class PreviewViewModel {
  private final CertificatePress press;
  private final Background background;
  private final CertificateDesk.Prepared prepared;
  private final CertificatePress.Sheet sheet;
  private final int copies;
  private final ObjectProperty<Message> said = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final BooleanProperty over = new SimpleBooleanProperty();
  private final List<Issue> printed = new ArrayList<>();

  PreviewViewModel(
      CertificatePress press,
      Background background,
      CertificateDesk.Prepared prepared,
      CertificatePress.Sheet sheet,
      int copies) {
    this.press = press;
    this.background = background;
    this.prepared = prepared;
    this.sheet = sheet;
    this.copies = copies;
  }

  Certificate certificate() {
    return prepared.certificate();
  }

  CertificatePress.Sheet sheet() {
    return sheet;
  }

  /** Who on it registered to be told of it, of the state that it was made from. */
  Telling.Alert alert() {
    return press.alert(prepared);
  }

  /** Whose record it was asked for from. */
  public AddressNumber person() {
    return people().getFirst();
  }

  /** Who stands on it. */
  public List<AddressNumber> people() {
    return certificate().request().people();
  }

  /** The list of what does not fit. */
  public byte[] cut(CutPaper paper, Path font) throws IOException {
    return paper.pdf(font, certificate(), sheet.cut());
  }

  int copies() {
    return copies;
  }

  String printer() {
    return press.printer();
  }

  /** What was done. */
  public ReadOnlyObjectProperty<Message> said() {
    return said;
  }

  /** Why not all of it was. */
  public ReadOnlyObjectProperty<Message> problem() {
    return problem;
  }

  /** Nothing more is printed from here: who wants more copies asks for them anew. */
  ReadOnlyBooleanProperty over() {
    return over;
  }

  /** The copies that the printer took. */
  List<Issue> printed() {
    return List.copyOf(printed);
  }

  /** Prints, once: a second press prints nothing. */
  void print() {
    if (over.get()) {
      return;
    }
    over.set(true);
    said.set(Message.of("certificate.printing", copies, press.printer()));
    background
        .call(this::run)
        .onSuccess(this::done)
        .onFailure(Exception.class, failed -> problem.set(Troubles.sentence(failed)))
        .start();
  }

  /** Takes it out of the hands that look at it: a batch prints it. */
  void setAside() {
    over.set(true);
  }

  /** Prints it. Not on the screen's thread. */
  CertificatePress.Run run() {
    return press.print(prepared, copies);
  }

  private void done(CertificatePress.Run run) {
    printed.addAll(run.printed());
    said.set(
        run.printed().isEmpty()
            ? Message.NONE
            : Message.of(
                "certificate.printed",
                run.printed().size(),
                press.printer(),
                run.printed().getLast().number().text()));
    run.stopped().ifPresent(stopped -> problem.set(sentence(stopped)));
  }

  /** Why copies were not printed. */
  static Message sentence(Exception stopped) {
    return stopped instanceof IOException
            && !(stopped instanceof NoPrinter)
            && !(stopped instanceof NoTray)
        ? Message.of("print.failed")
        : Troubles.sentence(stopped);
  }
}
