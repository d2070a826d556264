package jp.madoguchi.terminal.window;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.restraint.MeasureSheet;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.restraint.RestraintDesk;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.desk.Tile;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.restraint.DuePage;
import jp.madoguchi.terminal.restraint.MeasuresPage;
import jp.madoguchi.terminal.restraint.MeasuresViewModel;
import jp.madoguchi.terminal.restraint.ReleaseViewModel;
import jp.madoguchi.terminal.restraint.RestrainedRecordPage;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.window.SignedIn.Window;
import org.kordamp.ikonli.feather.Feather;

/** Restrained records, their release, and the pages of measures. Used on the screen's thread. */
final class RestraintFlows {
  private final WindowParts parts;
  private final Window window;
  private final Counter counter;
  private final Turns turns;
  private final Shown shown;
  private Optional<RestraintDesk.Ending> ending = Optional.empty();

  /** How a page comes on the screen. */
  interface Shown {
    /** In place of all that are open. */
    void start(Page page);

    /** On top of what is open. */
    void open(Page page);

    /** A record, through the desk that logs. */
    void record(AddressNumber number);
  }

  RestraintFlows(WindowParts parts, Window window, Counter counter, Turns turns, Shown shown) {
    this.parts = parts;
    this.window = window;
    this.counter = counter;
    this.turns = turns;
    this.shown = shown;
  }

  /** What the key leads to; whoever lacks the right is told so. */
  Map<Command, Runnable> commands() {
    return Map.of(Command.MEASURES_DUE, this::due);
  }

  /**
   * On the desk of whoever may see measures. Who bears them is read beside other work, and not
   * again before measures were looked at: the desk waits for nothing.
   *
   * @param known takes the tile once it is counted
   */
  List<Tile> tiles(Consumer<Tile> known) {
    if (!counter.restraints().allowed()) {
      return List.of();
    }
    if (ending.isEmpty()) {
      turns
          .background()
          .call(() -> counter.restraints().ending())
          .onSuccess(found -> {
            ending = Optional.of(found);
            known.accept(tile());
          })
          .start();
    }
    return List.of(tile());
  }

  private Tile tile() {
    String key = Command.MEASURES_DUE.keyName();
    Optional<LocalDate> first = ending.flatMap(RestraintDesk.Ending::first);
    if (first.isEmpty()) {
      return Tile.place("due", Feather.SHIELD, key, Message.of("desk.due.detail"), this::due);
    }
    boolean over = first.get().isBefore(parts.login().clock().today());
    return Tile.waiting(
        "due",
        Feather.SHIELD,
        ending.map(RestraintDesk.Ending::count).orElse(0),
        over,
        first.filter(_ -> over).map(day -> day.atStartOfDay(Clock.TOKYO).toInstant()),
        Message.of("desk.due.first", RecordWords.day(first.get())),
        this::due);
  }

  private void due() {
    ending = Optional.empty();
    turns.go(
        () -> counter.restraints().due(),
        due ->
            shown.start(
                new DuePage(
                    parts.texts(),
                    window.names(),
                    due,
                    parts.login().clock().today(),
                    chosen -> measures(chosen.number()))));
  }

  /** In place of a record that a measure restrains. */
  void restrained(RecordRestrained restrained) {
    AddressNumber number = restrained.number();
    Optional<Runnable> measures =
        counter.restraints().allowed() ? Optional.of(() -> measures(number)) : Optional.empty();
    ReleaseViewModel model =
        new ReleaseViewModel(
            new ReleaseViewModel.Case(number, purpose(), counter.session().operator().id()),
            counter.releases(),
            parts.login(),
            window.swap(),
            turns.background(),
            () -> {
              window.notices().done(Message.of("release.done"));
              window.pages().back();
              shown.record(number);
            });
    shown.open(
        new RestrainedRecordPage(parts.texts(), window.commands(), restrained, model, measures));
  }

  /** The way to a person's measures, for whoever may see them. */
  Optional<Consumer<AddressNumber>> toMeasures() {
    return counter.restraints().allowed() ? Optional.of(this::measures) : Optional.empty();
  }

  private void measures(AddressNumber number) {
    ending = Optional.empty();
    Purpose purpose = purpose();
    turns.go(() -> counter.restraints().open(purpose, number), sheet -> show(sheet, purpose));
  }

  private void show(MeasureSheet sheet, Purpose purpose) {
    shown.open(
        new MeasuresPage(
            parts.texts(),
            window.commands(),
            window.names(),
            new MeasuresViewModel(
                counter.restraints(), purpose, sheet, turns.background(), parts.login().clock())));
  }

  /** The list of what ends is gone through without a case of its own. */
  private Purpose purpose() {
    return counter
        .purpose()
        .get()
        .orElseGet(() -> new Purpose(Purpose.Reason.REVIEW, parts.texts().get("due.reference")));
  }
}
