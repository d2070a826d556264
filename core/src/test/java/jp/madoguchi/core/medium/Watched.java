package jp.madoguchi.core.medium;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.port.FileStore;

/** A medium that is only read, of which every reading is told. */
abstract class Watched implements FileStore {
  private final FileStore medium;

  Watched(FileStore medium) {
    this.medium = medium;
  }

  abstract void opened(String name) throws IOException;

  @Override
  public boolean exists(String name) {
    return medium.exists(name);
  }

  @Override
  public RandomFile open(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<byte[]> read(String name) throws IOException {
    opened(name);
    return medium.read(name);
  }

  @Override
  public void replace(String name, byte[] content) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void delete(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void rename(String from, String to) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> names() throws IOException {
    return medium.names();
  }

  @Override
  public Optional<AutoCloseable> lock(String name) {
    throw new UnsupportedOperationException();
  }
}
