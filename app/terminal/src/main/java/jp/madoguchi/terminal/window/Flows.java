package jp.madoguchi.terminal.window;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.day.DayClose;
import jp.madoguchi.core.draft.Draft;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.lockout.Lockouts;
import jp.madoguchi.core.lockout.UnlockRefused;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.medium.MediaDesk;
import jp.madoguchi.core.medium.MediaLedger;
import jp.madoguchi.core.memo.Memo;
import jp.madoguchi.core.resident.MayNotLookUp;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.worklist.WorkList;
import jp.madoguchi.terminal.certificate.IssuesCard;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.dayclose.DayWords;
import jp.madoguchi.terminal.desk.DeskPage;
import jp.madoguchi.terminal.editing.EditingPage;
import jp.madoguchi.terminal.editing.EditingTalk;
import jp.madoguchi.terminal.editing.EditingViewModel;
import jp.madoguchi.terminal.memo.MemoCard;
import jp.madoguchi.terminal.pin.OwnCard;
import jp.madoguchi.terminal.pin.PinChangePage;
import jp.madoguchi.terminal.pin.PinChangeViewModel;
import jp.madoguchi.terminal.record.HistoryPage;
import jp.madoguchi.terminal.record.HistoryViewModel;
import jp.madoguchi.terminal.record.RecordPage;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.remarks.RemarksCard;
import jp.madoguchi.terminal.retention.UnaskedErasing;
import jp.madoguchi.terminal.search.SearchView;
import jp.madoguchi.terminal.search.SearchViewModel;
import jp.madoguchi.terminal.sending.SendingPage;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.session.Sending;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.window.SignedIn.Window;
import org.kordamp.ikonli.feather.Feather;

/** Which page follows which act. Used on the screen's thread. */
final class Flows implements WayBack.Ways {
  private final WindowParts parts;
  private final Window window;
  private final Counter counter;
  private final Sending sending;
  private final Turns turns;
  private final UnaskedErasing unasked;
  private final AdminFlows administration;
  private final WorkFlows work;
  private final MovementFlows movements;
  private final MediaFlows media;
  private final ApprovalFlows approvals;
  private final LotFlows lots;
  private final RestraintFlows restraints;
  private final EditingTalk editing;
  private final MemoFlows memos;
  private final DepartureFlows departures;
  private final NameFlows names;
  private final CertificateFlows certificates;
  private final Subscription turning;
  private final PinChangeViewModel.Unanswered pinChange = new PinChangeViewModel.Unanswered();

  /**
   * @param unasked begins with the first page
   */
  Flows(
      WindowParts parts,
      Window window,
      Counter counter,
      Sending sending,
      MediaDesk media,
      LotFlows.Desks lots,
      Turns turns,
      UnaskedErasing unasked) {
    this.parts = parts;
    this.window = window;
    this.counter = counter;
    this.sending = sending;
    this.turns = turns;
    this.unasked = unasked;
    administration = new AdminFlows(parts, window, counter, turns, unasked, sending, this::start);
    work = new WorkFlows(parts, window, counter, turns, new Shown());
    editing =
        new EditingTalk(
            counter.editing(), sending.beside(), turns.background(), parts.login().clock());
    movements = new MovementFlows(parts, window, counter, turns, work, editing, new Shown());
    this.media = new MediaFlows(parts, window, counter, media, turns, this::start);
    approvals = new ApprovalFlows(parts, window, counter, sending, turns, new Shown());
    this.lots = new LotFlows(parts, window, counter, lots, sending, turns, new Shown());
    restraints = new RestraintFlows(parts, window, counter, turns, new Shown());
    memos = new MemoFlows(parts, window, counter, turns, this::open);
    departures = new DepartureFlows(parts, window, counter, turns, movements, new Shown());
    names = new NameFlows(parts, window, turns, this::open);
    certificates = new CertificateFlows(parts, window, counter, turns, new Shown());
    turning = window.pages().current().subscribe((_, _) -> turns.overtake());
  }

  /** What each key leads to while somebody is signed in. */
  Map<Command, Runnable> bindings() {
    Map<Command, Runnable> flows = new EnumMap<>(Command.class);
    flows.put(Command.DESK, this::desk);
    flows.put(Command.SEARCH, this::search);
    flows.put(Command.APPROVALS, approvals::list);
    flows.put(Command.SENDING, this::sending);
    flows.putAll(work.commands());
    flows.putAll(media.commands());
    flows.putAll(lots.commands());
    flows.putAll(administration.commands());
    flows.putAll(restraints.commands());
    flows.putAll(departures.commands());
    flows.putAll(names.commands());
    flows.put(Command.CHANGE_PIN, this::pin);
    return flows;
  }

