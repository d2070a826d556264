package jp.madoguchi.terminal.session;

import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreKeeper;

/** Stands where an open store cannot be put under another key. */
final class KeptByNobody implements StoreKeeper {
  @Override
  public List<OperatorId> holders() {
    return List.of();
  }

  @Override
  public void renewKey(Set<OperatorId> without, DoubleConsumer progress) throws StoreFailure {
    throw refused();
  }

  @Override
  public void rewrite(DoubleConsumer progress) throws StoreFailure {
    throw refused();
  }

  @Override
  public void wipe() {
    throw new UnsupportedOperationException("nobody keeps this store");
  }

  private static StoreFailure refused() {
    return new StoreFailure.Refused(new UnsupportedOperationException("nobody keeps this store"));
  }
}
