package jp.madoguchi.terminal.login;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.seat.Duty;
import jp.madoguchi.core.seat.Seat;
import jp.madoguchi.core.seat.SeatEvent;
import jp.madoguchi.core.seat.Stage;
import jp.madoguchi.core.supervision.Obstacle;
import jp.madoguchi.terminal.session.OpenSession;
import jp.madoguchi.terminal.session.SeatModel;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The login as a person goes through it. Properties change on the screen's thread only; the methods
 * are called there.
 */
public final class LoginViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(LoginViewModel.class);

  private final LoginParts parts;
  private final Background background;
  private final Consumer<OpenSession> signedIn;
  private final SeatModel seat;
  private final Message lock;
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> guidance = new SimpleObjectProperty<>(Message.NONE);
  private final LoginDevices devices;
  private final ObjectProperty<Optional<Frame>> frame =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<OldCopy>> oldCopy =
      new SimpleObjectProperty<>(Optional.empty());
  private final UpdateShown update;
  private final ReadOnlyObjectWrapper<Optional<Modality>> next =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Watching sight = new Watching();
  private final Supervision supervision;
  private volatile @Nullable LoginAttempt attempt;
  private Optional<CardAtLogin> changing = Optional.empty();
  private Runnable retry = () -> {};
  private List<Way> left = List.of();
  private volatile int watched;
  private int visit;

  /**
   * @param seat hears of every step
   * @param lock what is said as long as the terminal is locked for somebody
   */
  public LoginViewModel(
      LoginParts parts,
      Background background,
      SeatModel seat,
      Message lock,
      Consumer<OpenSession> signedIn) {
    this.devices = LoginDevices.of(parts, background);
    this.parts = parts;
    this.background = background;
    this.seat = seat;
    this.lock = lock;
    this.signedIn = signedIn;
    update = new UpdateShown(background);
    supervision = new Supervision(parts.clock());
  }

  /** Where the login stands. */
  public ObservableValue<Stage> stage() {
    return seat.seat().map(Seat::stage);
  }

  /** Whose card it is, once read. */
  public ObservableValue<String> operator() {
    return seat.seat().map(now -> now.who().map(OperatorId::value).orElse(""));
  }

  /** Whose place is kept behind the lock, in words that name nobody; none where nobody's is. */
  ObservableValue<Message> lock() {
    return seat.seat().map(now -> now.lockedFor().isPresent() ? lock : Message.NONE);
  }

  public ObjectProperty<Message> problem() {
    return problem;
  }

  public ObjectProperty<Message> guidance() {
    return guidance;
  }

  public ObjectProperty<Optional<Frame>> frame() {
    return frame;
  }

  /** What there is to say about the devices before anybody shows a card. */
  LoginDevices devices() {
    return devices;
  }

  /** Set while work is stopped because a part of the terminal is an old copy. */
  public ObjectProperty<Optional<OldCopy>> oldCopy() {
    return oldCopy;
  }

  /** How far the update of a store of an older form is; empty while there is none. */
  ReadOnlyObjectProperty<Optional<UpdateProgress.Seen>> update() {
    return update.seen();
  }

  /** The way over a supervisor's word. */
  ReadOnlyObjectProperty<Supervision.State> supervision() {
    return supervision.state();
  }

  /**
   * What is in the way of the palm, while a supervisor may be asked for; empty while none may be.
   */
  ReadOnlyObjectProperty<Optional<Obstacle>> obstacle() {
    return supervision.obstacle();
  }

  /** In which other way the operator may be recognised next; empty where there is none. */
  ReadOnlyObjectProperty<Optional<Modality>> next() {
    return next.getReadOnlyProperty();
  }

  /** A card was put in. */
  public void cardInserted() {
    if (seat.happens(SeatEvent.CARD_IN).asksFor(Duty.READ_CARD)) {
      read();
    }
  }

  private void read() {
    Optional<LoginAttempt> over = Optional.ofNullable(attempt);
    attempt = null;
    changing = Optional.empty();
    problem.set(Message.NONE);
    oldCopy.set(Optional.empty());
    int reading = ++visit;
    background
        .call(() -> LoginWork.read(parts, over))
        .onSuccess(read -> cardRead(reading, read))
        .onFailure(Exception.class, during(reading, this::stopped))
        .start();
  }

  /** The card was pulled: everything that was begun is forgotten. */
  public void cardRemoved() {
    if (seat.stage() != Stage.EMPTY) {
      boolean midway = seat.stage().isTrying() && seat.stage() != Stage.BLOCKED;
      seat.happens(SeatEvent.CARD_OUT);
      supervision.withdrawn();
      giveUp(midway ? CardAtLogin.lost(changing) : Message.NONE);
    }
  }

  /** Nobody does anything: a card that is unlocked is not left so. */
  public void idle() {
    if (seat.happens(SeatEvent.IDLE).asksFor(Duty.FORGET_TRY)) {
      supervision.end();
      giveUp(Message.of("login.idle"));
    }
  }

  /** To be called every second: nobody's word waits for long. */
  public void beat() {
    if (supervision.isOverdue() && !seat.stage().isTrying()) {
      supervision.end();
      problem.set(Message.of("login.supervise.overdue"));
    }
  }

  /** The terminal is at its end: whatever was begun is forgotten. */
  public void end() {
    giveUp(Message.NONE);
  }

  private void giveUp(Message why) {
    forget();
    frame.set(Optional.empty());
    guidance.set(Message.NONE);
    problem.set(why);
  }

  /** Hears of what ended only while it is still about the card that it began with. */
  private <T> Consumer<T> during(int begun, Consumer<T> handler) {
    return ended -> {
      if (begun == visit) {
        handler.accept(ended);
      }
    };
  }

  /**
   * A card is still in the reader after sign-out: it must be taken out before it can be used again.
   */
  public void takeCardOut() {
    boolean locked = seat.seat().get().lockedFor().isPresent();
    problem.set(Message.of(locked ? "lock.takeout" : "login.card.takeout"));
  }

  /** Work was stopped in the midst of a session; the card in the reader gets no further. */
  public void stop(OldCopy found) {
    problem.set(Message.of("oldcopy.stopped"));
    oldCopy.set(Optional.of(found));
  }

  /** The card that waits for its PIN, or blocked, to be given another one; else empty. */
  public Optional<CardAtLogin> pinChange() {
    boolean waits = seat.stage() == Stage.PIN || seat.stage() == Stage.BLOCKED;
    changing = Optional.ofNullable(attempt).filter(_ -> waits).map(this::changing);
    return changing;
  }

  private CardAtLogin changing(LoginAttempt card) {
    return new CardAtLogin(card, seat, () -> attempt == card, this::read, this::pinFailed);
  }

  /** Takes a PIN; the array is zeroed in any case. */
  public void pinEntered(char[] typed) {
    Optional<Pin> pin = Pin.taking(typed);
    LoginAttempt current = attempt;
    if (seat.stage() != Stage.PIN || current == null) {
      pin.ifPresent(Pin::close);
      return;
    }
    if (pin.isEmpty()) {
      problem.set(Message.of("login.pin.digits"));
      return;
    }
    problem.set(Message.NONE);
    seat.happens(SeatEvent.PIN_TYPED);
    background
        .call(() -> LoginWork.step(current, () -> current.ways(current.showPin(pin.get()))))
        .onSuccess(during(visit, ways -> pinRight(current, ways)))
        .onFailure(Exception.class, during(visit, this::pinFailed))
        .start();
  }

  private void cardRead(int reading, Optional<LoginAttempt> read) {
    if (reading != visit) {
      read.ifPresent(late -> close(late, Optional.empty()));
      return;
    }
    if (read.isEmpty()) {
      stopped(new CardLost("pulled before it was read"));
      return;
    }
    LoginAttempt fresh = read.get();
    attempt = fresh;
    supervision.read(fresh.operator());
    seat.read(fresh.operator());
    if (fresh.triesLeft().orElse(1) == 0) {
      pinFailed(new CardFault.PinBlocked());
    } else {
      fresh.bookLost().ifPresent(lost -> problem.set(Message.of("login.book.lost", lost.code())));
    }
  }

  private void pinFailed(Exception why) {
    if (why instanceof CardFault.WrongPin wrong) {
      seat.happens(SeatEvent.PIN_WRONG);
      problem.set(Message.of("login.pin.wrong", wrong.triesLeft()));
    } else if (why instanceof CardFault.PinBlocked) {
      seat.happens(SeatEvent.PIN_BLOCKED);
      problem.set(Message.of("login.card.blocked"));
    } else {
      stopped(why);
    }
  }

  private void pinRight(LoginAttempt current, List<Way> ways) {
    seat.happens(SeatEvent.PIN_RIGHT);
    Optional<Vouched> word = supervision.take(current.operator());
    if (word.isPresent()) {
      enter(current, () -> current.open(update.course(() -> attempt == current), word.get()));
    } else {
      if (supervision.isNone() && current.isSupervisable()) {
        supervision.offer();
      }
      watch(current, ways);
    }
  }

  /** In the first of these ways; the others are left. */
  private void watch(LoginAttempt current, List<Way> ways) {
    Way way = ways.getFirst();
    int mine = watched + 1;
    watched = mine;
    left = ways.subList(1, ways.size());
    next.set(left.stream().map(Way::modality).findFirst());
    guidance.set(ModalityWords.show(way.modality()));
    CountedTrial trial = current.trial(way);
    BooleanSupplier wanted = () -> attempt == current && watched == mine;
    Watching.Seen seen =
        new SeenOnScreen(
            act -> onScreen(wanted, act),
            frame,
            guidance,
            () -> supervision.meets(Obstacle.NOT_CAPTURED));
    background
        .call(() -> LoginWork.step(current, () -> sight.recognises(way, trial, wanted, seen)))
        .onSuccess(during(visit, recognised -> seen(current, recognised && watched == mine)))
        .onFailure(Exception.class, during(visit, this::stopped))
        .onFailure(
            LoginRefused.OtherPalm.class, during(visit, it -> somebodyElse(current, ways, it)))
        .onFailure(CameraLost.class, during(visit, lost -> noDevice(current, ways, lost)))
        .start();
  }

  /** What was seen of an earlier card is nothing to the one that is here now. */
  private void onScreen(BooleanSupplier wanted, Runnable act) {
    background.onScreen(() -> {
      if (wanted.getAsBoolean() && seat.stage() == Stage.PALM) {
        act.run();
      }
    });
  }

  private void somebodyElse(LoginAttempt current, List<Way> ways, LoginRefused.OtherPalm other) {
    seat.happens(SeatEvent.PALM_OTHER);
    supervision.meets(Obstacle.NOT_ALIKE);
    problem.set(LoginProblems.again(other));
    watch(current, ways);
  }

  private void noDevice(LoginAttempt current, List<Way> ways, CameraLost lost) {
    if (ways.size() > 1) {
      problem.set(Message.of("login.device.next"));
      frame.set(Optional.empty());
      watch(current, ways.subList(1, ways.size()));
      return;
    }
    if (supervision.isAsked() && current.mayVouchWithoutCamera()) {
      proven();
      return;
    }
    supervision.meets(Obstacle.NO_CAMERA);
    problem.set(Message.of(lost.isVirtual() ? "login.camera.refused" : "login.camera.none"));
    guidance.set(Message.NONE);
    frame.set(Optional.empty());
    retry =
        () -> {
          if (attempt == current) {
            problem.set(Message.NONE);
            watch(current, ways);
          }
        };
  }

  /** Starts the camera again after it was missing; does nothing else. */
  public void retryCamera() {
    Runnable again = retry;
    retry = () -> {};
    again.run();
  }

  private void seen(LoginAttempt current, boolean recognised) {
    if (recognised && supervision.isAsked()) {
      proven();
    } else if (recognised) {
      enter(current, () -> current.open(update.course(() -> attempt == current)));
    }
  }

  private void proven() {
    frame.set(Optional.empty());
    problem.set(Message.NONE);
    guidance.set(Message.NONE);
    supervision.proven();
  }

  /**
   * The operator cannot be recognised in this way: the next one is taken, and where there is none a
   * supervisor is asked for, if the policy lets one stand in.
   */
  public void askOtherwise() {
    LoginAttempt current = attempt;
    if (seat.stage() == Stage.PALM && current != null && !left.isEmpty()) {
      problem.set(Message.NONE);
      frame.set(Optional.empty());
      watch(current, left);
    } else {
      askSupervisor();
    }
  }

  private void askSupervisor() {
    LoginAttempt current = attempt;
    Optional<Obstacle> met = obstacle().get();
    if (seat.stage() == Stage.PALM && current != null && met.isPresent()) {
      supervision.ask(current.operator(), met.get());
      turnCards(Optional.of("palm not taken, " + met.get()));
    }
  }

  /** The supervisor whose card is in the reader vouches for the operator. */
  public void vouch(String reason) {
    LoginAttempt current = attempt;
    if (current == null
        || !(supervision.state().get()
            instanceof Supervision.Proven(OperatorId operator, Obstacle met))) {
      return;
    }
    if (reason.isBlank()) {
      problem.set(Message.of("login.supervise.NO_REASON"));
      return;
    }
    supervision.given(current.vouch(operator, met, reason));
    turnCards(Optional.empty());
  }

  /** This card is done with: it is to be taken out for the next one. */
  private void turnCards(Optional<String> note) {
    seat.happens(SeatEvent.REFUSED);
    LoginAttempt over = attempt;
    attempt = null;
    if (over != null) {
      close(over, note);
    }
    giveUp(Message.NONE);
  }

  private void enter(LoginAttempt current, Callable<OpenSession> opening) {
    if (!seat.happens(SeatEvent.PALM_OWN).asksFor(Duty.OPEN_KEYS)) {
      return;
    }
    problem.set(Message.NONE);
    guidance.set(Message.NONE);
    supervision.offerNoMore();
    background
        .call(() -> LoginWork.step(current, opening))
        .onSuccess(session -> opened(current, session))
        .onFailure(Exception.class, during(visit, this::stopped))
        .start();
  }

  /** A session without its card is over before it is shown. */
  private void opened(LoginAttempt current, OpenSession session) {
    if (attempt == current && !seat.happens(SeatEvent.OPENED).asksFor(Duty.GIVE_BACK)) {
      forget();
      signedIn.accept(session);
      return;
    }
    background.call(() -> LoginWork.giveBack(session)).start();
  }

  private void stopped(Exception problem) {
    boolean gone = problem instanceof CardLost;
    giveUp(gone ? CardAtLogin.lost(changing) : LoginProblems.sentence(problem));
    seat.happens(gone ? SeatEvent.CARD_OUT : SeatEvent.REFUSED);
    if (problem instanceof LoginRefused.OldCopyFound old) {
      LOG.warn("work is stopped: old copy {}", old.found().code());
      oldCopy.set(Optional.of(old.found()));
    }
  }

  private void forget() {
    visit++;
    LoginAttempt current = attempt;
    attempt = null;
    changing = Optional.empty();
    update.clear();
    supervision.offerNoMore();
    next.set(Optional.empty());
    left = List.of();
    if (current != null) {
      close(current, Optional.empty());
    }
  }

  private void close(LoginAttempt over, Optional<String> note) {
    background.call(() -> LoginWork.close(over, note)).start();
  }
}
