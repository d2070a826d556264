package jp.madoguchi.terminal.window;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.past.AsOf;
import jp.madoguchi.core.past.Past;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.terminal.name.NameOutlines;
import jp.madoguchi.terminal.paper.OfficePaper;
import jp.madoguchi.terminal.paper.OfficeSheet;
import jp.madoguchi.terminal.past.AsOfPage;
import jp.madoguchi.terminal.past.AsOfViewModel;
import jp.madoguchi.terminal.past.PastSheet;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.window.SignedIn.Window;

/** A record as it was on a day. Used on the screen's thread. */
final class PastFlows {
  private static final String CHANGED = "P06";

  private final WindowParts parts;
  private final Window window;
  private final Counter counter;
  private final Turns turns;
  private final Consumer<Page> open;

  /**
   * @param open puts a page on top of what is open
   */
  PastFlows(WindowParts parts, Window window, Counter counter, Turns turns, Consumer<Page> open) {
    this.parts = parts;
    this.window = window;
    this.counter = counter;
    this.turns = turns;
    this.open = open;
  }

  /** Asks for a day of somebody whose record is open. */
  void open(OpenedRecord opened) {
    AddressNumber number = opened.current().number();
    AsOfViewModel model = new AsOfViewModel(number, this::look, parts.login().clock()::today);
    Optional<Consumer<Past.Stood>> print =
        counter.certificates().mayIssue() ? Optional.of(this::print) : Optional.empty();
    open.accept(new AsOfPage(parts.texts(), window.commands(), this::seen, model, number, print));
  }

  /** It is read again: what is not as it is on the screen any more is not printed. */
  private void print(Past.Stood shown) {
    look(
        shown.record().number(),
        shown.asOf(),
        fresh -> {
          PastSheet sheets = new PastSheet(parts.texts(), this::seen);
          OfficeSheet sheet = sheets.of(shown);
          boolean same =
              fresh
                  .filter(it ->
                      it instanceof Past.Stood now
                          && sheets.of(now).digest().equals(sheet.digest()))
                  .isPresent();
          if (same) {
            print(shown, sheet, sheets.showsNumber(shown));
          } else {
            window.notices().problem(Message.of("past.paper.changed"), CHANGED);
          }
        });
  }

  /** Each person on it is in the log before it is on paper. */
  private void print(Past.Stood shown, OfficeSheet sheet, boolean number) {
    Optional<Purpose> purpose = counter.purpose().get();
    Optional<NameOutlines> outlines = window.names().outlines();
    if (purpose.isEmpty() || outlines.isEmpty()) {
      return;
    }
    AddressNumber person = shown.record().number();
    Set<AddressNumber> people = new LinkedHashSet<>(Set.of(person));
    shown.household().forEach(each -> people.add(each.record().number()));
    String printed =
        parts
            .texts()
            .get(
                "past.paper.by",
                RecordWords.moment(parts.login().clock().now()),
                counter.session().operator().name());
    OfficePaper paper = new OfficePaper(parts.texts(), parts.login().environment(), outlines.get());
    new Printing(
            parts,
            turns.background(),
            window.notices(),
            note ->
                people.forEach(each -> {
                  AccessNote about = AccessNote.about(note.event(), each, note.detail());
                  counter
                      .log()
                      .write(
                          purpose.get(),
                          number && each.equals(person) ? about.showingNumber() : about);
                }))
        .start("record " + shown.asOf(), "past.paper.job", font -> paper.pdf(font, sheet, printed));
  }

  private SeenWords seen(AddressNumber number) {
    return new SeenWords(
        parts.texts(), window.names(), counter.sights().sight(counter.purpose().get(), number));
  }

  private void look(AddressNumber number, AsOf asOf, Consumer<Optional<Past>> arrive) {
    counter
        .purpose()
        .get()
        .ifPresent(why -> turns.go(() -> counter.past().look(why, number, asOf), arrive));
  }
}
