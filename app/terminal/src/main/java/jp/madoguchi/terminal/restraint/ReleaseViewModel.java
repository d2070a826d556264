package jp.madoguchi.terminal.restraint;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.restraint.ReleaseDesk;
import jp.madoguchi.core.restraint.ReleaseRefused;
import jp.madoguchi.terminal.admission.CardSwap;
import jp.madoguchi.terminal.login.LoginAttempt;
import jp.madoguchi.terminal.login.LoginParts;
import jp.madoguchi.terminal.login.LoginProblems;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;

/**
 * A supervisor opens one protected record at the operator's desk: the reason first, then the
 * supervisor's card and PIN, then the operator's own again. Nothing opens before the operator is
 * back. Screen's thread only.
 */
public final class ReleaseViewModel {
  private final Case asked;
  private final ReleaseDesk desk;
  private final LoginParts parts;
  private final CardSwap swap;
  private final Background background;
  private final Runnable released;
  private final ReadOnlyObjectWrapper<ReleaseStep> step =
      new ReadOnlyObjectWrapper<>(ReleaseStep.REASON);
  private final StringProperty reason = new SimpleStringProperty("");
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private Optional<OperatorId> supervisor = Optional.empty();

  /**
   * What is to be opened, and for whom.
   *
   * @param self who is signed in
   */
  public record Case(AddressNumber number, Purpose purpose, OperatorId self) {}

  /**
   * @param swap keeps the session while the supervisor's card is in the reader
   * @param released told once the record is open for the operator
   */
  public ReleaseViewModel(
      Case asked,
      ReleaseDesk desk,
      LoginParts parts,
      CardSwap swap,
      Background background,
      Runnable released) {
    this.asked = asked;
    this.desk = desk;
    this.parts = parts;
    this.swap = swap;
    this.background = background;
    this.released = released;
  }

  public ReadOnlyObjectProperty<ReleaseStep> step() {
    return step.getReadOnlyProperty();
  }

  /** Why the record has to be opened. */
  public StringProperty reason() {
    return reason;
  }

  /** Why something was not done. */
  public ObjectProperty<Message> problem() {
    return problem;
  }

  /** Asks for a supervisor: from now on cards may be changed. */
  public void ask() {
    if (step.get() != ReleaseStep.REASON) {
      return;
    }
    if (reason.get().isBlank()) {
      problem.set(Message.of("release.trouble.NO_REASON"));
      return;
    }
    problem.set(Message.NONE);
    supervisor = Optional.empty();
    step.set(ReleaseStep.CARD);
    swap.begin(this::cardChanged);
  }

  private void cardChanged(boolean present) {
    switch (step.get()) {
      case CARD -> turn(present, ReleaseStep.PIN);
      case PIN -> turn(!present, ReleaseStep.CARD);
      case OWN_CARD -> turn(present, ReleaseStep.OWN_PIN);
      case OWN_PIN -> turn(!present, ReleaseStep.OWN_CARD);
      case REASON, CHECKING -> {
        // Whoever pulls the card while it is read is told so by the reading.
      }
    }
  }

  private void turn(boolean happens, ReleaseStep next) {
    if (happens) {
      step.set(next);
    }
  }

  /** Takes a PIN, the supervisor's or the operator's; the array is zeroed in any case. */
  public void pinEntered(char[] typed) {
    Optional<Pin> pin = Pin.taking(typed);
    ReleaseStep now = step.get();
    if (pin.isEmpty()) {
      problem.set(Message.of("login.pin.digits"));
    } else if (now == ReleaseStep.PIN) {
      supervisor(pin.get());
    } else if (now == ReleaseStep.OWN_PIN) {
      own(pin.get());
    } else {
      pin.get().close();
    }
  }

  private void supervisor(Pin pin) {
    checking();
    background
        .call(() -> proven(pin))
        .onSuccess(who -> {
          if (who.equals(asked.self())) {
            problem.set(Message.of("release.trouble.SAME_PERSON"));
            step.set(ReleaseStep.CARD);
          } else {
            supervisor = Optional.of(who);
            step.set(ReleaseStep.OWN_CARD);
          }
        })
        .onFailure(Exception.class, failure -> failed(failure, ReleaseStep.PIN, ReleaseStep.CARD))
        .start();
  }

  private void own(Pin pin) {
    checking();
    ReleaseDesk.Word word =
        new ReleaseDesk.Word(
            asked.number(), supervisor.orElseThrow(), "card and PIN", reason.get());
    background
        .call(() -> proven(pin))
        .onSuccess(who -> {
          if (who.equals(asked.self())) {
            release(word);
          } else {
            problem.set(Message.of("release.trouble.NOT_BACK"));
            step.set(ReleaseStep.OWN_CARD);
          }
        })
        .onFailure(
            Exception.class, failure -> failed(failure, ReleaseStep.OWN_PIN, ReleaseStep.OWN_CARD))
        .start();
  }

  /** The operator's card is here: pulling it signs out again. */
  private void release(ReleaseDesk.Word word) {
    swap.end();
    background
        .call(() -> {
          desk.release(asked.purpose(), word);
          return word;
        })
        .onSuccess(_ -> released.run())
        .onFailure(
            Exception.class, failure -> failed(failure, ReleaseStep.REASON, ReleaseStep.REASON))
        .start();
  }

  private OperatorId proven(Pin pin) throws Exception {
    CardReader.Card card = parts.reader().connect().orElseThrow(() -> new CardLost("no card"));
    try (pin;
        LoginAttempt shown = LoginAttempt.begin(parts, card)) {
      shown.showPin(pin);
      return shown.operator();
    }
  }

  private void checking() {
    problem.set(Message.NONE);
    step.set(ReleaseStep.CHECKING);
  }

  private void failed(Exception failure, ReleaseStep again, ReleaseStep otherwise) {
    step.set(failure instanceof CardFault.WrongPin ? again : otherwise);
    problem.set(
        switch (failure) {
          case ReleaseRefused refused -> Message.of("release.trouble." + refused.reason());
          case CardFault.WrongPin wrong -> Message.of("login.pin.wrong", wrong.triesLeft());
          case CardLost _ -> Message.of("login.card.lost");
          default -> LoginProblems.sentence(failure);
        });
  }
}
