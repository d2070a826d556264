package jp.madoguchi.terminal.login;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.terminal.session.OpenSession;
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
  /** Where the login stands. */
  public enum Step {
    /** No card in the reader. */
    CARD,
    /** The card is being read. */
    READING,
    /** The card waits for its PIN. */
    PIN,
    /** The card checks the PIN. */
    CHECKING,
    /** The camera waits for the palm. */
    PALM,
    /** The store is being opened. */
    OPENING,
    /** This card gets no further; take it out. */
    STOPPED
  }

  private static final Logger LOG = LoggerFactory.getLogger(LoginViewModel.class);
  private static final Duration FRAME_LIMIT = Duration.ofSeconds(3);

  private final LoginParts parts;
  private final Background background;
  private final Consumer<OpenSession> signedIn;
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CARD);
  private final ReadOnlyStringWrapper operator = new ReadOnlyStringWrapper("");
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> guidance = new SimpleObjectProperty<>(Message.NONE);
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

  public LoginViewModel(LoginParts parts, Background background, Consumer<OpenSession> signedIn) {
    this.parts = parts;
    this.background = background;
    this.signedIn = signedIn;
  }

  public ReadOnlyObjectProperty<Step> step() {
    return step.getReadOnlyProperty();
  }

  /** Whose card it is, once read. */
  public ReadOnlyStringProperty operator() {
    return operator.getReadOnlyProperty();
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
    if (step.get() != Step.CARD) {
      return;
    }
    problem.set(Message.NONE);
    oldCopy.set(Optional.empty());
    step.set(Step.READING);
    int reading = ++visit;
    background
        .call(this::readCard)
        .onSuccess(read -> cardRead(reading, read))
        .onFailure(Exception.class, during(reading, this::stopped))
        .start();
  }

  /** The card was pulled: everything that was begun is forgotten. */
  public void cardRemoved() {
    if (step.get() == Step.CARD) {
      return;
    }
    boolean midway = step.get() != Step.STOPPED;
    forget();
    step.set(Step.CARD);
    operator.set("");
    frame.set(Optional.empty());
    guidance.set(Message.NONE);
    problem.set(midway ? Message.of("login.card.lost") : Message.NONE);
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
    step.set(Step.STOPPED);
    problem.set(Message.of("login.card.takeout"));
  }

  /** Work was stopped in the midst of a session; the card in the reader gets no further. */
  public void stop(OldCopy found) {
    step.set(Step.STOPPED);
    problem.set(Message.of("oldcopy.stopped"));
    oldCopy.set(Optional.of(found));
  }

  /** Takes a PIN; the array is zeroed in any case. */
  public void pinEntered(char[] typed) {
    Optional<Pin> pin = Pin.taking(typed);
    LoginAttempt current = attempt;
    if (step.get() != Step.PIN || current == null) {
      pin.ifPresent(Pin::close);
      return;
    }
    if (pin.isEmpty()) {
      problem.set(Message.of("login.pin.digits"));
      return;
    }
    problem.set(Message.NONE);
    step.set(Step.CHECKING);
    background
        .call(() -> noting(current, () -> current.showPin(pin.get())))
        .onSuccess(during(visit, template -> palm(current, template)))
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
    operator.set(fresh.operator().value());
    if (fresh.triesLeft().orElse(1) == 0) {
      stopped(new CardFault.PinBlocked());
    } else {
      step.set(Step.PIN);
      sayWhatIsLost(fresh);
    }
  }

  private void sayWhatIsLost(LoginAttempt current) {
    current.bookLost().ifPresent(lost -> problem.set(Message.of("login.book.lost", lost.code())));
  }

  private void wrongPin(CardFault.WrongPin wrong) {
    step.set(Step.PIN);
    problem.set(Message.of("login.pin.wrong", wrong.triesLeft()));
  }

  private void palm(LoginAttempt current, PalmTemplate template) {
    step.set(Step.PALM);
    guidance.set(Message.of("login.palm.show"));
    PalmCheck check = current.palm(template);
    background
        .call(() -> noting(current, () -> watch(current, check)))
        .onSuccess(during(visit, recognised -> palmSeen(current, recognised)))
        .onFailure(Exception.class, during(visit, this::stopped))
        .onFailure(
            LoginRefused.OtherPalm.class,
            during(visit, other -> otherPalm(current, template, other)))
        .onFailure(CameraLost.class, during(visit, _ -> noCamera(current, template)))
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
        onScreen(current, () -> guidance.set(words));
        yield false;
      }
      case PalmCheck.Look.Waits(Duration left) -> {
        Message words = Message.of("login.palm.wait", left.toSeconds() + 1);
        onScreen(current, () -> guidance.set(words));
        yield false;
      }
    };
  }

  /** What was seen of an earlier card is nothing to the one that is here now. */
  private void onScreen(LoginAttempt current, Runnable act) {
    background.onScreen(() -> {
      if (attempt == current && step.get() == Step.PALM) {
        act.run();
      }
    });
  }

  private void otherPalm(
      LoginAttempt current, PalmTemplate template, LoginRefused.OtherPalm other) {
    problem.set(
        other.freeLeft() > 0
            ? Message.of("login.palm.other", other.freeLeft())
            : Message.of("login.palm.later", other.triesLeft()));
    palm(current, template);
  }

  private void noCamera(LoginAttempt current, PalmTemplate template) {
    problem.set(Message.of("login.camera.none"));
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
    if (!recognised) {
      return;
    }
    problem.set(Message.NONE);
    guidance.set(Message.NONE);
    step.set(Step.OPENING);
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
    if (attempt == current) {
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
      step.set(Step.CARD);
      operator.set("");
      this.problem.set(Message.of("login.card.lost"));
    } else {
      step.set(Step.STOPPED);
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
