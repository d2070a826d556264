package jp.madoguchi.terminal.window;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.custody.Wiped;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.seat.Duty;
import jp.madoguchi.core.seat.Seat;
import jp.madoguchi.core.seat.SeatEvent;
import jp.madoguchi.core.seat.Turn;
import jp.madoguchi.terminal.admission.CardSwap;
import jp.madoguchi.terminal.clipboard.Copies;
import jp.madoguchi.terminal.clipboard.CopyGuard;
import jp.madoguchi.terminal.clipboard.SystemClip;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.keys.WipedPage;
import jp.madoguchi.terminal.login.LoginView;
import jp.madoguchi.terminal.login.LoginViewModel;
import jp.madoguchi.terminal.looks.LooksShelf;
import jp.madoguchi.terminal.name.Drawing;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.name.NameOutlines;
import jp.madoguchi.terminal.outside.OrderedWipePage;
import jp.madoguchi.terminal.paper.KeySheetPaper;
import jp.madoguchi.terminal.session.OpenSession;
import jp.madoguchi.terminal.session.SeatModel;
import jp.madoguchi.terminal.session.StopMark;
import jp.madoguchi.terminal.shell.Notices;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.shell.Pages;
import jp.madoguchi.terminal.shell.Shell;
import jp.madoguchi.terminal.shell.StatusModel;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.task.FxThread;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.theme.Theme;
import jp.madoguchi.terminal.trouble.Troubles;
import jp.madoguchi.terminal.words.WordsWatch;

/**
 * The terminal's one window: login, then the signed-in operator's work, then login again. Made and
 * used on the screen's thread.
 */
public final class TerminalWindow implements AutoCloseable {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double FRAME = 40;
  private static final double LEAST_WIDTH = 1024;
  private static final double LEAST_HEIGHT = 640;

  /** What changes nothing but how the window looks. */
  private static final Set<Command> LOOKS =
      EnumSet.of(Command.THEME, Command.LETTERS, Command.HELP, Command.BACK);

  /** Seconds between two looks whether this terminal was reported lost. */
  private static final int LOOK = 300;

  private final WindowParts parts;
  private final Commands commands = new Commands();
  private final Pages pages = new Pages();
  private final Notices notices = new Notices();
  private final StatusModel status = new StatusModel();
  private final Background background;
  private final NameFactory names;
  private final Optional<WordsWatch> words;
  private final Shell shell;
  private final LooksFlows looks;
  private final CardWatch cards;
  private final Timeline pulse;
  private final LostWatch lost;
  private final CardSwap swap;
  private final PageRehearsal rehearsal;
  private final Copies copies;
  private final SeatModel seat = new SeatModel();
  private final SeatGuard guard;
  private final PinAtLogin pinAtLogin;
  private final LapsedFlows lapsed;
  private LoginViewModel login;
  private Optional<SignedIn> session = Optional.empty();
  private int beats;

