package jp.madoguchi.core.restraint;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is told of one person.
 *
 * @param left how long what is lifted or released stays so
 */
public record Marks(Set<Mark> all, Optional<Duration> left) {
  /** Nothing restrains the person. */
  public static final Marks NONE = new Marks(Set.of(), Optional.empty());

  public Marks {
    all = all.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(all));
  }

  public boolean none() {
    return all.isEmpty();
  }

  public boolean has(Mark mark) {
    return all.contains(mark);
  }

  /** The same where part of what is shown is withheld because of others. */
  Marks hiding() {
    EnumSet<Mark> more = EnumSet.of(Mark.HIDDEN);
    more.addAll(all);
    return new Marks(more, left);
  }

  /** Whether part of what is shown is withheld. */
  public boolean hidden() {
    return has(Mark.HIDDEN);
  }
}
