package jp.madoguchi.core.port;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Files of one directory, by plain names such as {@code store.mv.db}; names with a separator are
 * refused. All persistent state goes through here, so that a simulator can tear, lose, fill up and
 * reorder. Methods are safe for use by several threads on different files.
 */
public interface FileStore {
  /** A file that is read and written at positions. */
  interface RandomFile extends AutoCloseable {
    /** Reads up to {@code target.remaining()} bytes; returns the count, or -1 at the end. */
    int read(ByteBuffer target, long position) throws IOException;

    /** Writes all of {@code source} at {@code position}, growing the file where needed. */
    void write(ByteBuffer source, long position) throws IOException;

    /** Cuts or grows (with zeros) to {@code size}. */
    void resize(long size) throws IOException;

    long size() throws IOException;

    /** Returns once all that was written is on the disk. */
    void force() throws IOException;

    @Override
    void close() throws IOException;
  }

  boolean exists(String name);

  /** Opens for reading and writing, creating the file where missing. */
  RandomFile open(String name) throws IOException;

  /**
   * The whole file, or empty where there is none.
   *
   * @throws FileTooLarge it is above 64 MiB
   */
  Optional<byte[]> read(String name) throws IOException;

  /** Replaces the file so that after a power cut either the old or the new content is there. */
  void replace(String name, byte[] content) throws IOException;

  void delete(String name) throws IOException;

  void rename(String from, String to) throws IOException;

  List<String> names() throws IOException;

  /**
   * Takes the exclusive lock {@code name}, held until closed; empty where another process has it.
   */
  Optional<AutoCloseable> lock(String name) throws IOException;
}
