package jp.madoguchi.bench.lab;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.simulator.disk.DiskAround;

/** A disk that has some files in its memory only when it says that they are on the disk. */
final class LockoutDisk extends DiskAround {
  private final Predicate<String> forgets;
  private final Map<String, byte[]> memory = new TreeMap<>();

  LockoutDisk(FileStore inner, Predicate<String> forgets) {
    super(inner);
    this.forgets = forgets;
  }

  @Override
  public Optional<byte[]> read(String name) throws IOException {
    Optional<byte[]> kept = Optional.ofNullable(memory.get(name));
    return kept.isPresent() ? kept : super.read(name);
  }

  /** The one before reaches the disk when the next one comes. */
  @Override
  public void replace(String name, byte[] content) throws IOException {
    if (!forgets.test(name)) {
      super.replace(name, content);
      return;
    }
    byte[] before = memory.put(name, content);
    if (before != null) {
      super.replace(name, before);
    }
  }
}
