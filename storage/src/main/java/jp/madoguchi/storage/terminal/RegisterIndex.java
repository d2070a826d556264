package jp.madoguchi.storage.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.search.IndexErased;
import jp.madoguchi.core.search.IndexedPerson;
import jp.madoguchi.core.search.SearchIndex;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.storage.terminal.IndexSnapshots.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search index of an open register. Until it is there, and where it fails, searches go to the
 * tables; nothing else depends on it. Safe for use by several threads.
 */
public final class RegisterIndex implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RegisterIndex.class);

  /** With more changes since, it is built anew for the next sign-in. */
  private static final int MANY_CHANGES = 2_000;

  private final Transactions reading;
  private final CompletableFuture<Boolean> settled = new CompletableFuture<>();
  private Optional<SearchIndex> index = Optional.empty();
  private Optional<IndexSnapshots> saved = Optional.empty();
  private Executor background = Runnable::run;
  private final ReentrantLock saving = new ReentrantLock();
  private boolean closed;

  /**
   * @param reading transactions that tell this index nothing
   */
  RegisterIndex(Transactions reading) {
    this.reading = reading;
  }

  /**
   * Loads the index, or builds it and saves it, on a thread of the executor. The snapshots are this
   * object's from then on.
   */
  void start(IndexSnapshots snapshots, Executor executor) {
    synchronized (this) {
      saved = Optional.of(snapshots);
      background = executor;
    }
    executor.execute(() -> settle(snapshots));
  }

  private void settle(IndexSnapshots snapshots) {
    try {
      Optional<Integer> changes = load(snapshots).flatMap(this::install);
      if (changes.isPresent()) {
        settled.complete(true);
      }
      if (changes.isEmpty() || changes.get() > MANY_CHANGES) {
        Snapshot built = build();
        install(built);
        settled.complete(true);
        save(snapshots, built);
      }
    } catch (StoreUnavailable e) {
      fail(e);
    } finally {
      settled.complete(false);
    }
  }

  /**
   * The store has another key: what was saved under the old one is deleted, and the index is built
   * anew on a thread of the executor, saved under the new one and put to use. Until then the one
   * that is there goes on.
   *
   * @param next as for {@link #start}
   * @throws IOException what was saved cannot be deleted; the index goes on all the same
   */
  void renew(IndexSnapshots next, Executor executor) throws IOException {
    synchronized (this) {
      saved.ifPresent(IndexSnapshots::close);
      saved = Optional.of(next);
      if (closed) {
        next.close();
      }
    }
    saving.lock();
    try {
      IndexSnapshots.delete(next.files());
    } finally {
      saving.unlock();
    }
    executor.execute(() -> rebuild(next));
  }

  private void rebuild(IndexSnapshots next) {
    try {
      Snapshot built = build();
      install(built);
      save(next, built);
    } catch (StoreUnavailable e) {
      fail(e);
    }
  }

  private static Optional<Snapshot> load(IndexSnapshots snapshots) {
    try {
      return snapshots.load();
    } catch (IOException | IllegalStateException e) {
      LOG.warn("the saved search index is of no use and is built anew", e);
      return Optional.empty();
    }
  }

  private Snapshot build() {
    return reading.read(db -> {
      RegisterPlace place = RegisterChanges.head(db);
      SearchIndex.Builder builder = new SearchIndex.Builder();
      IndexedPeople.all(db, this::wanted, builder);
      return new Snapshot(place, builder.build());
    });
  }

  private synchronized boolean wanted() {
    return !closed;
  }

  private void save(IndexSnapshots snapshots, Snapshot built) {
    saving.lock();
    try {
      snapshots.save(built);
    } catch (IndexErased | IllegalStateException e) {
      LOG.info("signed out before the search index was saved");
    } catch (IOException e) {
      LOG.warn("the search index was not saved", e);
    } finally {
      saving.unlock();
    }
  }

  /**
   * Puts an index to use with what was changed since, and tells how many that were; empty where it
   * is not of this register. Whoever commits meanwhile waits in {@link #committed} and comes after.
   */
  private synchronized Optional<Integer> install(Snapshot snapshot) {
    Optional<Set<AddressNumber>> changed =
        closed ? Optional.empty() : reading.read(db -> RegisterChanges.since(db, snapshot.place()));
    if (changed.isEmpty()) {
      snapshot.index().close();
      return Optional.empty();
    }
    take(snapshot.index(), changed.get());
    index.ifPresent(SearchIndex::close);
    index = Optional.of(snapshot.index());
    return changed.map(Set::size);
  }

  /** As the tables say of these people; whoever is in none of them is in the index no more. */
  private void take(SearchIndex target, Set<AddressNumber> changed) {
    List<IndexedPerson> people = people(changed);
    Set<AddressNumber> gone = new HashSet<>(changed);
    people.forEach(person -> gone.remove(person.number()));
    target.remove(gone);
    target.put(people);
  }

  private List<IndexedPerson> people(Collection<AddressNumber> numbers) {
    return reading.read(db -> {
      List<IndexedPerson> people = new ArrayList<>();
      IndexedPeople.these(db, numbers, people::add);
      return people;
    });
  }

  /** A transaction is on the disk: the index shows it when this returns. */
  synchronized void committed(RegisterChanges.Touched touched) {
    if (index.isEmpty()) {
      return;
    }
    try {
      if (touched.everybody()) {
        drop();
        saved.ifPresent(snapshots -> background.execute(() -> rebuild(snapshots)));
      } else {
        take(index.get(), touched.people());
      }
    } catch (StoreUnavailable e) {
      fail(e);
    }
  }

  private synchronized void fail(StoreUnavailable problem) {
    if (!closed) {
      LOG.warn("searches go without the index", problem);
    }
    drop();
  }

  private synchronized void drop() {
    index.ifPresent(SearchIndex::close);
    index = Optional.empty();
  }

  private synchronized Optional<SearchIndex> now() {
    return index;
  }

  /** Who fits, where the index is ready. */
  Optional<List<AddressNumber>> find(ResidentQuery query, int limit) {
    Optional<SearchIndex> asked = now();
    Optional<List<AddressNumber>> found = asked.flatMap(ready -> ready.find(query, limit));
    boolean replaced = asked.isPresent() && found.isEmpty() && !now().equals(asked);
    return replaced ? find(query, limit) : found;
  }

  /** As {@link #find}, but waits while the index is being loaded or built. */
  Optional<List<AddressNumber>> awaitAndFind(ResidentQuery query, int limit) {
    boolean coming;
    synchronized (this) {
      coming = saved.isPresent() && index.isEmpty() && !closed;
    }
    if (coming) {
      settled.join();
    }
    return find(query, limit);
  }

  /** Zeroes what was held, and lets go of the key of the saved one. */
  @Override
  public synchronized void close() {
    closed = true;
    drop();
    saved.ifPresent(IndexSnapshots::close);
    settled.complete(false);
  }
}
