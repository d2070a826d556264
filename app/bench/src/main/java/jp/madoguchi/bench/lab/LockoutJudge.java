package jp.madoguchi.bench.lab;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.policy.TryLimits;

/**
 * Knows what was compared, from the comparisons themselves, and so what a book has to say. Bursts
 * count in which something was compared. A burst that was counted when the power went, and in which
 * nothing was compared yet, may count or not; so may the forgetting of all of them, where the power
 * went while it was written.
 */
final class LockoutJudge implements LockoutWitness {
  private final TryLimits limits;
  private final Map<OperatorId, Integer> failed = new HashMap<>();
  private final Map<OperatorId, Long> begun = new HashMap<>();
  private Optional<OperatorId> visitor = Optional.empty();
  private Optional<String> broken = Optional.empty();
  private boolean inBurst;
  private boolean counting;
  private boolean forgiving;

  LockoutJudge(TryLimits limits) {
    this.limits = limits;
  }

  /** The program was started: every wait begins anew. */
  void booted() {
    begun.clear();
    visitor = Optional.empty();
    ended();
  }

  /** From now on nobody has failed. */
  void forgivenAll() {
    failed.clear();
  }

  @Override
  public void comes(OperatorId operator) {
    visitor = Optional.of(operator);
    ended();
  }

  @Override
  public void forgiving() {
    forgiving = true;
  }

  @Override
  public void forgiven(OperatorId operator) {
    failed.remove(operator);
    ended();
  }

  @Override
  public void looks() {
    counting = !inBurst;
  }

  @Override
  public void waits() {
    counting = false;
  }

  @Override
  public void compares(long tick, Kind kind) {
    if (kind == Kind.NOT_CAPTURED) {
      return;
    }
    if (!inBurst) {
      begins(visitor.orElseThrow(), tick);
    }
    inBurst = true;
    counting = false;
    forgiving = kind == Kind.MATCH;
  }

  private void begins(OperatorId operator, long tick) {
    int before = failed.merge(operator, 1, Integer::sum) - 1;
    Duration since = Duration.ofNanos(tick - begun.getOrDefault(operator, 0L));
    if (before >= limits.stop()) {
      broken = Optional.of("compared after " + before);
    } else if (before >= limits.free() && since.compareTo(limits.delay()) < 0) {
      broken = Optional.of("compared after a wait of " + since);
    }
    begun.put(operator, tick);
  }

  @Override
  public void ended() {
    inBurst = false;
    counting = false;
    forgiving = false;
  }

  /** What is wrong with a book that has so many of this operator; afterwards it is believed. */
  Optional<String> found(OperatorId operator, int counted) {
    int known = failed.getOrDefault(operator, 0);
    boolean visiting = visitor.filter(operator::equals).isPresent();
    boolean oneMore = visiting && counting && counted == known + 1;
    boolean forgotten = visiting && forgiving && counted == 0;
    Optional<String> wrong = broken;
    broken = Optional.empty();
    if (wrong.isEmpty() && counted != known && !oneMore && !forgotten) {
      wrong = Optional.of("%s: %d counted, %d compared".formatted(operator, counted, known));
    }
    failed.put(operator, counted);
    return wrong;
  }
}
