package jp.madoguchi.storage.file;

import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.madoguchi.core.port.FileStore;

/**
 * Files that are gone with the process, each below 1 GiB; nobody else has their locks. Safe for use
 * by several threads.
 */
public final class MemoryFiles implements FileStore {
  private final Map<String, MemoryFile> files = new TreeMap<>();

  @Override
  public synchronized boolean exists(String name) {
    return files.containsKey(name);
  }

  @Override
  public synchronized RandomFile open(String name) {
    return files.computeIfAbsent(name, _ -> new MemoryFile());
  }

  @Override
  public synchronized Optional<byte[]> read(String name) {
    return Optional.ofNullable(files.get(name)).map(MemoryFile::content);
  }

  @Override
  public synchronized void replace(String name, byte[] content) {
    MemoryFile fresh = new MemoryFile();
    fresh.write(ByteBuffer.wrap(content), 0);
    files.put(name, fresh);
  }

  @Override
  public synchronized void delete(String name) {
    files.remove(name);
  }

  @Override
  public synchronized void rename(String from, String to) throws FileSystemException {
    if (!files.containsKey(from)) {
      throw new NoSuchFileException(from);
    }
    files.put(to, files.remove(from));
  }

  @Override
  public synchronized List<String> names() {
    return List.copyOf(files.keySet());
  }

  @Override
  public Optional<AutoCloseable> lock(String name) {
    open(name);
    return Optional.of(() -> {});
  }

  private static final class MemoryFile implements RandomFile {
    private byte[] bytes = new byte[0];
    private int size;

    synchronized byte[] content() {
      return Arrays.copyOf(bytes, size);
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) {
      if (position >= size) {
        return -1;
      }
      int count = (int) Math.min(target.remaining(), size - position);
      target.put(bytes, (int) position, count);
      return count;
    }

    @Override
    public synchronized void write(ByteBuffer source, long position) {
      int from = Math.toIntExact(position);
      int length = source.remaining();
      if (from + length > size) {
        resize(from + length);
      }
      source.get(bytes, from, length);
    }

    @Override
    public synchronized void resize(long newSize) {
      int next = Math.toIntExact(newSize);
      if (next > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(next, 2 * bytes.length));
      }
      if (next < size) {
        Arrays.fill(bytes, next, size, (byte) 0);
      }
      size = next;
    }

    @Override
    public synchronized long size() {
      return size;
    }

    @Override
    public void force() {}

    @Override
    public void close() {}
  }
}
