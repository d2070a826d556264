package jp.madoguchi.bench.sim;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.delta.Delta;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.reconcile.TreeNodes;

/** A copy of the centre's register that does what another one does. */
class DownstreamAround implements Downstream {
  private final Downstream inner;

  DownstreamAround(Downstream inner) {
    this.inner = inner;
  }

  @Override
  public Standing standing() {
    return inner.standing();
  }

  @Override
  public void alikeAt(Instant moment) {
    inner.alikeAt(moment);
  }

  @Override
  public Optional<Instant> asOf() {
    return inner.asOf();
  }

  @Override
  public Outcome apply(Delta page) {
    return inner.apply(page);
  }

  @Override
  public boolean isFilling() {
    return inner.isFilling();
  }

  @Override
  public Outcome fill(Delta page, boolean last) {
    return inner.fill(page, last);
  }

  @Override
  public Outcome repair(Delta residents) {
    return inner.repair(residents);
  }

  @Override
  public TreeNodes tree() {
    return inner.tree();
  }
}
