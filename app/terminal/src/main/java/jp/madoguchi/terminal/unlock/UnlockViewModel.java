package jp.madoguchi.terminal.unlock;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.madoguchi.core.lockout.LockDesk;
import jp.madoguchi.core.lockout.LockedOperator;
import jp.madoguchi.core.lockout.Lockouts;
import jp.madoguchi.core.lockout.UnlockRefused;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.trouble.Troubles;

/** The tries as an administrator sees them. Screen's thread only. */
public final class UnlockViewModel {
  private final LockDesk desk;
  private final Background background;
  private final ReadOnlyObjectWrapper<Optional<Lockouts.Standing>> standing =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<LockedOperator>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty reason = new SimpleStringProperty("");
  private final ObjectProperty<Message> said = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  public UnlockViewModel(LockDesk desk, Background background) {
    this.desk = desk;
    this.background = background;
  }

  /** How the tries stand; empty while it is not known. */
  public ReadOnlyObjectProperty<Optional<Lockouts.Standing>> standing() {
    return standing.getReadOnlyProperty();
  }

  /** Whom the keyboard is at. */
  public ObjectProperty<Optional<LockedOperator>> chosen() {
    return chosen;
  }

  /** Why it is done. */
  public StringProperty reason() {
    return reason;
  }

  /** What was done. */
  public ObjectProperty<Message> said() {
    return said;
  }

  /** Why something was not done. */
  public ObjectProperty<Message> problem() {
    return problem;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Why the chosen operator cannot be unlocked; none where they can, or nobody is chosen. */
  public Message obstacle() {
    Optional<LockedOperator> operator = chosen.get();
    if (operator.filter(each -> each.id().equals(desk.self())).isPresent()) {
      return Message.of("unlock.trouble.ONESELF");
    }
    return operator.filter(each -> each.failed() == 0).isPresent()
        ? Message.of("unlock.trouble.NOT_LOCKED")
        : Message.NONE;
  }

  /** Whether the chosen operator can be unlocked. */
  public boolean mayUnlock() {
    return !busy.get() && chosen.get().isPresent() && obstacle().none();
  }

  /** Whether there is a lost book to decide about. */
  public boolean mayBeginAnew() {
    return !busy.get() && standing.get().flatMap(Lockouts.Standing::lost).isPresent();
  }

  /** Reads how the tries stand. */
  public void load() {
    act(() -> Message.NONE);
  }

  /** Lets the chosen operator in again. */
  public void unlock() {
    if (mayUnlock() && reasonGiven()) {
      LockedOperator operator = chosen.get().orElseThrow();
      String why = reason.get();
      act(() -> {
        desk.unlock(operator.id(), why);
        return Message.of("unlock.done", operator.id().value());
      });
    }
  }

  /** Gives the lost book up. */
  public void beginAnew() {
    if (mayBeginAnew() && reasonGiven()) {
      String why = reason.get();
      act(() -> {
        desk.beginAnew(why);
        return Message.of("unlock.begun");
      });
    }
  }

  private boolean reasonGiven() {
    boolean given = !reason.get().isBlank();
    if (!given) {
      problem.set(Message.of("unlock.trouble.NO_REASON"));
    }
    return given;
  }

  private record Done(Message words, Lockouts.Standing standing) {}

  private void act(Callable<Message> acting) {
    if (busy.get()) {
      return;
    }
    problem.set(Message.NONE);
    said.set(Message.NONE);
    busy.set(true);
    background
        .call(() -> new Done(acting.call(), desk.standing()))
        .onSuccess(this::show)
        .onFailure(Exception.class, failure -> problem.set(Troubles.sentence(failure)))
        .onFailure(IOException.class, _ -> problem.set(Message.of("unlock.trouble.DEVICE")))
        .onFailure(
            UnlockRefused.class,
            refused -> problem.set(Message.of("unlock.trouble." + refused.reason())))
        .andFinally(() -> busy.set(false))
        .start();
  }

  private void show(Done done) {
    said.set(done.words());
    if (!done.words().none()) {
      reason.set("");
    }
    Optional<LockedOperator> stays =
        chosen.get().flatMap(before -> done.standing().find(before.id()));
    chosen.set(stays.or(() -> done.standing().operators().stream().findFirst()));
    standing.set(Optional.of(done.standing()));
  }
}
