package jp.madoguchi.terminal.window;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.core.admission.Grant;
import jp.madoguchi.core.lockout.LockedOperator;
import jp.madoguchi.core.lockout.Lockouts;
import jp.madoguchi.core.lockout.UnlockRefused;
import jp.madoguchi.core.log.file.ExportDesk;
import jp.madoguchi.terminal.admission.AdmissionPage;
import jp.madoguchi.terminal.admission.AdmissionViewModel;
import jp.madoguchi.terminal.admission.GrantsPage;
import jp.madoguchi.terminal.admission.GrantsTable;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.dayclose.DayClosePage;
import jp.madoguchi.terminal.dayclose.DayCloseViewModel;
import jp.madoguchi.terminal.desk.Tile;
import jp.madoguchi.terminal.export.ExportPage;
import jp.madoguchi.terminal.keys.KeysPage;
import jp.madoguchi.terminal.keys.KeysViewModel;
import jp.madoguchi.terminal.paper.GrantsPaper;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.retention.RetentionPage;
import jp.madoguchi.terminal.retention.UnaskedErasing;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.session.Sending;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.unlock.UnlockPage;
import jp.madoguchi.terminal.unlock.UnlockViewModel;
import jp.madoguchi.terminal.window.SignedIn.Window;
import org.kordamp.ikonli.feather.Feather;

/** The administrator's pages, each behind a key and a tile. Used on the screen's thread. */
final class AdminFlows {
  private static final String EXPORT_FAILED = "X01";

  private final WindowParts parts;
  private final Window window;
  private final Counter counter;
  private final Turns turns;
  private final UnaskedErasing unasked;
  private final Sending sending;
  private final Consumer<Page> start;
  private final KeysViewModel keys;

  /**
   * @param start shows a page in place of all that are open
   */
  AdminFlows(
      WindowParts parts,
      Window window,
      Counter counter,
      Turns turns,
      UnaskedErasing unasked,
      Sending sending,
      Consumer<Page> start) {
    this.parts = parts;
    this.window = window;
    this.counter = counter;
    this.turns = turns;
    this.unasked = unasked;
    this.sending = sending;
    this.start = start;
    keys =
        new KeysViewModel(
            counter.keys(),
            turns.background(),
            window.background(),
            window.notices(),
            window.wiped());
  }

  /** What the keys lead to; whoever lacks the right is told so on the page. */
  Map<Command, Runnable> commands() {
    return Map.of(
        Command.ADMIT, this::admission,
        Command.DAY_CLOSE, this::dayClose,
        Command.EXPORT_LOG, this::exports,
        Command.KEYS, this::keys,
        Command.UNLOCK, this::unlock,
        Command.RETENTION, this::retention);
  }

  /** How the tries stand, for whoever has the right; not on the screen's thread. */
  Optional<Lockouts.Standing> locks() throws UnlockRefused, IOException {
    return counter.locks().allowed() ? Optional.of(counter.locks().standing()) : Optional.empty();
  }

  private static boolean waitsForUnlock(Lockouts.Standing standing) {
    return standing.lost().isPresent()
        || standing.operators().stream()
            .anyMatch(each -> each.state() == LockedOperator.State.STOPPED);
  }

