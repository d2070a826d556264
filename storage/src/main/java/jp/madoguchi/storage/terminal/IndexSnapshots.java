package jp.madoguchi.storage.terminal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.keys.DerivedKey;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.search.SearchIndex;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.sealed.SealedPieces;

/**
 * The search index as it was built last, in a sealed file beside the store, so that it need not be
 * built anew at each sign-in. It is of use only together with the store that it was made from: a
 * file that is missing, damaged or another store's costs time and nothing else.
 */
public final class IndexSnapshots implements AutoCloseable {
  /** The file's name. */
  public static final String NAME = "search-index";

  private static final String FRESH = NAME + ".next";
  private static final int HASH = 32;

  private final FileStore files;
  private final Secret key;
  private final Randomness randomness;
  private boolean closed;

  /**
   * @param storeKey stays the caller's; the file's key is derived from it
   */
  public IndexSnapshots(FileStore files, Secret storeKey, Randomness randomness) {
    this.files = files;
    this.randomness = randomness;
    key = DerivedKey.of(List.of(storeKey), new byte[0], NAME);
  }

  /** An index and the moment of the register that it shows. */
  record Snapshot(RegisterPlace place, SearchIndex index) {}

  /** What was saved last; empty where there is nothing that can be used. */
  Optional<Snapshot> load() throws IOException {
    if (!files.exists(NAME)) {
      return Optional.empty();
    }
    try (FileStore.RandomFile file = files.open(NAME);
        InputStream pieces = SealedPieces.read(file, key, NAME)) {
      DataInputStream in = new DataInputStream(pieces);
      long place = in.readLong();
      byte[] hash = in.readNBytes(HASH);
      if (hash.length < HASH) {
        throw new EOFException("cut off");
      }
      return Optional.of(
          new Snapshot(new RegisterPlace(place, Bytes.of(hash)), SearchIndex.read(in)));
    }
  }

  FileStore files() {
    return files;
  }

  /** Saves it in place of the one before; after a failure that one is still there. */
  void save(Snapshot snapshot) throws IOException {
    try (FileStore.RandomFile file = files.open(FRESH)) {
      file.resize(0);
      try (DataOutputStream out =
          new DataOutputStream(SealedPieces.write(file, key, NAME, randomness))) {
        out.writeLong(snapshot.place().place());
        out.write(snapshot.place().hash().toArray());
        snapshot.index().write(out);
      }
      file.force();
    }
    putInPlace();
  }

  private synchronized void putInPlace() throws IOException {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    files.rename(FRESH, NAME);
  }

  /** Deletes what was saved, under whatever key. */
  static void delete(FileStore files) throws IOException {
    files.delete(NAME);
    files.delete(FRESH);
  }

  /** Whoever is saving saves nothing more. */
  @Override
  public synchronized void close() {
    closed = true;
    key.close();
  }
}
