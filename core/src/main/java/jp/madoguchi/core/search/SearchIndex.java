package jp.madoguchi.core.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentQuery;

/**
 * Everybody on the register in memory, by all that 2.1.3 asks to search for. A search reads one
 * consistent state; who is changed is found by the new state as soon as {@link #put} returns. All
 * that is held of people is zeroed on closing. Safe for use by several threads.
 */
public final class SearchIndex implements AutoCloseable {
  /** So many changed people are packed anew at each change; then they join the larger lot. */
  private static final int FRESH = 64;

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Part base;
  private Part settled = Part.of(List.of());
  private Part fresh = Part.of(List.of());
  private final Map<AddressNumber, IndexedPerson> changed = new HashMap<>();
  private final Map<AddressNumber, IndexedPerson> changedLately = new HashMap<>();
  private boolean closed;

  /** A segment and who of it was changed since. */
  private record Part(Segment segment, Bits leftOut) {
    static Part of(Segment segment) {
      return new Part(segment, new Bits(segment.people()));
    }

    static Part of(Collection<IndexedPerson> people) {
      SegmentBuilder builder = new SegmentBuilder();
      people.forEach(builder::add);
      return of(builder.build());
    }

    void leaveOut(AddressNumber number) {
      int person = segment.person(number);
      if (person >= 0) {
        leftOut.set(person);
      }
    }
  }

  /** Somebody who was found, with what the list is ordered by. */
  private record Hit(String reading, int day, AddressNumber number) {
    static final Comparator<Hit> ORDER =
        Comparator.comparing(Hit::reading).thenComparingInt(Hit::day).thenComparing(Hit::number);
  }

  private SearchIndex(Segment base) {
    this.base = Part.of(base);
  }

  /** Takes people in, in any order; nobody may come twice. */
  public static final class Builder implements Consumer<IndexedPerson> {
    private final SegmentBuilder builder = new SegmentBuilder();

    @Override
    public void accept(IndexedPerson person) {
      builder.add(person);
    }

    /** How many were taken in. */
    public int size() {
      return builder.size();
    }

    /** The index of all who were taken in; the builder is used up. */
    public SearchIndex build() {
      return new SearchIndex(builder.build());
    }
  }

  /**
   * Who fits the query, in order of reading, birth and number, at most {@code limit}. Whether the
   * query is narrow enough is for the caller to say. Empty once the index is closed.
   */
  public Optional<List<AddressNumber>> find(ResidentQuery query, int limit) {
    Asked asked = Asked.by(query);
    lock.readLock().lock();
    try {
      return closed ? Optional.empty() : Optional.of(found(asked, limit));
    } finally {
      lock.readLock().unlock();
    }
  }

  private List<AddressNumber> found(Asked query, int limit) {
    int[] inBase = base.segment().find(query, base.leftOut(), limit);
    int[] inSettled = settled.segment().find(query, settled.leftOut(), limit);
    int[] inFresh = fresh.segment().find(query, fresh.leftOut(), limit);
    if (inSettled.length + inFresh.length == 0) {
      return Arrays.stream(inBase).mapToObj(base.segment()::number).toList();
    }
    List<Hit> hits = new ArrayList<>();
    gather(base, inBase, hits);
    gather(settled, inSettled, hits);
    gather(fresh, inFresh, hits);
    return hits.stream().sorted(Hit.ORDER).limit(limit).map(Hit::number).toList();
  }

  private static void gather(Part part, int[] people, List<Hit> hits) {
    Segment segment = part.segment();
    for (int person : people) {
      hits.add(
          new Hit(
              segment.names().reading().text(person),
              segment.births().day()[person],
              segment.number(person)));
    }
  }

  /** Takes in people who are new or changed. Does nothing to a closed index. */
  public void put(Collection<IndexedPerson> people) {
    lock.writeLock().lock();
    try {
      if (closed) {
        return;
      }
      people.forEach(person -> changedLately.put(person.number(), person));
      if (changedLately.size() > FRESH) {
        changed.putAll(changedLately);
        changedLately.clear();
        settled.segment().erase();
        settled = Part.of(changed.values());
      }
      fresh.segment().erase();
      fresh = Part.of(changedLately.values());
      for (IndexedPerson person : people) {
        base.leaveOut(person.number());
        if (changedLately.containsKey(person.number())) {
          settled.leaveOut(person.number());
        }
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * Finds people no more who were erased from the register. What is held of them is zeroed only
   * when the index is built anew or closed. Does nothing to a closed index.
   */
  public void remove(Collection<AddressNumber> erased) {
    lock.writeLock().lock();
    try {
      if (closed) {
        return;
      }
      changed.keySet().removeAll(erased);
      changedLately.keySet().removeAll(erased);
      for (AddressNumber number : erased) {
        List.of(base, settled, fresh).forEach(part -> part.leaveOut(number));
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** How many people were changed since the index was built or loaded. */
  public int changes() {
    lock.readLock().lock();
    try {
      return changed.size() + changedLately.size();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Bytes that the index holds in arrays. */
  public long size() {
    lock.readLock().lock();
    try {
      return base.segment().size() + settled.segment().size() + fresh.segment().size();
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Writes the index as it was built or loaded, without the changes since.
   *
   * @throws IndexErased the index was closed meanwhile; what was written is of no use
   */
  public void write(OutputStream target) throws IOException {
    SegmentForm.write(base.segment(), target, this::whileOpen);
  }

  /**
   * The index that {@link #write} wrote, by this version of the product. The bytes must be
   * authentic: they are not looked through.
   *
   * @throws IOException they end too early or were written by another version
   */
  public static SearchIndex read(InputStream source) throws IOException {
    return new SearchIndex(SegmentForm.read(source));
  }

  private boolean whileOpen(Runnable reading) {
    lock.readLock().lock();
    try {
      if (!closed) {
        reading.run();
      }
      return !closed;
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        base.segment().erase();
        settled.segment().erase();
        fresh.segment().erase();
        changed.clear();
        changedLately.clear();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
