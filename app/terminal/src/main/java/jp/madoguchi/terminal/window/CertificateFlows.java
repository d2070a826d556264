package jp.madoguchi.terminal.window;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import jp.madoguchi.core.certificate.CertificateDesk;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identity.IdentityRecord;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.terminal.certificate.BatchPage;
import jp.madoguchi.terminal.certificate.BatchViewModel;
import jp.madoguchi.terminal.certificate.CertificateForm;
import jp.madoguchi.terminal.certificate.CertificatePage;
import jp.madoguchi.terminal.certificate.CertificatePress;
import jp.madoguchi.terminal.certificate.CertificateViewModel;
import jp.madoguchi.terminal.certificate.IssuePage;
import jp.madoguchi.terminal.certificate.IssueViewModel;
import jp.madoguchi.terminal.certificate.IssuesPage;
import jp.madoguchi.terminal.certificate.PreviewPage;
import jp.madoguchi.terminal.certificate.PreviewViewModel;
import jp.madoguchi.terminal.certificate.SheetView;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.desk.Tile;
import jp.madoguchi.terminal.name.NameOutlines;
import jp.madoguchi.terminal.paper.CertificatePaper;
import jp.madoguchi.terminal.paper.CutPaper;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.window.SignedIn.Window;
import org.kordamp.ikonli.feather.Feather;

/** Certificates from a record, and the copies that were issued. Used on the screen's thread. */
final class CertificateFlows {
  private static final String NO_FONT = "P01";
  private static final String NOT_PRINTED = "P03";
  private static final String DROPPED = "P05";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final WindowParts parts;
  private final Window window;
  private final Counter counter;
  private final Turns turns;
  private final Shown shown;
  private final TellFlows tells;
  private final BatchViewModel batch;
  private Runnable printed = () -> {};

  /** How a page comes on the screen. */
  interface Shown {
    /** On top of what is open. */
    void open(Page page);

    /** Back at the search, with a record as it stands now. */
    void entered(Optional<AddressNumber> resident);
  }

  CertificateFlows(
      WindowParts parts,
      Window window,
      Counter counter,
      Turns turns,
      Shown shown,
      TellFlows tells) {
    this.tells = tells;
    this.parts = parts;
    this.window = window;
    this.counter = counter;
    this.turns = turns;
    this.shown = shown;
    batch = new BatchViewModel(turns.background());
    batch.problem().subscribe(words -> tell(words));
    batch.said().subscribe(_ -> printed.run());
    counter.openCase().purpose().subscribe((_, _) -> tellDropped(drop()));
  }

  Map<Command, Runnable> commands() {
    return Map.of(Command.BATCH, this::batch);
  }

  /**
   * What waited was asked for by whoever goes: it is never handed to the next.
   *
   * @return how much it was
   */
  int drop() {
    return batch.clear();
  }

  /** Nothing is said where nothing waited. */
  void tellDropped(int waited) {
    if (waited > 0) {
      window.notices().problem(Message.of("batch.dropped", waited), DROPPED);
    }
  }

  private void batch() {
    if (window.pages().current().get() instanceof BatchPage) {
      return;
    }
    shown.open(
        new BatchPage(
            parts.texts(),
            window.commands(),
            window.names(),
            batch,
            sheet -> shown.open(sheet(sheet, () -> {}))));
  }

  private void tell(Message problem) {
    if (!problem.none() && !(window.pages().current().get() instanceof BatchPage)) {
      window.notices().problem(problem, NOT_PRINTED);
    }
  }

  /** On the desk, while there is a copy that nobody answered for. */
  List<Tile> tiles(CertificateDesk.Open open) {
    return open.copies() == 0
        ? List.of()
        : List.of(
            Tile.waiting(
                "issues",
                Feather.PRINTER,
                open.copies(),
                true,
                open.oldest(),
                Message.of("desk.issues.detail"),
                this::unsettled));
  }

  /** The copies on which somebody stands. Not on the screen's thread. */
  List<Issue> of(OpenedRecord opened, Optional<Purpose> purpose) {
    boolean hidden = opened.marks(opened.current()).hidden();
    return hidden || purpose.isEmpty() ? List.of() : counter.certificates().of(opened);
  }

  /** The copies beside a record that is open, and those that a batch prints of it meanwhile. */
  ReadOnlyObjectProperty<List<Issue>> beside(OpenedRecord opened, List<Issue> read) {
    ObjectProperty<List<Issue>> now = new SimpleObjectProperty<>(read);
    printed =
        () ->
            turns
                .background()
                .call(() -> of(opened, counter.purpose().get()))
                .onSuccess(now::set)
                .start();
    return now;
  }

  /** What is asked for of whoever's record is open; empty where nobody here may issue. */
  Optional<Runnable> from(OpenedRecord opened) {
    return counter.certificates().mayIssue()
        ? Optional.of(
            () -> begin(opened, CertificateForm.of(opened, counter.applicant(), shown(opened))))
        : Optional.empty();
  }

  /** Whoever was found to be the person of the record has shown something. */
  private Optional<Applicant.Proof> shown(OpenedRecord opened) {
    return counter
        .identity()
        .get()
        .filter(checked -> checked.subject().equals(opened.current().number()))
        .map(CertificateFlows::proof);
  }