  private void pin() {
    turns.overtake();
    OwnCard card =
        new OwnCard(
            parts.login().reader(),
            parts.login().trust(),
            counter.session().operator().id(),
            counter.log()::write);
    start(
        new PinChangePage(
            parts.texts(),
            window.commands(),
            new PinChangeViewModel(card, turns.background(), pinChange)));
  }

  /** Whether the card was asked for another PIN and has not answered. */
  boolean changesPin() {
    return pinChange.now();
  }

  /**
   * Takes whatever page is open off the screen, for good: nothing that is still being fetched may
   * come up after sign-out.
   */
  void leave() {
    turns.leave();
    editing.stop();
    turning.unsubscribe();
    window.pages().current().get().detach();
  }

  /** In place of a record that a measure restrains. */
  void restrained(RecordRestrained restrained) {
    if (!turns.left()) {
      restraints.restrained(restrained);
    }
  }

  private final class Shown
      implements WorkFlows.Shown,
          ApprovalFlows.Shown,
          MovementFlows.Shown,
          RestraintFlows.Shown,
          CertificateFlows.Shown {
    @Override
    public void record(AddressNumber number) {
      reopen(number, Flows.this::record);
    }

    @Override
    public void start(Page page) {
      Flows.this.start(page);
    }

    @Override
    public void open(Page page) {
      Flows.this.open(page);
    }

    @Override
    public void form(Draft mine, Optional<OpenedRecord> now, Runnable arrived) {
      movements.again(mine, now, arrived);
    }

    @Override
    public void desk() {
      Flows.this.desk();
    }

    @Override
    public void entered(Optional<AddressNumber> resident) {
      search();
      resident.ifPresent(number -> reopen(number, Flows.this::record));
    }
  }

  private void start(Page page) {
    if (!turns.left()) {
      window.pages().start(page);
      unasked.begin();
    }
  }

  private void open(Page page) {
    if (!turns.left()) {
      window.pages().open(page);
    }
  }

  @Override
  public Set<Command> commands() {
    return bindings().keySet();
  }

  @Override
  public void follow(Command command) {
    Objects.requireNonNull(bindings().get(command)).run();
  }

  @Override
  public void record(AddressNumber number, Purpose purpose, Runnable arrived) {
    counter.purpose().set(Optional.of(purpose));
    search();
    reopen(number, opened -> record(opened, arrived));
  }

  @Override
  public void form(Draft draft, Runnable arrived) {
    movements.resume(draft, arrived);
  }

  @Override
  public void desk() {
    turns.go(this::waiting, waiting -> start(deskPage(waiting)));
  }

  private record Waiting(
      int approvals,
      List<ChangeGroup> returned,
      List<Draft> drafts,
      Outbox.Unsent unsent,
      WorkList.Count work,
      MediaLedger.Out media,
      int lots,
      int departures,
      int copies,
      Optional<DayClose> close,
      Optional<Lockouts.Standing> locks) {}

  private Waiting waiting() throws UnlockRefused, IOException {
    var me = counter.session().operator().id();
    return new Waiting(
        counter.approvals().count().others(),
        counter.entries().returned(),
        counter.drafts().of(me),
        counter.outbox().unsent(),
        counter.work().count(),
        media.out(),
        lots.waiting(),
        counter.departures().due(),
        certificates.open(),
        counter.day().last(),
        administration.locks());
  }

  private Page deskPage(Waiting waiting) {
    List<DeskPage.Tile> tiles = new ArrayList<>();
    tiles.add(
        new DeskPage.Tile(
            "search",
            Feather.SEARCH,
            Message.of("desk.search"),
            "F3",
            Message.of("desk.search.detail"),
            false,
            this::search));
    tiles.add(
        new DeskPage.Tile(
            "approvals",
            Feather.CHECK_SQUARE,
            Message.of("desk.approvals"),
            Integer.toString(waiting.approvals()),
            Message.of("desk.approvals.detail"),
            waiting.approvals() > 0,
            approvals::list));
    tiles.add(
        new DeskPage.Tile(
            "returned",
            Feather.CORNER_UP_LEFT,
            Message.of("desk.returned"),
            Integer.toString(waiting.returned().size()),
            returnedWords(waiting.returned()),
            !waiting.returned().isEmpty(),
            () -> returned(waiting.returned())));
    tiles.addAll(work.tiles(waiting.work()));
    tiles.addAll(certificates.tiles(waiting.copies()));
    tiles.addAll(departures.tiles(waiting.departures()));
    tiles.add(
        new DeskPage.Tile(
            "drafts",
            Feather.EDIT_3,
            Message.of("desk.drafts"),
            Integer.toString(waiting.drafts().size()),
            Message.of("desk.drafts.detail"),
            false,
            () -> waiting.drafts().stream().findFirst().ifPresent(draft -> form(draft, () -> {}))));
    tiles.add(
        new DeskPage.Tile(
            "sending",
            Feather.SEND,
            Message.of("desk.sending"),
            Integer.toString(waiting.unsent().changes()),
            Message.of("desk.sending.detail"),
            false,
            this::sending));
    tiles.addAll(media.tiles(waiting.media()));
    tiles.addAll(lots.tiles(waiting.lots()));
    tiles.addAll(restraints.tiles());
    tiles.addAll(administration.tiles(waiting.locks()));
    return new DeskPage(
        parts.texts(),
        Message.of("desk.greeting", counter.session().operator().name()),
        List.of(Message.of("desk.hint"), DayWords.last(waiting.close())),
        tiles,
        unasked.word());
  }

