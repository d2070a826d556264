package jp.madoguchi.terminal.session;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.reception.CounterCase;

/**
 * The case that is open at a counter, and why records are opened now: the case's purpose, or that
 * of an entry which is gone on with and has its own. Screen's thread only.
 */
public final class OpenCase {
  private final ReadOnlyObjectWrapper<Optional<CounterCase>> now =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Purpose>> purpose =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private int turn;

  public ReadOnlyObjectProperty<Optional<CounterCase>> now() {
    return now.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Purpose>> purpose() {
    return purpose.getReadOnlyProperty();
  }

  /** From here on all is for this case. */
  public void begin(CounterCase opened) {
    purpose.set(Optional.of(opened.purpose()));
    now.set(Optional.of(opened));
  }

  /**
   * Whose turn it is. A case that was being written down when the next person's turn began comes
   * too late.
   */
  public int turn() {
    return turn;
  }

  /** Nobody stands at the counter: no record opens until somebody does. */
  public void end() {
    turn++;
    purpose.set(Optional.empty());
    now.set(Optional.empty());
  }

  /**
   * From here on all is for an entry that was made before. Where that was in the case that is open,
   * it stays; another one is set aside, so that nothing of the entry is logged as that person's.
   */
  public void under(Purpose other) {
    boolean same = purpose.get().filter(other::equals).isPresent();
    if (!same) {
      turn++;
      purpose.set(Optional.of(other));
      now.set(Optional.empty());
    }
  }
}