  private static Applicant.Proof proof(IdentityRecord checked) {
    if (checked.byCard()) {
      return Applicant.Proof.NUMBER_CARD;
    }
    return checked.papers().stream()
        .flatMap(paper ->
            switch (paper) {
              case LICENCE -> Stream.of(Applicant.Proof.LICENCE);
              case PASSPORT -> Stream.of(Applicant.Proof.PASSPORT);
              case STAY_CARD -> Stream.of(Applicant.Proof.STAY_CARD);
              case NUMBER_CARD -> Stream.of(Applicant.Proof.NUMBER_CARD);
              case DISABILITY, INSURANCE, PENSION, MEMBERSHIP -> Stream.empty();
            })
        .findFirst()
        .orElse(Applicant.Proof.TWO_DOCUMENTS);
  }

  private void begin(OpenedRecord opened, CertificateForm form) {
    Optional<Path> font = parts.fonts().nameFont();
    Optional<NameOutlines> outlines = window.names().outlines();
    if (font.isEmpty() || outlines.isEmpty()) {
      window.notices().problem(Message.of("print.font"), NO_FONT);
      return;
    }
    CertificatePress press = press(font.get(), outlines.get());
    counter
        .purpose()
        .get()
        .ifPresent(purpose ->
            shown.open(
                new CertificatePage(
                    parts.texts(),
                    window.commands(),
                    window.names(),
                    new CertificateViewModel(
                        counter.certificates(),
                        press,
                        purpose,
                        form,
                        turns.background(),
                        () -> turns.latest(made -> preview(opened, made))))));
  }

  private void preview(OpenedRecord opened, PreviewViewModel made) {
    AddressNumber person = opened.current().number();
    PreviewPage page = sheet(made, () -> back(person, made.said().get()));
    made.problem().subscribe(words -> tell(words, page));
    shown.open(page);
  }

  private void back(AddressNumber person, Message done) {
    shown.entered(Optional.of(person));
    window.notices().done(done);
  }

  private PreviewPage sheet(PreviewViewModel made, Runnable after) {
    return new PreviewPage(
        parts.texts(),
        window.commands(),
        window.names(),
        made,
        new PreviewPage.Ways(after, () -> aside(made), () -> cut(made)));
  }

  private void aside(PreviewViewModel made) {
    batch.add(made);
    back(made.person(), Message.of("batch.added", batch.waiting()));
  }

  /** Each person on it is in the log before their words are on paper. */
  private void cut(PreviewViewModel made) {
    Optional<Purpose> purpose = counter.purpose().get();
    Optional<NameOutlines> outlines = window.names().outlines();
    if (purpose.isEmpty() || outlines.isEmpty()) {
      return;
    }
    CutPaper paper = new CutPaper(parts.texts(), parts.login().environment(), outlines.get());
    new Printing(
            parts,
            turns.background(),
            window.notices(),
            note ->
                made.people()
                    .forEach(person ->
                        counter
                            .log()
                            .write(
                                purpose.get(),
                                AccessNote.about(note.event(), person, note.detail()))))
        .start("cut words", "print.cut.job", font -> made.cut(paper, font));
  }

  /** Whoever went on to the next person learns all the same that nothing was printed. */
  private void tell(Message problem, PreviewPage page) {
    if (!problem.none() && window.pages().current().get() != page) {
      window.notices().problem(problem, NOT_PRINTED);
    }
  }

  private CertificatePress press(Path font, NameOutlines outlines) {
    return new CertificatePress(
        counter.certificates(),
        new CertificatePress.Tools(
            new CertificatePaper(parts.texts(), parts.login().environment(), outlines),
            font,
            SheetView.pictures(window.shell()),
            parts.certifiers(),
            parts.seals(),
            parts.printers(),
            parts.workers(),
            PATIENCE,
            parts.login().clock(),
            parts.texts().get("certificate.job")));
  }

  /** All copies of a person. */
  void all(AddressNumber person, List<Issue> issues) {
    show(Optional.of(person), issues);
  }

  private void unsettled() {
    turns.go(() -> counter.certificates().unsettled(), issues -> show(Optional.empty(), issues));
  }

  private void show(Optional<AddressNumber> person, List<Issue> issues) {
    turns.go(
        () -> new Staff(parts.texts(), counter.operators().all()),
        staff ->
            shown.open(
                new IssuesPage(
                    parts.texts(),
                    staff,
                    person,
                    issues,
                    parts.login().clock().today(),
                    issue -> copy(issue, staff))));
  }

  /** One copy. */
  void copy(Issue issue, Staff staff) {
    shown.open(
        new IssuePage(
            parts.texts(),
            window.commands(),
            staff,
            new IssueViewModel(
                counter.certificates(),
                turns.background(),
                issue,
                counter.certificates().mayIssue() ? Optional.of(this::again) : Optional.empty()),
            tells.correcting(issue, staff)));
  }

  /** Another copy, within the case that the first one was issued in where none is open. */
  private void again(Issue before, String reason) {
    Purpose purpose = counter.purpose().get().orElse(before.purpose());
    counter.openCase().under(purpose);
    AddressNumber first = before.request().people().getFirst();
    turns.go(
        () -> counter.records().open(purpose, first),
        opened ->
            opened.ifPresent(
                record -> begin(record, CertificateForm.again(record, before, reason))));
  }
}
