package jp.madoguchi.core.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.value.Ulid;

/**
 * One session's half-typed forms on their way to the store: written one after the other, the newest
 * state of a form in place of older ones that still wait, and nothing of a form once it was
 * discarded. Safe for use by several threads.
 */
public final class DraftDesk {
  private final Drafts drafts;

  /** Whoever holds it uses the store. */
  private final ReentrantLock writing = new ReentrantLock();

  private final Map<Ulid, Draft> waiting = new LinkedHashMap<>();
  private final Set<Ulid> discarded = new HashSet<>();

  public DraftDesk(Drafts drafts) {
    this.drafts = drafts;
  }

  /** Takes a form's newest state and never waits for the disk; {@link #write} keeps it durably. */
  public void put(Draft draft) {
    synchronized (waiting) {
      if (!discarded.contains(draft.id())) {
        waiting.put(draft.id(), draft);
      }
    }
  }

  /**
   * Keeps all that was put before, durably.
   *
   * @throws StoreUnavailable the store did not take it; it waits for the next write
   */
  public void write() {
    writing.lock();
    try {
      writeWaiting();
    } finally {
      writing.unlock();
    }
  }

  /**
   * Keeps all that was put before, durably, at the session's end.
   *
   * @param patience how long to wait for a write that is under way
   * @throws StoreUnavailable the store did not take it, or not in time
   */
  public void finish(Duration patience) throws InterruptedException {
    if (!writing.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new StoreUnavailable(
          new StoreFailure.Unreachable(new TimeoutException("a draft is still being written")));
    }
    try {
      writeWaiting();
    } finally {
      writing.unlock();
    }
  }

  /** The operator's own drafts as they were put last, newest first. */
  public List<Draft> of(OperatorId operator) {
    writing.lock();
    try {
      Map<Ulid, Draft> newest = new LinkedHashMap<>();
      drafts.of(operator).forEach(draft -> newest.put(draft.id(), draft));
      synchronized (waiting) {
        waiting.values().stream()
            .filter(draft -> draft.operator().equals(operator))
            .forEach(draft -> newest.put(draft.id(), draft));
      }
      List<Draft> sorted = new ArrayList<>(newest.values());
      sorted.sort(Comparator.comparing(Draft::savedAt).reversed());
      return sorted;
    } finally {
      writing.unlock();
    }
  }

  /** Forgets a draft that was submitted or given up, for good: a late write brings none back. */
  public void discard(Ulid id) {
    writing.lock();
    try {
      synchronized (waiting) {
        discarded.add(id);
        waiting.remove(id);
      }
      drafts.discard(id);
    } finally {
      writing.unlock();
    }
  }

  private void writeWaiting() {
    for (Optional<Draft> next = next(); next.isPresent(); next = next()) {
      Draft draft = next.get();
      drafts.keep(draft);
      synchronized (waiting) {
        waiting.remove(draft.id(), draft);
      }
    }
  }

  private Optional<Draft> next() {
    synchronized (waiting) {
      return waiting.values().stream().findFirst();
    }
  }
}
