package jp.madoguchi.terminal.login;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.port.Gesture;
import jp.madoguchi.core.seat.Duty;
import jp.madoguchi.core.seat.Seat;
import jp.madoguchi.core.seat.SeatEvent;
import jp.madoguchi.core.seat.Stage;
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
  private static final Duration FRAME_LIMIT = Duration.ofSeconds(3);

  private final LoginParts parts;
  private final Background background;
  private final Consumer<OpenSession> signedIn;
  private final SeatModel seat;
  private final Message lock;
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> guidance = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> camera = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Optional<Frame>> frame =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<OldCopy>> oldCopy =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<UpdateProgress.Seen>> update =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Object eye = new Object();
  private volatile @Nullable LoginAttempt attempt;
  private Runnable retry = () -> {};
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
    this.parts = parts;
    this.background = background;
    this.seat = seat;
    this.lock = lock;
    this.signedIn = signedIn;
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

  /** What there is to say about the camera before anybody shows a hand. */
  ObjectProperty<Message> camera() {
    return camera;
  }

  /** Looks what the machine says about the camera. */
  void lookAtCamera() {
    background
        .call(() -> new KnownCamera(parts.files()).word(parts.camera().origin()))
        .onSuccess(camera::set)
        .onFailure(IOException.class, unread -> LOG.warn("which camera is known", unread))
        .start();
  }

  /** Set while work is stopped because a part of the terminal is an old copy. */
  public ObjectProperty<Optional<OldCopy>> oldCopy() {
    return oldCopy;
  }

  /** How far the update of a store of an older form is; empty while there is none. */
  ReadOnlyObjectProperty<Optional<UpdateProgress.Seen>> update() {
    return update.getReadOnlyProperty();
  }

  /** A card was put in. */
  public void cardInserted() {
    if (!seat.happens(SeatEvent.CARD_IN).asksFor(Duty.READ_CARD)) {
      return;
    }
    problem.set(Message.NONE);
    oldCopy.set(Optional.empty());
    int reading = ++visit;
    background
        .call(this::readCard)
        .onSuccess(read -> cardRead(reading, read))
        .onFailure(Exception.class, during(reading, this::stopped))
        .start();
  }

  /** The card was pulled: everything that was begun is forgotten. */
  public void cardRemoved() {
    if (seat.stage() != Stage.EMPTY) {
      boolean midway = seat.stage().isTrying();
      seat.happens(SeatEvent.CARD_OUT);
      giveUp(midway ? Message.of("login.card.lost") : Message.NONE);
    }
  }

  /** Nobody does anything: a card that is unlocked is not left so. */
  public void idle() {
    if (seat.happens(SeatEvent.IDLE).asksFor(Duty.FORGET_TRY)) {
      giveUp(Message.of("login.idle"));
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
        .call(() -> noting(current, () -> current.showPin(pin.get())))
        .onSuccess(during(visit, template -> pinRight(current, template)))
        .onFailure(Exception.class, during(visit, this::stopped))
        .onFailure(CardFault.WrongPin.class, during(visit, this::wrongPin))
        .start();
  }

  private Optional<LoginAttempt> readCard() throws Exception {
    Optional<CardReader.Card> connected = parts.reader().connect();
    return connected.isEmpty()
        ? Optional.empty()
        : Optional.of(LoginAttempt.begin(parts, connected.get()));
  }

  private void cardRead(int reading, Optional<LoginAttempt> read) {
    if (reading != visit) {
      read.ifPresent(this::close);
      return;
    }
    if (read.isEmpty()) {
      stopped(new CardLost("pulled before it was read"));
      return;
    }
    LoginAttempt fresh = read.get();
    attempt = fresh;
    seat.read(fresh.operator());
    if (fresh.triesLeft().orElse(1) == 0) {
      stopped(new CardFault.PinBlocked());
    } else {
      sayWhatIsLost(fresh);
    }
  }

  private void sayWhatIsLost(LoginAttempt current) {
    current.bookLost().ifPresent(lost -> problem.set(Message.of("login.book.lost", lost.code())));
  }

  private void wrongPin(CardFault.WrongPin wrong) {
    seat.happens(SeatEvent.PIN_WRONG);
    problem.set(Message.of("login.pin.wrong", wrong.triesLeft()));
  }

  private void pinRight(LoginAttempt current, PalmTemplate template) {
    seat.happens(SeatEvent.PIN_RIGHT);
    palm(current, template);
  }

  private void palm(LoginAttempt current, PalmTemplate template) {
    guidance.set(Message.of("login.palm.show"));
    PalmCheck check = current.palm(template);
    background
        .call(() -> noting(current, () -> watch(current, check)))
        .onSuccess(during(visit, recognised -> palmSeen(current, recognised)))
        .onFailure(Exception.class, during(visit, this::stopped))
        .onFailure(
            LoginRefused.OtherPalm.class,
            during(visit, other -> otherPalm(current, template, other)))
        .onFailure(CameraLost.class, during(visit, lost -> noCamera(current, template, lost)))
        .start();
  }

  /** Whoever was here before may be looking for the last frame still. */
  private boolean watch(LoginAttempt current, PalmCheck check)
      throws CameraLost, InterruptedException, LoginRefused, IOException {
    synchronized (eye) {
      return watchAlone(current, check);
    }
  }

  /** Looks at frames until it is decided, or the card is gone. */
  private boolean watchAlone(LoginAttempt current, PalmCheck check)
      throws CameraLost, InterruptedException, LoginRefused, IOException {
    try (Camera.Capture capture = parts.camera().start()) {
      while (attempt == current) {
        Frame seen = capture.next(FRAME_LIMIT);
        onScreen(current, () -> frame.set(Optional.of(seen)));
        if (look(current, check, seen)) {
          return true;
        }
        capture.ask(check.asked());
      }
      return false;
    } finally {
      check.abandon();
    }
  }

  private boolean look(LoginAttempt current, PalmCheck check, Frame seen)
      throws LoginRefused, IOException {
    return switch (check.look(seen)) {
      case PalmCheck.Look.Recognised() -> true;
      case PalmCheck.Look.GoOn(var refusal) -> {
        Message words =
            refusal
                .map(reason -> Message.of("palm." + reason.name()))
                .orElse(Message.of("login.palm.hold"));
        yield goesOn(current, words);
      }
      case PalmCheck.Look.Asks(Gesture gesture) ->
          goesOn(current, Message.of("login.live.do." + gesture.name()));
      case PalmCheck.Look.AsksToOpen() -> goesOn(current, Message.of("login.live.open"));
      case PalmCheck.Look.BeginsAnew() -> goesOn(current, Message.of("login.live.again"));
      case PalmCheck.Look.Waits(Duration left) -> {
        Message words = Message.of("login.palm.wait", left.toSeconds() + 1);
        yield goesOn(current, words);
      }
    };
  }

  private boolean goesOn(LoginAttempt current, Message words) {
    onScreen(current, () -> guidance.set(words));
    return false;
  }

  /** What was seen of an earlier card is nothing to the one that is here now. */
  private void onScreen(LoginAttempt current, Runnable act) {
    background.onScreen(() -> {
      if (attempt == current && seat.stage() == Stage.PALM) {
        act.run();
      }
    });
  }

  private void otherPalm(
      LoginAttempt current, PalmTemplate template, LoginRefused.OtherPalm other) {
    seat.happens(SeatEvent.PALM_OTHER);
    String why =
        other.live().map(reason -> "login.live." + reason.name()).orElse("login.palm.other");
    problem.set(
        other.freeLeft() > 0
            ? Message.of(why, other.freeLeft())
            : Message.of("login.palm.later", other.triesLeft()));
    palm(current, template);
  }

  private void noCamera(LoginAttempt current, PalmTemplate template, CameraLost lost) {
    problem.set(Message.of(lost.isVirtual() ? "login.camera.refused" : "login.camera.none"));
    guidance.set(Message.NONE);
    frame.set(Optional.empty());
    retry =
        () -> {
          if (attempt == current) {
            problem.set(Message.NONE);
            palm(current, template);
          }
        };
  }

  /** Starts the camera again after it was missing; does nothing else. */
  public void retryCamera() {
    Runnable again = retry;
    retry = () -> {};
    again.run();
  }

  private void palmSeen(LoginAttempt current, boolean recognised) {
    if (!recognised || !seat.happens(SeatEvent.PALM_OWN).asksFor(Duty.OPEN_KEYS)) {
      return;
    }
    problem.set(Message.NONE);
    guidance.set(Message.NONE);
    background
        .call(() -> noting(current, () -> current.open(course(current))))
        .onSuccess(session -> opened(current, session))
        .onFailure(Exception.class, during(visit, this::stopped))
        .start();
  }

  /** Without its card nobody waits for the update any more. */
  private UpdateProgress course(LoginAttempt current) {
    return new UpdateProgress(
        () -> attempt == current,
        seen ->
            background.onScreen(() -> {
              if (attempt == current) {
                update.set(Optional.of(seen));
              }
            }));
  }

  /** A session without its card is over before it is shown. */
  private void opened(LoginAttempt current, OpenSession session) {
    if (attempt == current && !seat.happens(SeatEvent.OPENED).asksFor(Duty.GIVE_BACK)) {
      forget();
      signedIn.accept(session);
      return;
    }
    background
        .call(() -> {
          try (session) {
            new SessionLog(session.store().log(), session.session())
                .write(AccessNote.of(AccessEvent.LOGOUT, "card"));
          }
          return true;
        })
        .start();
  }

  private void stopped(Exception problem) {
    forget();
    frame.set(Optional.empty());
    guidance.set(Message.NONE);
    if (problem instanceof CardLost) {
      seat.happens(SeatEvent.CARD_OUT);
      this.problem.set(Message.of("login.card.lost"));
    } else {
      seat.happens(SeatEvent.REFUSED);
      this.problem.set(LoginProblems.sentence(problem));
      if (problem instanceof LoginRefused.OldCopyFound old) {
        LOG.warn("work is stopped: old copy {}", old.found().code());
        oldCopy.set(Optional.of(old.found()));
      }
    }
  }

  /**
   * Runs a step and notes it for the access log where it was refused. The attempt is not closed in
   * the midst of a step.
   */
  private static <T> T noting(LoginAttempt current, Callable<T> work) throws Exception {
    synchronized (current) {
      try {
        return work.call();
      } catch (CardFault refused) {
        current.noteRefusal(refused.getClass().getSimpleName());
        throw refused;
      } catch (LoginRefused.OtherPalm counted) {
        throw counted;
      } catch (LoginRefused refused) {
        current.noteRefusal(refused.reason());
        throw refused;
      }
    }
  }

  private void forget() {
    visit++;
    LoginAttempt current = attempt;
    attempt = null;
    update.set(Optional.empty());
    if (current != null) {
      close(current);
    }
  }

  private void close(LoginAttempt over) {
    background
        .call(() -> {
          synchronized (over) {
            over.close();
          }
          return true;
        })
        .start();
  }
}
