package jp.madoguchi.terminal.window;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.draft.Draft;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.medium.MediaDesk;
import jp.madoguchi.core.memo.Memo;
import jp.madoguchi.core.resident.MayNotLookUp;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.terminal.certificate.IssuesCard;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.editing.EditingPage;
import jp.madoguchi.terminal.editing.EditingTalk;
import jp.madoguchi.terminal.editing.EditingViewModel;
import jp.madoguchi.terminal.memo.MemoCard;
import jp.madoguchi.terminal.pin.OwnCard;
import jp.madoguchi.terminal.pin.PinChangePage;
import jp.madoguchi.terminal.pin.PinChangeViewModel;
import jp.madoguchi.terminal.pin.PinTask;
import jp.madoguchi.terminal.record.CardsCard;
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
  private final PastFlows past;
  private final SightFlows sights;
  private final IdentityFlows identities;
  private final DepartureFlows departures;
  private final NameFlows names;
  private final CertificateFlows certificates;
  private final NoticeFlows notices;
  private final TellFlows tells;
  private final PrinterFlows printers;
  private final CaseFlows cases;
  private final DeskFlows desk;
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
    past = new PastFlows(parts, window, counter, turns, this::open);
    sights = new SightFlows(parts, window, counter, turns, this::open);
    identities = new IdentityFlows(parts, window, counter, turns, this::open);
    departures = new DepartureFlows(parts, window, counter, turns, movements, new Shown());
    names = new NameFlows(parts, window, turns, this::open);
    tells = new TellFlows(parts, window, counter, turns, this::open);
    certificates = new CertificateFlows(parts, window, counter, turns, new Shown(), tells);
    notices = new NoticeFlows(parts, window, counter, turns, new Shown(), restraints::restrained);
    printers = new PrinterFlows(parts, window, counter, turns, this::open, certificates::copy);
    cases = new CaseFlows(parts, window, counter, turns, this::open, this::search, certificates);
    desk =
        new DeskFlows(
            parts,
            counter,
            turns,
            unasked,
            new DeskFlows.Sources(
                work,
                this.media,
                this.lots,
                restraints,
                departures,
                administration,
                cases,
                certificates,
                notices),
            new FromTheDesk());
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
    flows.putAll(notices.commands());
    flows.putAll(cases.commands());
    flows.putAll(certificates.commands());
    flows.putAll(printers.commands());
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
            new PinChangeViewModel(PinTask.CHANGE, card, turns.background(), pinChange)));
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
          CertificateFlows.Shown,
          NoticeFlows.Shown {
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
    counter.openCase().under(purpose);
    search();
    reopen(number, opened -> record(opened, arrived));
  }

  @Override
  public void form(Draft draft, Runnable arrived) {
    movements.resume(draft, arrived);
  }

  @Override
  public void desk() {
    desk.open();
  }

  private final class FromTheDesk implements DeskFlows.Ways {
    @Override
    public void start(Page page) {
      Flows.this.start(page);
    }

    @Override
    public void search() {
      Flows.this.search();
    }

    @Override
    public void approvals() {
      approvals.list();
    }

    @Override
    public void sending() {
      Flows.this.sending();
    }

    @Override
    public void form(Draft draft) {
      Flows.this.form(draft, () -> {});
    }

    @Override
    public void takeBack(ChangeGroup group) {
      Flows.this.takeBack(group);
    }
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
        () ->
            new Beside(
                staff(),
                memos.beside(opened, purpose),
                certificates.of(opened, purpose),
                tells.beside(opened, purpose)),
        beside -> {
          open(recordPage(opened, beside));
          arrived.run();
        });
  }

  /** What is read for a record's page besides the record. */
  private record Beside(
      Staff staff, Optional<Memo> memo, List<Issue> issues, Optional<List<Registration>> tells) {}

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
    AddressNumber number = opened.current().number();
    var memo = new SimpleObjectProperty<>(beside.memo());
    var issues = certificates.beside(opened, beside.issues());
    var identity = new SimpleObjectProperty<>(counter.identity().get());
    Optional<ObjectProperty<List<Registration>>> told =
        beside.tells().map(SimpleObjectProperty::new);
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
            () -> past.open(opened),
            () -> sights.ask(opened.current().number()),
            restraints.toMeasures().map(lead -> () -> lead.accept(opened.current().number())),
            () -> memos.open(opened, staff, memo),
            told.map(it -> () -> tells.open(opened, staff, it)),
            certificates.from(opened),
            () -> identities.open(opened, identity)),
        tells.mark(identities.mark(opened, staff, identity), told),
        () -> sights.words(number),
        tells.below(
            staff,
            told,
            seen ->
                new CardsCard(parts.texts(), seen, opened, parts.login().clock().today()).node(),
            _ ->
                IssuesCard.of(
                    parts.texts(),
                    issues,
                    parts.login().clock().today(),
                    () -> certificates.all(number, issues.get())),
            seen -> RemarksCard.of(parts.texts(), seen, opened, parts.movements()),
            _ -> MemoCard.of(parts.texts(), window.commands(), staff, memo)));
  }

  private void history(OpenedRecord opened, Staff staff) {
    open(
        new HistoryPage(
            parts.texts(),
            window.commands(),
            () -> sights.words(opened.current().number()),
            staff,
            new HistoryViewModel(opened.history(), parts.login().clock()::today),
            () -> sights.ask(opened.current().number())));
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

  /** A returned entry is withdrawn and its form opened again for correction. */
  private void takeBack(ChangeGroup group) {
    counter.openCase().under(group.head().purpose());
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
