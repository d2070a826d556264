package jp.madoguchi.terminal.window;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import jp.madoguchi.core.intake.IntakeDesk;
import jp.madoguchi.core.intake.IntakeRefused;
import jp.madoguchi.core.intake.LotApprovalDesk;
import jp.madoguchi.core.intake.LotBook;
import jp.madoguchi.core.log.file.ExportDesk;
import jp.madoguchi.core.movement.RegisterSurroundings;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.TerminalStore;
import jp.madoguchi.terminal.approval.LotApprovalPage;
import jp.madoguchi.terminal.approval.LotApprovalViewModel;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.desk.Tile;
import jp.madoguchi.terminal.lots.LotPage;
import jp.madoguchi.terminal.lots.LotReport;
import jp.madoguchi.terminal.lots.LotRow;
import jp.madoguchi.terminal.lots.LotViewModel;
import jp.madoguchi.terminal.lots.LotWords;
import jp.madoguchi.terminal.lots.LotsPage;
import jp.madoguchi.terminal.lots.LotsViewModel;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.session.Sending;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.window.SignedIn.Window;
import org.kordamp.ikonli.feather.Feather;

/** Files of notices, their lines and the approval of a lot. Used on the screen's thread. */
final class LotFlows {
  private static final String EXPORT_FAILED = "X03";

  private final WindowParts parts;
  private final Window window;
  private final Counter counter;
  private final Desks desks;
  private final Sending sending;
  private final Turns turns;
  private final ApprovalFlows.Shown shown;

  /** The desks that files of notices go over. */
  record Desks(IntakeDesk intake, LotApprovalDesk approvals) {
    static Desks over(TerminalStore store, WindowParts parts, Counter counter, Gate gate) {
      LotBook lots = store.lots();
      return new Desks(
          new IntakeDesk(
              new IntakeDesk.Books(
                  lots, store.register(), store.townspeople(), store.changes(), counter.records()),
              counter.entries(),
              parts.movements(),
              new RegisterSurroundings(store.register(), parts.municipality()),
              new IntakeDesk.Office(
                  gate,
                  counter.log(),
                  counter.session(),
                  parts.login().clock(),
                  parts.login().randomness())),
          new LotApprovalDesk(lots, counter.approvals(), gate, counter.log(), counter.session()));
    }
  }

  LotFlows(
      WindowParts parts,
      Window window,
      Counter counter,
      Desks desks,
      Sending sending,
      Turns turns,
      ApprovalFlows.Shown shown) {
    this.parts = parts;
    this.window = window;
    this.counter = counter;
    this.desks = desks;
    this.sending = sending;
    this.turns = turns;
    this.shown = shown;
  }

  Map<Command, Runnable> commands() {
    return Map.of(Command.LOTS, this::list);
  }

  /** How many entries of lots wait; not on the screen's thread. */
  Map<Ulid, Integer> waiting() {
    return desks.approvals().waiting();
  }

  /** On the desk of whoever may enter, and of everybody while entries of a lot wait. */
  List<Tile> tiles(Map<Ulid, Integer> lots) {
    int waiting = lots.values().stream().mapToInt(Integer::intValue).sum();
    if (!desks.intake().allowed() && waiting == 0) {
      return List.of();
    }
    return List.of(
        Tile.waiting(
            "lots",
            Feather.LAYERS,
            waiting,
            false,
            lots.keySet().stream().map(Ulid::madeAt).min(Comparator.naturalOrder()),
            Message.of("desk.lots.detail"),
            this::list));
  }

  private void list() {
    turns
        .background()
        .call(this::rows)
        .onSuccess(turns.latest(this::list))
        .onFailure(IntakeRefused.class, this::refused)
        .start();
  }

  private void refused(IntakeRefused refused) {
    window.notices().problem(Message.of("lots.trouble." + refused.why()), refused.why().name());
  }

  private void list(List<LotRow> rows) {
    LotsViewModel model =
        new LotsViewModel(
            desks.intake(),
            parts.media(),
            turns.background(),
            parts.login().clock().today(),
            this::taken);
    shown.start(new LotsPage(parts.texts(), window.commands(), model, rows, this::open));
  }

  private List<LotRow> rows() throws IntakeRefused {
    Staff staff = new Staff(parts.texts(), counter.operators().all());
    var waiting = desks.approvals().waiting();
    return desks.intake().lots().stream()
        .map(lot ->
            new LotRow(
                lot,
                staff.name(lot.taker()),
                waiting.getOrDefault(lot.id(), 0),
                desks.intake().mine(lot)))
        .toList();
  }

  /** Their own lot by its lines, another's as an approver sees it. */
  private void open(LotRow row) {
    window.notices().clear();
    if (row.mine() || row.waiting() == 0) {
      go(
          () -> desks.intake().open(row.lot().id()),
          opened -> shown.open(page(opened, Message.NONE)));
    } else {
      turns.go(() -> desks.approvals().open(row.lot()), this::approve);
    }
  }

  private <T> void go(Callable<T> work, Consumer<T> arrive) {
    turns
        .background()
        .call(work)
        .onSuccess(turns.latest(arrive))
        .onFailure(IntakeRefused.class, this::refused)
        .start();
  }

  /** Whoever went elsewhere meanwhile finds it in the list. */
  private void taken(IntakeDesk.Taken taken) {
    if (!(window.pages().current().get() instanceof LotsPage)) {
      return;
    }
    Message before =
        taken.before().stream()
            .findFirst()
            .map(lot -> Message.of("lots.again", RecordWords.moment(lot.takenAt())))
            .orElse(Message.NONE);
    go(() -> desks.intake().open(taken.lot().id()), opened -> shown.open(page(opened, before)));
  }

  private Page page(IntakeDesk.Opened opened, Message before) {
    LotViewModel model = new LotViewModel(desks.intake(), turns.background(), opened, before);
    return new LotPage(parts.texts(), window.commands(), model, () -> export(model.opened().get()));
  }

  private void export(IntakeDesk.Opened opened) {
    byte[] table = LotReport.of(parts.texts(), parts.login().environment(), opened);
    turns
        .background()
        .call(() -> counter.exports().lot(table))
        .onSuccess(name -> window.notices().done(Message.of("lots.exported", name)))
        .onFailure(
            IOException.class,
            _ -> window.notices().problem(Message.of("export.failed"), EXPORT_FAILED))
        .onFailure(
            ExportDesk.MayNotExport.class,
            _ -> window.notices().problem(Message.of("export.right"), EXPORT_FAILED))
        .start();
  }

  private void approve(LotApprovalDesk.Opened opened) {
    LotApprovalViewModel model =
        new LotApprovalViewModel(
            desks.approvals(), parts.login().reader(), turns.background(), opened, sending::nudge);
    String heading =
        LotWords.format(parts.texts(), opened.lot().format()) + "　" + opened.lot().file();
    shown.open(
        new LotApprovalPage(
            parts.texts(),
            window.commands(),
            new SeenWords(
                parts.texts(), window.names(), counter.sights().deciding(counter.purpose().get())),
            model,
            heading));
  }
}
