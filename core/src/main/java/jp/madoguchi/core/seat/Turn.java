package jp.madoguchi.core.seat;

import java.util.Set;

/** What comes of an event: the seat as it is then, and what must be done. */
public record Turn(Seat next, Set<Duty> duties) {
  public Turn {
    duties = Set.copyOf(duties);
  }

  /** Whether this must be done. */
  public boolean asksFor(Duty duty) {
    return duties.contains(duty);
  }
}