  private static Message returnedWords(List<ChangeGroup> returned) {
    return returned.stream()
        .findFirst()
        .flatMap(ChangeGroup::returnReason)
        .map(reason -> Message.of("desk.returned.reason", reason))
        .orElse(Message.of("desk.returned.detail"));
  }

  private void search() {
    SearchViewModel model =
        new SearchViewModel(
            counter,
            turns.background(),
            parts.login().clock()::today,
            () -> turns.latest(this::record));
    start(
        new SearchView(
            parts.texts(), window.commands(), window.names(), model, movements::newcomers));
  }

  private void record(OpenedRecord opened) {
    record(opened, () -> {});
  }

  private void record(OpenedRecord opened, Runnable arrived) {
    Optional<Purpose> purpose = counter.purpose().get();
    turns.go(
        () -> new Beside(staff(), memos.beside(opened, purpose), certificates.of(opened, purpose)),
        beside -> {
          open(recordPage(opened, beside));
          arrived.run();
        });
  }

  /** What is read for a record's page besides the record. */
  private record Beside(Staff staff, Optional<Memo> memo, List<Issue> issues) {}

  private Staff staff() {
    return new Staff(parts.texts(), counter.operators().all());
  }

  /** To be called every second or so. */
  void beat() {
    editing.beat();
  }

  private Page recordPage(OpenedRecord opened, Beside beside) {
    AddressNumber number = opened.current().number();
    EditingViewModel others =
        new EditingViewModel(
            editing, Optional.empty(), Map.of(number, ""), parts.login().clock()::today);
    return new EditingPage(parts.texts(), page(opened, beside), others);
  }

  private Page page(OpenedRecord opened, Beside beside) {
    Staff staff = beside.staff();
    var memo = new SimpleObjectProperty<>(beside.memo());
    return new RecordPage(
        parts.texts(),
        window.commands(),
        window.names(),
        opened,
        staff,
        member -> reopen(member.number(), this::record),
        new RecordPage.Ways(
            () -> movements.moveWithin(opened),
            () -> movements.from(opened),
            () -> history(opened, staff),
            restraints.toMeasures().map(lead -> () -> lead.accept(opened.current().number())),
            () -> memos.open(opened, staff, memo),
            certificates.from(opened)),
        List.of(
            IssuesCard.of(
                parts.texts(),
                beside.issues(),
                parts.login().clock().today(),
                () -> certificates.all(opened.current().number(), beside.issues())),
            RemarksCard.of(parts.texts(), window.names(), opened, parts.movements()),
            MemoCard.of(parts.texts(), window.commands(), staff, memo)));
  }

  private void history(OpenedRecord opened, Staff staff) {
    open(
        new HistoryPage(
            parts.texts(),
            window.names(),
            staff,
            new HistoryViewModel(opened.history(), parts.login().clock()::today)));
  }

  private void reopen(AddressNumber number, Consumer<OpenedRecord> then) {
    counter
        .purpose()
        .get()
        .ifPresent(purpose -> turns.go(() -> looked(purpose, number, then), Runnable::run));
  }

  /**
   * What comes of it, both ways a page: neither takes the place of one that was turned to since.
   */
  private Runnable looked(Purpose purpose, AddressNumber number, Consumer<OpenedRecord> then)
      throws MayNotLookUp, RecordClosed {
    try {
      Optional<OpenedRecord> record = counter.records().open(purpose, number);
      return () -> record.ifPresent(then);
    } catch (RecordRestrained refused) {
      return () -> restrained(refused);
    }
  }

  private void returned(List<ChangeGroup> groups) {
    groups.stream().findFirst().ifPresent(this::takeBack);
  }

  /** A returned entry is withdrawn and its form opened again for correction. */
  private void takeBack(ChangeGroup group) {
    counter.purpose().set(Optional.of(group.head().purpose()));
    turns.go(
        () -> {
          counter.entries().takeBack(group.id());
          return group.head().resident();
        },
        number ->
            reopen(
                number,
                opened -> {
                  search();
                  record(opened);
                  window
                      .notices()
                      .info(Message.of("returned.taken", group.returnReason().orElse("")));
                }));
  }

  private void sending() {
    turns.go(
        () -> counter.outbox().lastReceipt(),
        last ->
            start(
                new SendingPage(
                    parts.texts(), window.commands(), window.status(), last, sending::nudge)));
  }
}
