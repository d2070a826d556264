package jp.madoguchi.terminal.editing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.core.editing.AtWork;

/**
 * What is known of others' work on those whom the screen shows.
 *
 * @param here half-typed forms on this terminal
 * @param elsewhere what the centre said last
 * @param heard when it said so
 * @param tick the same on the clock that nobody sets
 * @param fresh whether it answered when it was asked last
 */
record EditingNews(
    List<AtWork> here, List<AtWork> elsewhere, Instant heard, long tick, boolean fresh) {
  EditingNews {
    here = List.copyOf(here);
    elsewhere = List.copyOf(elsewhere);
  }

  static EditingNews none() {
    return new EditingNews(List.of(), List.of(), Instant.EPOCH, 0, true);
  }

  EditingNews with(List<AtWork> lying) {
    return new EditingNews(lying, elsewhere, heard, tick, fresh);
  }

  /** The centre did not answer: what it said before is what was known then. */
  EditingNews unanswered() {
    return new EditingNews(here, elsewhere, heard, tick, false);
  }

  /** Nobody may be told of any more. */
  EditingNews withoutOthers() {
    return none().with(here);
  }

  /** Without what has ended since, where nobody renewed it. */
  EditingNews at(long now) {
    Duration passed = Duration.ofNanos(now - tick);
    return new EditingNews(
        here,
        elsewhere.stream()
            .filter(each -> each.left().filter(left -> left.compareTo(passed) <= 0).isEmpty())
            .toList(),
        heard,
        tick,
        fresh);
  }
}
