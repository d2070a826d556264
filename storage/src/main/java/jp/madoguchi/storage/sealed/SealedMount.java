package jp.madoguchi.storage.sealed;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/**
 * A directory of sealed files, known to H2 for as long as it is open under a random name. Closing
 * closes the files, zeroes the key and takes the name back: see {@link SealedRoots}.
 *
 * <p>Safe for use by several threads.
 */
public final class SealedMount implements AutoCloseable {
  private final FileStore files;
  private final Secret key;
  private final Randomness random;
  private final String start;
  private final Map<String, Shared> open = new HashMap<>();
  private volatile Optional<IOException> trouble = Optional.empty();
  private boolean ended;

  /** One file for all who have it open. */
  private static final class Shared {
    private final SealedFile file;
    private int users;

    Shared(SealedFile file) {
      this.file = file;
    }
  }

  /** Keeps a copy of {@code storeKey}. */
  public SealedMount(FileStore files, Secret storeKey, Randomness random) {
    this.files = files;
    this.key = storeKey.copy();
    this.random = random;
    this.start = SealedRoots.add(new SealedRoots.Root(this, _ -> {}), random);
  }

  /** The same files, open or not, where every read and write of H2 pays a toll. */
  TolledFiles tolled(Toll toll) {
    return new TolledFiles(this, toll, random);
  }

  /** No file is opened any more that is not open: H2 would begin anew while it closes. */
  synchronized void end() {
    ended = true;
  }

  /** As {@link #end}; files are let go of as a power cut does: nothing is written on closing. */
  synchronized void abandon() {
    ended = true;
    open.values().forEach(shared -> shared.file.abandon());
  }

  /** The same directory under another key. */
  SealedMount under(Secret otherKey) {
    return new SealedMount(files, otherKey, random);
  }

  /** What H2 calls the file: for use after {@code jdbc:h2:}. */
  public String path(String name) {
    return start + name;
  }

  /** The first failed read or write of any file; H2 hides some of them. */
  Optional<IOException> trouble() {
    return trouble;
  }

  void report(IOException failure) {
    if (trouble.isEmpty()) {
      trouble = Optional.of(failure);
    }
  }

  boolean exists(String name) {
    return files.exists(name);
  }

  List<String> names() throws IOException {
    return files.names().stream().filter(name -> !name.endsWith(SealedFile.JOURNAL)).toList();
  }

  synchronized boolean create(String name) throws IOException {
    if (files.exists(name)) {
      return false;
    }
    requireGoingOn();
    SealedFile.create(files, name, key, random);
    return true;
  }

  synchronized SealedFile acquire(String name) throws IOException {
    Shared shared = open.get(name);
    if (shared == null) {
      if (!files.exists(name)) {
        throw new FileNotFoundException(name);
      }
      requireGoingOn();
      shared = new Shared(SealedFile.open(files, name, key, random));
      open.put(name, shared);
    }
    shared.users++;
    return shared.file;
  }

  synchronized void release(String name) throws IOException {
    Shared shared = open.get(name);
    if (shared != null && --shared.users == 0) {
      open.remove(name);
      shared.file.close();
    }
  }

  synchronized void delete(String name) throws IOException {
    requireClosed(name);
    files.delete(name);
    files.delete(name + SealedFile.JOURNAL);
  }

  synchronized void rename(String from, String to) throws IOException {
    requireClosed(from);
    requireClosed(to);
    files.delete(to + SealedFile.JOURNAL);
    files.rename(from, to);
    files.delete(from + SealedFile.JOURNAL);
  }

  /** Deletes what H2 left behind when it was killed. */
  void deleteTemporary() throws IOException {
    for (String name : files.names()) {
      if (name.endsWith(".temp.db") || name.endsWith(".temp.db" + SealedFile.JOURNAL)) {
        files.delete(name);
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    SealedRoots.remove(start);
    Optional<IOException> failure = Optional.empty();
    for (Shared shared : open.values()) {
      try {
        shared.file.close();
      } catch (IOException e) {
        failure = failure.or(() -> Optional.of(e));
      }
    }
    open.clear();
    key.close();
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private void requireGoingOn() throws IOException {
    if (ended) {
      throw new IOException("the store was let go of");
    }
  }

  private void requireClosed(String name) throws IOException {
    if (open.containsKey(name)) {
      throw new IOException(name + " is open");
    }
  }
}
