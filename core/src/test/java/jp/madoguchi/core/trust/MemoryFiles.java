package jp.madoguchi.core.trust;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.port.FileStore;

/** Files in memory, as far as whole files go. */
public final class MemoryFiles implements FileStore {
  private final Map<String, byte[]> files = new HashMap<>();

  @Override
  public boolean exists(String name) {
    return files.containsKey(name);
  }

  @Override
  public RandomFile open(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<byte[]> read(String name) {
    return Optional.ofNullable(files.get(name)).map(byte[]::clone);
  }

  @Override
  public void replace(String name, byte[] content) {
    files.put(name, content.clone());
  }

  @Override
  public void delete(String name) {
    files.remove(name);
  }

  @Override
  public void rename(String from, String to) {
    files.put(to, files.remove(from));
  }

  @Override
  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  @Override
  public Optional<AutoCloseable> lock(String name) {
    return Optional.of(() -> {});
  }
}
