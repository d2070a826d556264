package jp.madoguchi.terminal.window;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.core.notice.NoticeBook;
import jp.madoguchi.core.notice.NoticeBook.Part;
import jp.madoguchi.core.notice.NoticeDesk.Listed;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.terminal.certificate.SheetView;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.desk.Tile;
import jp.madoguchi.terminal.name.NameOutlines;
import jp.madoguchi.terminal.notice.NoticePage;
import jp.madoguchi.terminal.notice.NoticePress;
import jp.madoguchi.terminal.notice.NoticeViewModel;
import jp.madoguchi.terminal.notice.NoticesPage;
import jp.madoguchi.terminal.paper.NoticePaper;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.window.SignedIn.Window;
import org.kordamp.ikonli.feather.Feather;

/** Letters that are to be sent: the list, one of them, the printer. Used on the screen's thread. */
final class NoticeFlows {
  private static final String NO_FONT = "P01";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final WindowParts parts;
  private final Window window;
  private final Counter counter;
  private final Turns turns;
  private final Shown shown;
  private final Consumer<RecordRestrained> release;

  /** How a page comes on the screen. */
  interface Shown {
    /** With nothing behind it but the desk. */
    void start(Page page);

    /** On top of what is open. */
    void open(Page page);
  }

  /**
   * @param release leads to where somebody releases what a measure restrains
   */
  NoticeFlows(
      WindowParts parts,
      Window window,
      Counter counter,
      Turns turns,
      Shown shown,
      Consumer<RecordRestrained> release) {
    this.parts = parts;
    this.window = window;
    this.counter = counter;
    this.turns = turns;
    this.shown = shown;
    this.release = release;
  }

  Map<Command, Runnable> commands() {
    return Map.of(Command.NOTICES, () -> list(Part.WAITING));
  }

  /** On the desk, while a letter is to be printed. */
  List<Tile> tiles(NoticeBook.Waiting waiting) {
    return waiting.count() == 0
        ? List.of()
        : List.of(
            Tile.waiting(
                "notices",
                Feather.MAIL,
                waiting.count(),
                false,
                waiting.oldest(),
                Message.of("desk.notices.detail"),
                () -> list(Part.WAITING)));
  }

  /** What is read for the list. */
  private record Listing(Staff staff, List<Listed> letters) {}

  private void list(Part part) {
    list(part, () -> {});
  }

  /** To another part: what was said of a letter of this one is over. */
  private void turn(Part part) {
    window.notices().clear();
    list(part);
  }

  private void list(Part part, Runnable arrived) {
    turns.go(
        () ->
            new Listing(
                new Staff(parts.texts(), counter.operators().all()), counter.notices().list(part)),
        listing -> {
          shown.start(
              new NoticesPage(
                  parts.texts(),
                  window.names(),
                  listing.staff(),
                  parts.login().clock().today(),
                  part,
                  listing.letters(),
                  chosen -> look(part, chosen, listing.staff()),
                  this::turn));
          arrived.run();
        });
  }

  private void look(Part part, Listed chosen, Staff staff) {
    Optional<Path> font = parts.fonts().nameFont();
    Optional<NameOutlines> outlines = window.names().outlines();
    if (font.isEmpty() || outlines.isEmpty()) {
      window.notices().problem(Message.of("print.font"), NO_FONT);
      return;
    }
    window.notices().clear();
    NoticePress press = press(font.get(), outlines.get());
    turns.go(
        () -> NoticeViewModel.look(counter.notices(), press, chosen.notice()),
        found ->
            shown.open(
                new NoticePage(
                    parts.texts(),
                    window.commands(),
                    window.names(),
                    staff,
                    parts.login().clock().today(),
                    new NoticeViewModel(
                        counter.notices(),
                        press,
                        turns.background(),
                        chosen,
                        found,
                        (_, words) -> list(part, () -> window.notices().done(words))),
                    restrained -> release(chosen, restrained))));
  }

  /** A supervisor releases the record under the number under which the letter was asked for. */
  private void release(Listed chosen, RecordRestrained restrained) {
    counter.openCase().under(chosen.notice().purpose());
    release.accept(restrained);
  }

  private NoticePress press(Path font, NameOutlines outlines) {
    return new NoticePress(
        counter.notices(),
        new NoticePress.Tools(
            new NoticePaper(parts.texts(), parts.login().environment(), outlines, contact()),
            font,
            SheetView.pictures(window.shell()),
            parts.certifiers(),
            parts.printers(),
            parts.workers(),
            PATIENCE,
            parts.login().clock(),
            parts.texts().get("notice.job")));
  }

  /** The section of whoever prints it knows of it. */
  private String contact() {
    String section = parts.municipality().name() + "　" + counter.session().operator().department();
    String telephone = parts.letters().telephone();
    return telephone.isEmpty() ? section : section + "　電話 " + telephone;
  }
}
