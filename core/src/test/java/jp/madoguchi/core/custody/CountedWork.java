package jp.madoguchi.core.custody;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.core.worklist.WorkItem;
import jp.madoguchi.core.worklist.WorkList;
import jp.madoguchi.core.worklist.WorkStep;

/** A work list of which only the count is asked. */
final class CountedWork implements WorkList {
  private int items;

  void hold(int open) {
    items = open;
  }

  @Override
  public List<WorkItem> open() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Count count() {
    return new Count(items, items == 0 ? Optional.empty() : Optional.of(Instant.EPOCH));
  }

  @Override
  public Optional<WorkItem> find(Ulid group) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void keep(Ulid group, WorkStep step, Logged logged) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void enter(
      Ulid group, WorkStep.Reentered step, List<EnteredChange> entered, Logged logged) {
    throw new UnsupportedOperationException();
  }
}
