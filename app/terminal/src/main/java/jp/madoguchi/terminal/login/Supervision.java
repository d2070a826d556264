package jp.madoguchi.terminal.login;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.supervision.Obstacle;

/**
 * The way of an operator whose palm cannot be taken: their card goes out, a supervisor's comes in
 * and goes out, theirs comes back. Nothing of the operator's card is kept meanwhile; the word alone
 * is, and not for long. Screen's thread only.
 */
final class Supervision {
  /** So long each turn of the cards may take. */
  static final Duration LIMIT = Duration.ofMinutes(3);

  private final Clock clock;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new None());
  private final ReadOnlyObjectWrapper<Optional<Obstacle>> obstacle =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private long since;

  /** Where it stands. */
  sealed interface State {
    /** Whose palm cannot be taken. */
    default Optional<OperatorId> whom() {
      return Optional.empty();
    }
  }

  /** Nobody asked for it. */
  record None() implements State {}

  /** A supervisor's card, PIN and palm are waited for. */
  record Asked(OperatorId operator, Obstacle obstacle) implements State {
    @Override
    public Optional<OperatorId> whom() {
      return Optional.of(operator);
    }
  }

  /** A supervisor has proven themselves and is to give the reason. */
  record Proven(OperatorId operator, Obstacle obstacle) implements State {
    @Override
    public Optional<OperatorId> whom() {
      return Optional.of(operator);
    }
  }

  /** The supervisor vouched; the operator's own card is waited for. */
  record Given(Vouched vouched) implements State {
    @Override
    public Optional<OperatorId> whom() {
      return Optional.of(vouched.word().operator());
    }
  }

  Supervision(Clock clock) {
    this.clock = clock;
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** What is in the way of the palm, while a supervisor may be asked for; else empty. */
  ReadOnlyObjectProperty<Optional<Obstacle>> obstacle() {
    return obstacle.getReadOnlyProperty();
  }

  /** From now on a supervisor may be asked for. */
  void offer() {
    obstacle.set(Optional.of(Obstacle.SAID));
  }

  /** This is in the way; where no supervisor may be asked for, nobody wants to know. */
  void meets(Obstacle met) {
    obstacle.set(obstacle.get().map(_ -> met));
  }

  /** No supervisor may be asked for any more. */
  void offerNoMore() {
    obstacle.set(Optional.empty());
  }

  /** Whether the card in the reader is to be a supervisor's. */
  boolean isAsked() {
    return state.get() instanceof Asked;
  }

  boolean isNone() {
    return state.get() instanceof None;
  }

  /** From now on a supervisor's card is waited for. */
  void ask(OperatorId operator, Obstacle obstacle) {
    turn(new Asked(operator, obstacle));
  }

  /** It is known whose card is in the reader: where it is not the one in turn, it is over. */
  void read(OperatorId owner) {
    boolean operators = state.get().whom().filter(owner::equals).isPresent();
    if (operators != state.get() instanceof Given) {
      end();
    }
  }

  /** The supervisor is who they say. */
  void proven() {
    if (state.get() instanceof Asked(OperatorId operator, Obstacle obstacle)) {
      turn(new Proven(operator, obstacle));
    }
  }

  /** The supervisor's card went out before they vouched: it begins with a supervisor's card. */
  void withdrawn() {
    if (state.get() instanceof Proven(OperatorId operator, Obstacle obstacle)) {
      turn(new Asked(operator, obstacle));
    }
  }

  /** From now on the operator's own card is waited for. */
  void given(Vouched vouched) {
    turn(new Given(vouched));
  }

  /** The word for this operator, once. */
  Optional<Vouched> take(OperatorId operator) {
    if (state.get() instanceof Given(Vouched vouched)
        && vouched.word().operator().equals(operator)) {
      boolean late = isOverdue();
      end();
      return late ? Optional.empty() : Optional.of(vouched);
    }
    return Optional.empty();
  }

  /** Whether the cards were turned too slowly. */
  boolean isOverdue() {
    return !isNone() && clock.tick() - since > LIMIT.toNanos();
  }

  void end() {
    if (!isNone()) {
      turn(new None());
    }
  }

  private void turn(State next) {
    since = clock.tick();
    state.set(next);
  }
}
