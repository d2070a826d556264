package jp.madoguchi.terminal.window;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.custody.Wiped;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.log.checkpoint.DeviceSigner;
import jp.madoguchi.core.log.checkpoint.LogOrigin;
import jp.madoguchi.core.medium.MediaDesk;
import jp.madoguchi.core.medium.MediaLedger;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.policy.SeatTimes;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.retention.Kept;
import jp.madoguchi.core.retention.Term;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.seat.Place;
import jp.madoguchi.core.worklist.WorkList;
import jp.madoguchi.terminal.admission.CardSwap;
import jp.madoguchi.terminal.clipboard.Copies;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.media.MediaWords;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.outside.CertificateWords;
import jp.madoguchi.terminal.record.ClosedRecordPage;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.retention.UnaskedErasing;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.session.LoggedDownstream;
import jp.madoguchi.terminal.session.LoggedLedger;
import jp.madoguchi.terminal.session.OpenSession;
import jp.madoguchi.terminal.session.Sending;
import jp.madoguchi.terminal.session.SessionDuties;
import jp.madoguchi.terminal.shell.Notices;
import jp.madoguchi.terminal.shell.Pages;
import jp.madoguchi.terminal.shell.Shell;
import jp.madoguchi.terminal.shell.StatusModel;
import jp.madoguchi.terminal.shell.StatusModel.LineState;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.worklist.WorkWords;

/**
 * One operator's session in the window: its objects are made at login and die at sign-out. Used on
 * the screen's thread.
 */
final class SignedIn {
  /** How long a draft that is being written may keep the store open after the session was left. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final WindowParts parts;
  private final Window window;
  private final OpenSession opened;
  private final Counter counter;
  private final Sending sending;
  private final MediaDesk media;
  private final DeviceSigner signer;
  private final Turns turns;
  private final UnaskedErasing unasked;
  private final Flows flows;
  private final WayBack wayBack;
  private final AtomicBoolean counting = new AtomicBoolean();
  private volatile Lease lease;

  /**
   * The parts of the window that outlive a session.
   *
   * @param swap keeps the session while another card is in the reader
   * @param copies what was copied goes with the person whom it was about
   * @param wiped told once the store is gone for good
   */
  record Window(
      Commands commands,
      Pages pages,
      Notices notices,
      StatusModel status,
      Shell shell,
      Background background,
      NameFactory names,
      Consumer<Wiped> wiped,
      Heard heard,
      CardSwap swap,
      Copies copies) {}

  /** What the centre's word comes to, on the screen's thread. */
  interface Heard {
    void wiped(Order order);

    /** The card of whoever is signed in does not count any more. */
    void cardRevoked();

    /** Whoever is signed in was transferred or has retired. */
    void rightsEnded();

    /** Administrators decided that this terminal goes on. */
    void goesOn();
  }

  SignedIn(WindowParts parts, Window window, OpenSession opened) {
    this.parts = parts;
    this.window = window;
    this.opened = opened;
    lease = opened.lease();
    turns =
        new Turns(
            window
                .background()
                .catching(RecordClosed.class, this::closed)
                .catching(RecordRestrained.class, this::restrained));
    signer =
        new DeviceSigner(
            new LogOrigin(
                parts.login().environment(), parts.municipality().code(), parts.login().terminal()),
            parts.login().device());
    Gate gate =
        new Gate(
            opened.store().operators(),
            opened.session(),
            new SessionLog(opened.store().log(), opened.session()),
            parts.login().clock(),
            parts.login().officeCode());
    counter = CounterMaker.counter(parts, opened, signer, gate);
    sending =
        parts
            .sending()
            .start(
                counter.outbox(),
                new LoggedDownstream(opened.store().downstream(), counter.log()),
                new LoggedLedger(opened.store().ledger(), counter.log()),
                duties(),
                state -> turns.background().onScreen(() -> window.status().line().set(state)));
    unasked =
        new UnaskedErasing(
            counter.retention(),
            turns.background(),
            parts.login().clock(),
            UnaskedErasing.SETTLING);
    media =
        new MediaDesk(
            opened.store().media(),
            sending.carrying(),
            gate,
            counter.log(),
            opened.session(),
            parts.login().clock());
    flows =
        new Flows(
            parts,
            window,
            counter,
            sending,
            media,
            LotFlows.Desks.over(opened.store(), parts, counter, gate),
            turns,
            unasked);
    wayBack =
        new WayBack(counter, opened.store().places(), window, parts.login().clock(), turns, flows);
  }