  public TerminalWindow(Stage stage, WindowParts parts) {
    this.parts = parts;
    Executor screen = new FxThread();
    background = new Background(parts.workers(), screen, this::report);
    names = Names.from(parts.fonts().nameFont());
    shell =
        new Shell(
            parts.texts(),
            commands,
            pages,
            notices,
            status,
            new Shell.Office(
                parts.office(), parts.login().environment(), parts.login().device().degraded()),
            parts.tools().map(tools -> tools.node(parts.texts())));
    Scene scene = new Scene(shell, WIDTH, HEIGHT);
    Theme theme = new Theme(scene, parts.fonts());
    theme.apply();
    looks = new LooksFlows(new LooksShelf(parts.login().files()), theme, pages, background);
    words =
        names
            .outlines()
            .map(outlines -> new WordsWatch(scene, outlines, parts.fonts().interfaceFont()));
    rehearsal = new PageRehearsal(parts.texts(), names, scene, this::tryNames);
    commands.listen(scene);
    copies =
        new Copies(
            parts.copying(),
            new SystemClip(),
            (event, field, noted) -> session.ifPresent(open -> open.note(event, field, noted)),
            notices::info);
    new CopyGuard(parts.texts(), copies).watch(scene);
    stage.setTitle(parts.texts().get("product.title"));
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setScene(scene);
    fit(stage, Screen.getPrimary().getVisualBounds());
    commands.bind(Command.THEME, looks::nextLook);
    commands.bind(Command.LETTERS, looks::nextSize);
    commands.bind(Command.PRINT_KEYS, this::printKeys);
    commands.bind(Command.BACK, this::back);
    swap = new CardSwap(parts.login().clock());
    lost = new LostWatch(parts.login().outside(), parts.ordered(), background, this::wiped);
    guard = new SeatGuard(stage, parts.login().clock(), notices, this::timeIsOver);
    seat.seat().subscribe(this::guardUnlockedCard);
    pinAtLogin = new PinAtLogin(parts.texts(), commands, pages, notices, background);
    seat.seat().subscribe(pinAtLogin::follow);
    lapsed = new LapsedFlows(parts, commands, pages, background, seat, this::wiped);
    login = showLogin(Message.NONE);
    cards = new CardWatch(parts.login().reader(), parts.watchers(), screen, this::cardChanged);
    pulse = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), _ -> refresh()));
    pulse.setCycleCount(Animation.INDEFINITE);
    pulse.play();
    status.line().subscribe(this::stopOldCopy);
  }

  private static void fit(Stage stage, Rectangle2D screen) {
    if (fills(screen)) {
      stage.setX(screen.getMinX());
      stage.setY(screen.getMinY());
      stage.setWidth(screen.getWidth());
      stage.setHeight(screen.getHeight());
      stage.setMaximized(true);
    }
  }

  /** On a small screen the window takes all of it: its frame would push the edges out of sight. */
  static boolean fills(Rectangle2D screen) {
    return screen.getWidth() < WIDTH + FRAME || screen.getHeight() < HEIGHT + FRAME;
  }

  /** Tries how names are drawn, and learns to draw the page that clerks open most. */
  public void rehearse() {
    rehearsal.start();
  }

  /** The font is opened beside the screen; what is tried on the screen has to be done there. */
  private void tryNames() {
    background
        .call(() -> {
          names.outlines().ifPresent(NameOutlines::open);
          return names;
        })
        .onSuccess(opened -> status.names().set(words(opened.drawing())))
        .start();
  }

  private static Message words(Drawing names) {
    return switch (names) {
      case FULL -> Message.NONE;
      case BELOW_FIELDS -> Message.of("status.names.below");
      case PLAIN -> Message.of("status.names.plain");
    };
  }

  /** Whether it is still learning; for tests. */
  public boolean rehearsing() {
    return rehearsal.running();
  }

  /** What the status bar shows; for tests and the tour. */
  public StatusModel status() {
    return status;
  }

  /** Who is how far; for tests and measurements. */
  public ReadOnlyObjectProperty<Seat> seat() {
    return seat.seat();
  }

  /** The line above the page; for tests and the tour. */
  public Notices notices() {
    return notices;
  }

  private LoginViewModel showLogin(Message lock) {
    shell.signedIn(false);
    shell.showTools(true);
    LoginViewModel model =
        new LoginViewModel(parts.login(), background, seat, lock, this::signedIn);
    pages.start(
        new LoginView(parts.texts(), commands, model, () -> pinAtLogin.open(model), lapsed.box()));
    lost.look();
    return model;
  }

  private void cardChanged(boolean present) {
    if (session.isPresent() && swap.open()) {
      swap.changed(present);
    } else if (present) {
      login.cardInserted();
    } else if (session.isPresent()) {
      leave(SeatEvent.CARD_OUT, "locked: card");
    } else {
      login.cardRemoved();
    }
  }

  /** From the PIN on a card is unlocked, and from then on its operator has to be there. */
  private void guardUnlockedCard(Seat now) {
    switch (now.stage()) {
      case PALM, IN -> guard.begin(parts.login().policies().now().seat());
      case EMPTY, READING, PIN, BLOCKED, CHECKING, OPENING, STOPPED, OVER -> guard.stop();
    }
  }

  private void timeIsOver(SeatEvent event) {
    if (session.isEmpty()) {
      login.idle();
    } else {
      leave(event, event == SeatEvent.IDLE ? "locked: idle" : "longest time over");
    }
  }

  private void signedIn(OpenSession opened) {
    rehearsal.stop();
    notices.clear();
    shell.signedIn(true);
    shell.showTools(false);
    SignedIn fresh =
        new SignedIn(
            parts,
            new SignedIn.Window(
                commands,
                pages,
                notices,
                status,
                shell,
                background,
                names,
                this::wiped,
                new Heard(),
                swap,
                copies),
            opened);
    session = Optional.of(fresh);
    guard.begin(fresh.times());
    looks.begin(opened.session().operator().id());
    commands.bind(Command.LOCK, () -> leave(SeatEvent.LOCK_KEY, "locked: key"));
    commands.bind(Command.SIGN_OUT, () -> leave(SeatEvent.SIGN_OUT, ""));
    fresh.begin();
  }

  /** What the centre's word comes to in the window. */
  private final class Heard implements SignedIn.Heard {
    @Override
    public void wiped(Order order) {
      TerminalWindow.this.wiped(order);
    }

    @Override
    public void cardRevoked() {
      leave(SeatEvent.REVOKED, "");
    }

    @Override
    public void rightsEnded() {
      leave(SeatEvent.REVOKED, "rights ended");
      notices.info(Message.of("login.operator.rights"));
    }

    @Override
    public void goesOn() {
      notices.info(Message.of("outside.epoch"));
    }
  }

  /**
   * Does what the seat asks for once a session is left, as long as there is one.
   *
   * @param why for the access log
   */
  private void leave(SeatEvent event, String why) {
    Turn turn = seat.happens(event);
    if (session.isEmpty() || !turn.asksFor(Duty.CLEAN_DESK)) {
      return;
    }
    swap.end();
    looks.end();
    copies.forget();
    SignedIn left = session.get();
    session = Optional.empty();
    left.end(turn.asksFor(Duty.KEEP_PLACE) ? left.place() : Optional.empty(), why);
    login = cleanDesk(Message.of("lock.words", left.department()));
    if (left.changesPin()) {
      notices.problem(Message.of("pin.cut"), "P-31");
    } else {
      notices.info(words(event));
    }
    if (seat.isStopped() && parts.login().reader().present()) {
      login.takeCardOut();
    } else if (seat.isStopped()) {
      // An administrator's card may be out while they register somebody.
      seat.happens(SeatEvent.CARD_OUT);
    }
  }

  private static Message words(SeatEvent event) {
    return Message.of(
        switch (event) {
          case CARD_OUT -> "lock.card";
          case IDLE -> "lock.idle";
          case LOCK_KEY -> "lock.key";
          case SWAP_OVERDUE -> "admission.overdue";
          case LONGEST -> "signout.longest";
          case REVOKED -> "login.card.revoked";
          case OLD_COPY -> "oldcopy.stopped";
          default -> "signout.command";
        });
  }

  private LoginViewModel cleanDesk(Message lock) {
    commands.unbind(Command.LOCK);
    commands.unbind(Command.SIGN_OUT);
    shell.closeHelp();
    status.signedOut();
    LoginViewModel fresh = showLogin(lock);
    names.forget();
    return fresh;
  }

  /** The centre's finding is kept first, so that nobody goes on while the line is down. */
  private void stopOldCopy(StatusModel.LineState line) {
    if (line != StatusModel.LineState.OLD_COPY || session.isEmpty()) {
      return;
    }
    OldCopy found = OldCopy.CENTRE_AHEAD;
    background
        .call(() -> {
          new StopMark(parts.login().files()).write(found);
          return found;
        })
        .start();
    leave(SeatEvent.OLD_COPY, "old copy " + found.code());
    login.stop(found);
  }

  /** From here on nothing but the looks of the window can be changed. */
  private void wiped(Wiped what) {
    end(new WipedPage(parts.texts(), what));
  }

  /** The same where the centre ordered it. */
  private void wiped(Order order) {
    end(new OrderedWipePage(parts.texts(), order));
  }

  private void end(Page last) {
    swap.end();
    cards.close();
    if (seat.happens(SeatEvent.WIPED).asksFor(Duty.FORGET_TRY)) {
      login.end();
    }
    session.ifPresent(SignedIn::abandon);
    session = Optional.empty();
    shell.closeHelp();
    Arrays.stream(Command.values())
        .filter(command -> !LOOKS.contains(command))
        .forEach(commands::unbind);
    shell.signedIn(false);
    shell.showTools(false);
    status.signedOut();
    notices.clear();
    pages.start(last);
  }

  /** Whatever still fails once the store is gone fails for that reason. */
  private void report(Exception problem) {
    if (!seat.isOver()) {
      new Troubles(notices).report(problem);
    }
  }

  private void back() {
    if (!shell.closeHelp()) {
      pages.back();
    }
  }

  private void printKeys() {
    shell.closeHelp();
    // While nobody is signed in the store is sealed, and the sheet holds nothing of anybody.
    Optional<SignedIn> now = session;
    KeySheetPaper sheet = new KeySheetPaper(parts.texts(), parts.login().environment());
    new Printing(parts, background, notices, note -> now.ifPresent(it -> it.note(note)))
        .start("key sheet", "keysheet.title", sheet::pdf);
  }

  private void refresh() {
    if (swap.overdue()) {
      leave(SeatEvent.SWAP_OVERDUE, "locked: card away");
    }
    guard.beat();
    looks.keep();
    session.ifPresentOrElse(SignedIn::refresh, login::beat);
    beats++;
    if (session.isEmpty() && !seat.isOver() && beats % LOOK == 0) {
      lost.look();
    }
  }

  /** Ends the session and stops watching. */
  @Override
  public void close() {
    pulse.stop();
    rehearsal.stop();
    words.ifPresent(WordsWatch::close);
    cards.close();
    if (seat.happens(SeatEvent.CLOSED).asksFor(Duty.FORGET_TRY)) {
      login.end();
    }
    looks.end();
    session.ifPresent(open -> open.end(Optional.empty(), ""));
    session = Optional.empty();
  }
}
