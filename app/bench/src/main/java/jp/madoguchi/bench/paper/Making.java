package jp.madoguchi.bench.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.certificate.Certificate;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.value.Ulid;

/**
 * Where a terminal's documents are made, one after the other, beside the windows. It mixes up
 * whatever such a place can mix up: a document comes late, twice, never, or to whoever asked next.
 */
final class Making {
  private final Press press;
  private final PaperDice dice;
  private final PaperTally.Run tally;
  private final Deque<Job> queue = new ArrayDeque<>();
  private final List<Late> late = new ArrayList<>();
  private final List<Page> older = new ArrayList<>();
  private final Map<Ulid, Page> ready = new HashMap<>();

  private record Job(Issue copy, Certificate certificate) {}

  private record Late(Ulid copy, Page page) {}

  Making(Press press, PaperDice dice, PaperTally.Run tally) {
    this.press = press;
    this.dice = dice;
    this.tally = tally;
  }

  void ask(Issue copy, Certificate certificate) {
    queue.add(new Job(copy, certificate));
  }

  /** What lies ready for a copy, whatever it is. */
  Optional<Page> ready(Issue copy) {
    return Optional.ofNullable(ready.get(copy.id()));
  }

  /** What came out last, for whomever. */
  Optional<Page> last() {
    return older.isEmpty() ? Optional.empty() : Optional.of(older.getLast());
  }

  /** All that is in memory is gone. */
  void cut() {
    queue.clear();
    late.clear();
    ready.clear();
    older.clear();
  }

  void step() {
    if (!late.isEmpty() && dice.falls(0.3)) {
      Late one = late.removeFirst();
      ready.putIfAbsent(one.copy(), one.page());
    }
    Job job = queue.poll();
    if (job == null) {
      return;
    }
    Page page = press.page(job.certificate(), job.copy());
    Optional<Page> before = last();
    older.add(page);
    deliver(job.copy().id(), page, before);
  }

  private void deliver(Ulid copy, Page page, Optional<Page> before) {
    Optional<Ulid> next = Optional.ofNullable(queue.peek()).map(job -> job.copy().id());
    int which = dice.below(100);
    if (which < 6 && next.isPresent()) {
      tally.note("document given to the next");
      ready.put(next.get(), page);
    } else if (which < 10 && next.isPresent()) {
      tally.note("document given to two");
      ready.put(copy, page);
      ready.put(next.get(), page);
    } else if (which < 14) {
      tally.note("document lost");
    } else if (which < 22) {
      tally.note("document late");
      late.add(new Late(copy, page));
    } else if (which < 26 && before.isPresent()) {
      tally.note("older document given");
      ready.put(copy, before.get());
    } else {
      ready.putIfAbsent(copy, page);
    }
  }
}