  /** Whether the card was asked for another PIN and has not answered. */
  boolean changesPin() {
    return flows.changesPin();
  }

  /** How long this session may stand idle, and last. */
  SeatTimes times() {
    return opened.times();
  }

  private SessionDuties duties() {
    return new SessionDuties(
        opened,
        counter.log(),
        parts.login().files(),
        parts.ordered(),
        parts.login().clock(),
        new Told());
  }

  /** Hears on the courier's thread. */
  private final class Told implements SessionDuties.Told {
    @Override
    public void cardRevoked() {
      turns.background().onScreen(window.heard()::cardRevoked);
    }

    @Override
    public void rightsEnded() {
      turns.background().onScreen(window.heard()::rightsEnded);
    }

    @Override
    public void lease(Lease now) {
      lease = now;
    }

    @Override
    public void wiped(Order order) {
      window.background().onScreen(() -> window.heard().wiped(order));
    }

    @Override
    public void goesOn() {
      turns.background().onScreen(window.heard()::goesOn);
    }
  }

  private void closed(RecordClosed record) {
    Term open = parts.terms().rules().of(Kept.REMOVED_RECORD).term();
    window.pages().open(new ClosedRecordPage(parts.texts(), record, open.count()));
  }

  private void restrained(RecordRestrained record) {
    flows.restrained(record);
  }

  /** Shows where the operator was when the terminal locked, or the half-typed form, or the desk. */
  void begin() {
    window
        .status()
        .operator()
        .set(
            Message.of(
                "status.operator",
                counter.session().operator().name(),
                counter.session().operator().department()));
    flows.bindings().forEach(this::go);
    signLog();
    makeUpForTheClose();
    refresh();
    counter.openCase().now().subscribe((_, _) -> window.copies().forget());
    wayBack.go();
  }

  /** The log is signed at each login, sign-out and batch. */
  private void signLog() {
    turns
        .background()
        .call(() -> {
          opened.store().archive().checkpoint(signer);
          return true;
        })
        .start();
  }

  /** A day was closed, and the terminal stopped before its last batch was sealed. */
  private void makeUpForTheClose() {
    turns
        .background()
        .call(() -> counter.day().last())
        .onSuccess(last ->
            last.filter(close -> close.batch().isEmpty()).ifPresent(_ -> sending.closeDay()))
        .start();
  }

  /** Notes an act that has no desk of its own. */
  void note(AccessNote note) {
    counter.log().write(note);
  }

  /**
   * Notes something that was done to the page that is open.
   *
   * @param then on the screen's thread, once it is in the log
   */
  void note(AccessEvent event, String detail, Runnable then) {
    AccessNote note =
        window
            .pages()
            .current()
            .get()
            .resident()
            .map(about -> AccessNote.about(event, about, detail))
            .orElseGet(() -> AccessNote.of(event, detail));
    Optional<Purpose> purpose = counter.purpose().get();
    turns
        .background()
        .call(() -> {
          purpose.ifPresentOrElse(
              why -> counter.log().write(why, note), () -> counter.log().write(note));
          return note;
        })
        .onSuccess(_ -> then.run())
        .start();
  }

  /** Going elsewhere takes the last notice off the screen. */
  private void go(Command command, Runnable flow) {
    window
        .commands()
        .bind(
            command,
            () -> {
              window.notices().clear();
              if (command == Command.NEXT) {
                window.copies().forget();
              }
              if (window.swap().open()) {
                window.notices().info(Message.of("admission.stay"));
              } else {
                flow.run();
              }
            });
  }

