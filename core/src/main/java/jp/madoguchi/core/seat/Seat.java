package jp.madoguchi.core.seat;

import java.util.Optional;
import jp.madoguchi.core.operator.OperatorId;

/**
 * The seat before the terminal: who is how far, and for whom it is locked. Immutable; {@link
 * SeatTable} says what follows what.
 *
 * @param who whose card it is, once it was read
 * @param lockedFor whose place the lock keeps; as soon as another operator's card is read, the seat
 *     is theirs and the lock is not spoken of any more
 */
public record Seat(Stage stage, Optional<OperatorId> who, Optional<OperatorId> lockedFor) {
  /** The seat as the terminal starts. */
  public static final Seat EMPTY = new Seat(Stage.EMPTY, Optional.empty(), Optional.empty());

  /** Whether keys are live, and pages of the operator may be on the screen. */
  public boolean isIn() {
    return stage == Stage.IN;
  }

  /**
   * What follows; where the table has no line, nothing does.
   *
   * @throws IllegalArgumentException it does not say whose card was read
   */
  public Turn on(SeatEvent event) {
    if (event == SeatEvent.CARD_READ) {
      throw new IllegalArgumentException("whose card?");
    }
    return turn(event, who);
  }

  /** What follows once it is known whose card is in the reader. */
  public Turn read(OperatorId owner) {
    return turn(SeatEvent.CARD_READ, Optional.of(owner));
  }

  private Turn turn(SeatEvent event, Optional<OperatorId> owner) {
    SeatTable.Line line = SeatTable.line(stage, event);
    Seat next =
        line.next() == stage
            ? this
            : new Seat(line.next(), at(line.next(), owner), lock(line, owner));
    return new Turn(next, line.duties());
  }

  private Optional<OperatorId> at(Stage next, Optional<OperatorId> owner) {
    return switch (next) {
      case EMPTY, READING, OVER -> Optional.empty();
      case PIN, BLOCKED, CHECKING, PALM, OPENING, IN -> owner;
      // Whoever left is not named; whoever was refused is.
      case STOPPED -> owner.filter(_ -> !isIn());
    };
  }

  private Optional<OperatorId> lock(SeatTable.Line line, Optional<OperatorId> owner) {
    if (line.duties().contains(Duty.KEEP_PLACE)) {
      return who;
    }
    return switch (line.next()) {
      case EMPTY, READING, STOPPED -> lockedFor;
      case PIN, BLOCKED, CHECKING, PALM, OPENING -> lockedFor.filter(owner.orElseThrow()::equals);
      case IN, OVER -> Optional.empty();
    };
  }
}
