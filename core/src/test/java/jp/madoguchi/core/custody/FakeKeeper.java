package jp.madoguchi.core.custody;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.store.Newcomer;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreKeeper;

/** Key slots in memory, which note what is done to them in a journal and fail when told. */
public final class FakeKeeper implements StoreKeeper {
  private final List<String> journal;
  private final TreeSet<String> slots = new TreeSet<>();
  private Optional<Exception> failure = Optional.empty();

  public FakeKeeper(List<String> journal, Operator... holders) {
    this.journal = journal;
    for (Operator holder : holders) {
      slots.add(holder.id().value());
    }
  }

  /** The next act fails so. */
  public void failWith(Exception problem) {
    failure = Optional.of(problem);
  }

  @Override
  public List<OperatorId> holders() {
    return slots.stream().map(OperatorId::new).toList();
  }

  @Override
  public void renewKey(Set<OperatorId> without, DoubleConsumer progress)
      throws KeysRefused, StoreFailure, IOException {
    journal.add("renew without " + without);
    fail();
    List<String> left = new ArrayList<>(slots);
    without.forEach(id -> left.remove(id.value()));
    if (left.isEmpty()) {
      throw new KeysRefused.LastSlot(without.toString());
    }
    progress.accept(0.5);
    slots.retainAll(left);
    progress.accept(1);
  }

  @Override
  public void admit(Newcomer newcomer, DoubleConsumer progress)
      throws KeysRefused, StoreFailure, IOException {
    journal.add("admit " + newcomer.id());
    fail();
    slots.add(newcomer.id().value());
    progress.accept(1);
  }

  @Override
  public void rewrite(DoubleConsumer progress) {
    throw new UnsupportedOperationException("not an act on the keys");
  }

  @Override
  public void hurry() {
    journal.add("hurry");
  }

  @Override
  public void wipe() throws IOException {
    journal.add("wipe");
    try {
      fail();
    } catch (KeysRefused | StoreFailure other) {
      throw new AssertionError("a wipe fails with the disk alone", other);
    }
    slots.clear();
  }

  private void fail() throws KeysRefused, StoreFailure, IOException {
    if (failure.isPresent()) {
      Exception now = failure.get();
      failure = Optional.empty();
      switch (now) {
        case KeysRefused refused -> throw refused;
        case StoreFailure failed -> throw failed;
        case IOException disk -> throw disk;
        case RuntimeException unchecked -> throw unchecked;
        default -> throw new AssertionError("not a failure of the port", now);
      }
    }
  }
}
