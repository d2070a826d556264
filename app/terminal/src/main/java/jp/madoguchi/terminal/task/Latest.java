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
        .onSuccess(_ -> settled.set(!storing))
        .andFinally(() -> {
          storing = false;
          next();
        })
        .start();
  }
}
