package jp.madoguchi.core.simulator.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.port.FileStore;

/** Files that do what others do, but for what a subclass breaks. */
public class DiskAround implements FileStore {
  private final FileStore inner;

  /**
   * @param inner stays the caller's
   */
  public DiskAround(FileStore inner) {
    this.inner = inner;
  }

  /** The file as it is handed out. */
  protected RandomFile file(String name, RandomFile file) {
    return file;
  }

  @Override
  public boolean exists(String name) {
    return inner.exists(name);
  }

  @Override
  public RandomFile open(String name) throws IOException {
    return file(name, inner.open(name));
  }

  @Override
  public Optional<byte[]> read(String name) throws IOException {
    return inner.read(name);
  }

  @Override
  public void replace(String name, byte[] content) throws IOException {
    inner.replace(name, content);
  }

  @Override
  public void delete(String name) throws IOException {
    inner.delete(name);
  }

  @Override
  public void rename(String from, String to) throws IOException {
    inner.rename(from, to);
  }

  @Override
  public List<String> names() throws IOException {
    return inner.names();
  }

  @Override
  public Optional<AutoCloseable> lock(String name) throws IOException {
    return inner.lock(name);
  }

  /** A file that never waits for the disk. */
  public record Unforced(RandomFile inner) implements RandomFile {
    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      return inner.read(target, position);
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
      inner.write(source, position);
    }

    @Override
    public void resize(long size) throws IOException {
      inner.resize(size);
    }

    @Override
    public long size() throws IOException {
      return inner.size();
    }

    @Override
    public void force() {}

    @Override
    public void close() throws IOException {
      inner.close();
    }
  }
}
