package jp.madoguchi.sandbox.channel;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.delta.Delta;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.reconcile.ReconciliationTree;
import jp.madoguchi.core.reconcile.TreeHead;
import jp.madoguchi.core.reconcile.TreeNodes;
import jp.madoguchi.core.value.Bytes;

/** A register into which nothing comes, as if own changes were always on their way. */
final class NothingComes implements Downstream {
  @Override
  public Standing standing() {
    return new Standing(new TreeHead(0, ReconciliationTree.emptyRoot()), 0);
  }

  @Override
  public void alikeAt(Instant moment) {}

  @Override
  public Optional<Instant> asOf() {
    return Optional.empty();
  }

  @Override
  public Outcome apply(Delta page) {
    return new OwnFirst();
  }

  @Override
  public Outcome repair(Delta residents) {
    return new OwnFirst();
  }

  @Override
  public Outcome fill(Delta page, boolean last) {
    return apply(page);
  }

  @Override
  public boolean isFilling() {
    return false;
  }

  @Override
  public TreeNodes tree() {
    return _ -> Bytes.EMPTY;
  }
}
