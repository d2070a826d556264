package jp.madoguchi.core.simulator.city;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import jp.madoguchi.core.resident.ResidentRecord;

/** Everybody's states in the order of their numbers, household by household. */
final class Census extends AbstractSpliterator<List<ResidentRecord>> {
  private final Registry registry;
  private final int count;
  private Iterator<List<ResidentRecord>> household = List.<List<ResidentRecord>>of().iterator();
  private int given;

  Census(Registry registry, int count) {
    super(count, Spliterator.ORDERED | Spliterator.SIZED | Spliterator.NONNULL);
    this.registry = registry;
    this.count = count;
  }

  @Override
  public boolean tryAdvance(Consumer<? super List<ResidentRecord>> action) {
    if (given == count) {
      return false;
    }
    given++;
    if (!household.hasNext()) {
      household = registry.household(given).iterator();
    }
    action.accept(household.next());
    return true;
  }
}
