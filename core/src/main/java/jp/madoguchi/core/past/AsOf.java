package jp.madoguchi.core.past;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * A day, and by which date of a movement it is read.
 *
 * <p>A state holds whatever the ones before it hold (standard specification 1.2.1). So one that
 * came into the register after a movement of a later day says more than was so on the day, and
 * neither it nor any after it is the answer; that it is there is told ({@link #overtaken}).
 */
public record AsOf(LocalDate day, Basis basis) {
  /**
   * The last state that had come by the day; empty where the first one came later.
   *
   * @param states of one person, oldest first
   */
  public Optional<ResidentRecord> of(List<ResidentRecord> states) {
    return states.stream().takeWhile(this::hasCome).reduce((_, later) -> later);
  }

  /**
   * States whose day had come, and that came into the register only after one whose day had not.
   *
   * @param states of one person, oldest first
   */
  public List<ResidentRecord> overtaken(List<ResidentRecord> states) {
    return states.stream().dropWhile(this::hasCome).filter(this::hasCome).toList();
  }

  private boolean hasCome(ResidentRecord state) {
    return !basis.of(state.origin()).isAfter(day);
  }

  /** As the log has it. */
  @Override
  public String toString() {
    return "as of " + day + " by " + basis;
  }
}
