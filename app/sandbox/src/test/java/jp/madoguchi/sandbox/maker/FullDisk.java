package jp.madoguchi.sandbox.maker;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.port.DiskFull;
import jp.madoguchi.core.port.FileStore;

/** Has no room for one file. */
record FullDisk(FileStore files, String noRoomFor) implements FileStore {
  @Override
  public boolean exists(String name) {
    return files.exists(name);
  }

  @Override
  public RandomFile open(String name) throws IOException {
    requireRoom(name);
    return files.open(name);
  }

  @Override
  public Optional<byte[]> read(String name) throws IOException {
    return files.read(name);
  }

  @Override
  public void replace(String name, byte[] content) throws IOException {
    requireRoom(name);
    files.replace(name, content);
  }

  @Override
  public void delete(String name) throws IOException {
    files.delete(name);
  }

  @Override
  public void rename(String from, String to) throws IOException {
    files.rename(from, to);
  }

  @Override
  public List<String> names() throws IOException {
    return files.names();
  }

  @Override
  public Optional<AutoCloseable> lock(String name) throws IOException {
    return files.lock(name);
  }

  private void requireRoom(String name) throws DiskFull {
    if (name.startsWith(noRoomFor)) {
      throw new DiskFull(name);
    }
  }
}
