package jp.madoguchi.terminal.task;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Stores the newest of values that change faster than they can be stored: one at a time, in order,
 * leaving out what is overtaken. Called on the screen's thread.
 *
 * @param <T> what is stored
 */
public final class Latest<T> {
  private final Background background;
  private final Store<T> store;
  private Optional<T> waiting = Optional.empty();
  private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(true);
  private Optional<Runnable> afterwards = Optional.empty();
  private boolean storing;

  /** Stores one value; beside the screen's thread. */
  public interface Store<T> {
    void store(T value) throws Exception;
  }

  public Latest(Background background, Store<T> store) {
    this.background = background;
    this.store = store;
  }

  /** Whether the newest value is stored. */
  public ReadOnlyBooleanProperty settled() {
    return settled.getReadOnlyProperty();
  }

  /** Runs {@code action} once the newest value is stored; at once where it is. */
  public void whenSettled(Runnable action) {
    if (settled.get()) {
      action.run();
    } else {
      afterwards = Optional.of(action);
    }
  }

  /** Stores this value, unless a newer one comes before its turn. */
  public void keep(T value) {
    waiting = Optional.of(value);
    settled.set(false);
    if (!storing) {
      next();
    }
  }

  private void next() {
    if (waiting.isEmpty()) {
      return;
    }
    T value = waiting.get();
    waiting = Optional.empty();
    storing = true;
    background
        .call(() -> {
          store.store(value);
          return true;
        })
        .onSuccess(_ -> settle())
        .andFinally(() -> {
          storing = false;
          next();
        })
        .start();
  }

  private void settle() {
    if (!storing) {
      settled.set(true);
      Optional<Runnable> action = afterwards;
      afterwards = Optional.empty();
      action.ifPresent(Runnable::run);
    }
  }
}