  /**
   * What is on the desk of whoever has the right.
   *
   * @param locks as {@link #locks()} has read them
   */
  List<Tile> tiles(Optional<Lockouts.Standing> locks) {
    List<Tile> tiles = new ArrayList<>();
    if (counter.day().allowed()) {
      tiles.add(
          Tile.place(
              "dayclose",
              Feather.SUNSET,
              Command.DAY_CLOSE.keyName(),
              Message.of("desk.dayclose.detail"),
              this::dayClose));
    }
    if (counter.exports().allowed()) {
      tiles.add(
          Tile.place(
              "export",
              Feather.ARCHIVE,
              Command.EXPORT_LOG.keyName(),
              Message.of("desk.export.detail"),
              this::exports));
    }
    if (counter.keys().allowed()) {
      tiles.add(
          Tile.place(
              "keys",
              Feather.KEY,
              Command.KEYS.keyName(),
              Message.of("desk.keys.detail"),
              this::keys));
    }
    if (counter.admission().allowed()) {
      tiles.add(
          Tile.place(
              "admission",
              Feather.USER_PLUS,
              Command.ADMIT.keyName(),
              Message.of("desk.admission.detail"),
              this::admission));
    }
    if (counter.locks().allowed()) {
      tiles.add(
          Tile.place(
                  "unlock",
                  Feather.UNLOCK,
                  Command.UNLOCK.keyName(),
                  Message.of(
                      locks.flatMap(Lockouts.Standing::lost).isPresent()
                          ? "desk.unlock.lost"
                          : "desk.unlock.detail"),
                  this::unlock)
              .pressing(locks.filter(AdminFlows::waitsForUnlock).isPresent()));
    }
    if (counter.retention().allowed()) {
      tiles.add(
          Tile.place(
                  "retention",
                  Feather.CLOCK,
                  Command.RETENTION.keyName(),
                  Message.of("desk.retention.detail"),
                  this::retention)
              .pressing(unasked.word().get().isPresent()));
    }
    return tiles;
  }

  private void dayClose() {
    turns.go(
        () -> counter.day().standing(),
        standing ->
            start.accept(
                new DayClosePage(
                    parts.texts(),
                    window.commands(),
                    new DayCloseViewModel(
                        counter.day(),
                        turns.background(),
                        parts.login().clock(),
                        this::dayClosed,
                        standing))));
  }

  private void dayClosed() {
    sending.closeDay();
    window.notices().done(Message.of("dayclose.done"));
  }

  private void retention() {
    turns.go(
        () -> counter.retention().standing(),
        standing ->
            start.accept(
                new RetentionPage(
                    parts.texts(),
                    window.commands(),
                    turns.background(),
                    window.notices(),
                    counter.retention(),
                    standing)));
  }

  private void keys() {
    turns.overtake();
    start.accept(new KeysPage(parts.texts(), window.commands(), keys, this::open));
  }

  private void admission() {
    turns.overtake();
    start.accept(
        new AdmissionPage(
            parts.texts(),
            window.commands(),
            new AdmissionViewModel(
                counter.admission(), parts.login(), window.swap(), turns.background()),
            this::grants));
  }

  private void grants() {
    turns.go(
        () -> counter.admission().grants(),
        grants ->
            open(
                new GrantsPage(
                    parts.texts(),
                    window.commands(),
                    grants,
                    () -> printGrants(grants),
                    () -> exportGrants(grants))));
  }

  private void exportGrants(List<Grant> grants) {
    byte[] table = GrantsTable.of(parts.texts(), parts.login().environment(), grants);
    turns
        .background()
        .call(() -> counter.exports().grants(table))
        .onSuccess(name -> window.notices().done(Message.of("grants.exported", name)))
        .onFailure(
            IOException.class,
            _ -> window.notices().problem(Message.of("export.failed"), EXPORT_FAILED))
        .onFailure(
            ExportDesk.MayNotExport.class,
            _ -> window.notices().problem(Message.of("export.right"), EXPORT_FAILED))
        .start();
  }

  private void printGrants(List<Grant> grants) {
    GrantsPaper sheet = new GrantsPaper(parts.texts(), parts.login().environment(), grants);
    new Printing(parts, turns.background(), window.notices(), counter.log()::write)
        .start("register of grants", "grants.title", sheet::pdf);
  }

  private void unlock() {
    turns.go(
        () -> new Staff(parts.texts(), counter.operators().all()),
        staff ->
            start.accept(
                new UnlockPage(
                    parts.texts(),
                    window.commands(),
                    new UnlockViewModel(counter.locks(), turns.background()),
                    staff)));
  }

  private void open(Page page) {
    window.notices().clear();
    window.pages().open(page);
  }

  private void exports() {
    turns.go(
        () -> counter.exports().state(),
        state ->
            start.accept(
                new ExportPage(
                    parts.texts(),
                    window.commands(),
                    turns.background(),
                    window.notices(),
                    counter.exports(),
                    state)));
  }
}