  /** Brings the status bar up to date. */
  void refresh() {
    lease();
    supervised();
    flows.beat();
    if (counting.compareAndSet(false, true)) {
      turns
          .background()
          .call(() ->
              new Counts(
                  counter.outbox().unsent(),
                  counter.approvals().count().all(),
                  counter.work().count(),
                  media.out(),
                  opened.store().downstream().old(parts.login().clock().now())))
          .onSuccess(this::show)
          .andFinally(() -> counting.set(false))
          .start();
    }
  }

  private record Counts(
      Outbox.Unsent unsent,
      int waiting,
      WorkList.Count work,
      MediaLedger.Out media,
      Optional<Instant> registerAsOf) {}

  private void show(Counts counts) {
    Instant now = parts.login().clock().now();
    Outbox.Unsent unsent = counts.unsent();
    window
        .status()
        .unsent()
        .set(
            unsent.changes() == 0
                ? Message.of("status.unsent.none")
                : Message.of(
                    "status.unsent",
                    unsent.changes(),
                    unsent
                        .oldest()
                        .map(since -> Duration.between(since, now).toMinutes())
                        .orElse(0L)));
    LocalDate today = parts.login().clock().today();
    window.status().work().set(WorkWords.status(counts.work(), today));
    window.status().media().set(MediaWords.status(counts.media(), today));
    register(counts.registerAsOf());
    window.shell().approvals().set(counts.waiting());
  }

  /** Before the centre was asked for the first time, each morning would begin with it. */
  private void register(Optional<Instant> asOf) {
    LocalDate today = parts.login().clock().today();
    window
        .status()
        .register()
        .set(
            asOf.filter(_ -> window.status().line().get() != LineState.UNKNOWN)
                .map(then -> Message.of("status.register", RecordWords.lately(then, today)))
                .orElse(Message.NONE));
  }

  private void lease() {
    long days = Duration.between(parts.login().clock().now(), lease.until()).toDays();
    String key =
        parts.login().revocations().isStale() ? "status.lease.unconfirmed" : "status.lease";
    window.status().lease().set(Message.of(key, days));
    window
        .status()
        .certificate()
        .set(CertificateWords.status(parts.login().device(), parts.login().clock().now()));
  }

  private void supervised() {
    Instant until = opened.session().credential().until();
    long left = Math.max(0, Duration.between(parts.login().clock().now(), until).toMinutes());
    window
        .status()
        .supervised()
        .set(
            opened
                .supervisor()
                .map(who -> Message.of("status.supervised", who.value(), left + 1))
                .orElse(Message.NONE));
  }

  /** Where the operator is; empty while none of their pages has come yet. */
  Optional<Place> place() {
    return wayBack.here();
  }

  /** The department, which may be told to whoever stands before a locked terminal. */
  String department() {
    return counter.session().operator().department();
  }

  /** Lets go of a store that is gone: nothing more can be kept or logged. */
  void abandon() {
    flows.commands().forEach(window.commands()::unbind);
    flows.leave();
    window
        .background()
        .until(() -> true)
        .call(() -> {
          try (opened;
              sending) {
            unasked.stop();
            return true;
          }
        })
        .start();
  }

  /**
   * Keeps what was typed last and the place, logs the end and closes the store; the keys die here.
   *
   * @param place where the operator is to be led back to
   * @param why the session ends, for the access log
   */
  void end(Optional<Place> place, String why) {
    flows.commands().forEach(window.commands()::unbind);
    flows.leave();
    window
        .background()
        .call(() -> {
          // The sending stops before the store closes.
          try (opened;
              sending) {
            counter.keys().finish();
            counter.admission().finish();
            unasked.stop();
            counter.drafts().finish(PATIENCE);
            place.ifPresent(wayBack::keep);
            counter.log().write(AccessNote.of(AccessEvent.LOGOUT, why));
            opened.store().archive().checkpoint(signer);
          }
          return Optional.empty();
        })
        .start();
  }
}
