package jp.madoguchi.terminal.session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.seat.Seat;
import jp.madoguchi.core.seat.SeatEvent;
import jp.madoguchi.core.seat.Stage;
import jp.madoguchi.core.seat.Turn;

/**
 * The seat before this terminal. Whoever tells it an event does the duties. Screen's thread only.
 */
public final class SeatModel {
  private final ReadOnlyObjectWrapper<Seat> seat = new ReadOnlyObjectWrapper<>(Seat.EMPTY);

  public ReadOnlyObjectProperty<Seat> seat() {
    return seat.getReadOnlyProperty();
  }

  public Stage stage() {
    return seat.get().stage();
  }

  /** Whether the card in the reader gets no further. */
  public boolean isStopped() {
    return stage() == Stage.STOPPED;
  }

  /** Whether nothing opens here any more. */
  public boolean isOver() {
    return stage() == Stage.OVER;
  }

  /** What happened; the seat has turned when this returns. */
  public Turn happens(SeatEvent event) {
    return turned(seat.get().on(event));
  }

  /** It is known now whose card is in the reader. */
  public Turn read(OperatorId owner) {
    return turned(seat.get().read(owner));
  }

  private Turn turned(Turn turn) {
    seat.set(turn.next());
    return turn;
  }
}
