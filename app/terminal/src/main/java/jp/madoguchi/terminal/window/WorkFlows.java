package jp.madoguchi.terminal.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.draft.Draft;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.sight.Sight;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.core.worklist.OpenedItem;
import jp.madoguchi.core.worklist.WorkDesk;
import jp.madoguchi.core.worklist.WorkItem;
import jp.madoguchi.core.worklist.WorkList;
import jp.madoguchi.core.worklist.WorkRefused;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.desk.Tile;
import jp.madoguchi.terminal.movement.form.MovementAgain;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.window.SignedIn.Window;
import jp.madoguchi.terminal.worklist.WorkItemPage;
import jp.madoguchi.terminal.worklist.WorkItemViewModel;
import jp.madoguchi.terminal.worklist.WorkListPage;
import jp.madoguchi.terminal.worklist.WorkRow;
import jp.madoguchi.terminal.worklist.WorkWords;
import org.kordamp.ikonli.feather.Feather;

/** The work list, its items and the way from them into a form. Used on the screen's thread. */
final class WorkFlows {
  private final WindowParts parts;
  private final Window window;
  private final Counter counter;
  private final Turns turns;
  private final Shown shown;

  /** How a page comes on the screen. */
  interface Shown {
    /** In place of all that are open. */
    void start(Page page);

    /** On top of what is open. */
    void open(Page page);

    /** A form with what was entered, over the record as it is now. */
    void form(Draft mine, Optional<OpenedRecord> now, Runnable arrived);
  }

  WorkFlows(WindowParts parts, Window window, Counter counter, Turns turns, Shown shown) {
    this.parts = parts;
    this.window = window;
    this.counter = counter;
    this.turns = turns;
    this.shown = shown;
  }

  Map<Command, Runnable> commands() {
    return Map.of(Command.WORK_LIST, this::list);
  }

  /** On the desk of whoever may enter, and of whoever something was handed up to. */
  List<Tile> tiles(WorkDesk.Waiting waiting) {
    WorkList.Count conflicts = waiting.conflicts();
    WorkList.Count count = waiting.others();
    if (!counter.work().mayEnter() && conflicts.items() + count.items() == 0) {
      return List.of();
    }
    List<Tile> tiles = new ArrayList<>();
    if (conflicts.items() > 0) {
      tiles.add(
          Tile.waiting(
              "conflicts",
              Feather.SHUFFLE,
              conflicts.items(),
              true,
              conflicts.oldest(),
              Message.of("desk.conflicts.todo"),
              () -> list(WorkItem::conflict)));
    }
    tiles.add(
        Tile.waiting(
            "work",
            Feather.ALERT_TRIANGLE,
            count.items(),
            true,
            count.oldest(),
            Message.of(count.items() == 0 ? "desk.work.detail" : "desk.work.todo"),
            () -> list(item -> !item.conflict())));
    return tiles;
  }

  private void list() {
    list(_ -> true);
  }

  /**
   * The whole list.
   *
   * @param meant the keyboard begins at the first of these
   */
  private void list(Predicate<WorkItem> meant) {
    turns.go(
        this::rows,
        rows ->
            shown.start(
                new WorkListPage(
                    parts.texts(),
                    window.names(),
                    rows,
                    row -> meant.test(row.item()),
                    this::open)));
  }

  private List<WorkRow> rows() {
    Staff staff = staff();
    return counter.work().list().stream()
        .map(item ->
            new WorkRow(
                item,
                counter.work().first(item),
                staff.name(item.group().head().entrant()),
                staff.name(item.approval().approver()),
                WorkWords.days(item.since(), parts.login().clock().today())))
        .toList();
  }

  private Sight sight(OpenedItem opened) {
    return counter.sights().sight(Optional.of(opened.item().group().head().purpose()));
  }

  private Staff staff() {
    return new Staff(parts.texts(), counter.operators().all());
  }

  private record Looked(OpenedItem opened, Staff staff) {}

  private void open(WorkRow row) {
    window.notices().clear();
    WorkItem item = row.item();
    turns.go(() -> new Looked(counter.work().open(item.id()), staff()), this::show);
  }

  private void show(Looked looked) {
    WorkItemViewModel model =
        new WorkItemViewModel(counter.work(), turns.background(), looked.opened());
    WorkItemPage page =
        new WorkItemPage(
            parts.texts(),
            window.commands(),
            new SeenWords(parts.texts(), window.names(), sight(looked.opened())),
            looked.staff(),
            model,
            () -> again(looked.opened()));
    model.done().subscribe(done -> done.ifPresent(made -> settled(page, made)));
    shown.open(page);
  }

  private void settled(Page page, WorkItemViewModel.Done done) {
    window.notices().done(Message.of("worklist.done." + done));
    if (window.pages().current().get() == page) {
      list();
    }
  }

  /** The form of the movement with what was entered, on the record as it is now. */
  private void again(OpenedItem opened) {
    Act head = opened.item().group().head();
    counter.openCase().under(head.purpose());
    turns.go(
        () -> counter.records().open(head.purpose(), head.resident()),
        record -> form(opened, record));
  }

  private void form(OpenedItem opened, Optional<OpenedRecord> now) {
    Draft mine =
        MovementAgain.of(
            opened,
            Ulid.fresh(parts.login().clock(), parts.login().randomness()),
            counter.session().operator().id(),
            parts.login().clock().now());
    shown.form(mine, now, () -> tell(opened, now));
  }

  /** Who was moved and does not live in this household any more is told of. */
  private void tell(OpenedItem opened, Optional<OpenedRecord> now) {
    List<ResidentRecord> household = now.map(OpenedRecord::household).orElse(List.of());
    long elsewhere =
        now.isEmpty()
            ? 0
            : opened.sides().stream()
                .map(side -> side.change().act().resident())
                .filter(
                    mover -> household.stream().noneMatch(member -> member.number().equals(mover)))
                .count();
    window
        .notices()
        .info(
            elsewhere == 0
                ? Message.of("worklist.again.form")
                : Message.of("worklist.again.elsewhere", elsewhere));
  }

  /**
   * The item that a half-typed form was begun for, opened again; empty where it was settled by
   * somebody else meanwhile. Not on the screen's thread.
   */
  Optional<Ulid> stillOpen(Optional<Ulid> instead) throws RecordClosed, RecordRestrained {
    try {
      if (instead.isPresent()) {
        counter.work().open(instead.get());
      }
      return instead;
    } catch (ProvisionalConflict | WorkRefused settled) {
      turns
          .background()
          .onScreen(() -> window.notices().info(Message.of("worklist.again.settled")));
      return Optional.empty();
    }
  }
}
