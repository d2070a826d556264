package jp.madoguchi.core.medium;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.port.FileStore;

/** A medium that is pulled out in the midst of its nth use: what was being written is torn. */
final class PulledOut implements FileStore {
  private final FileStore medium;
  private int left;

  PulledOut(FileStore medium, int uses) {
    this.medium = medium;
    this.left = uses;
  }

  boolean isOut() {
    return left <= 0;
  }

  private void use() throws IOException {
    if (--left <= 0) {
      throw new IOException("pulled out");
    }
  }

  @Override
  public boolean exists(String name) {
    return medium.exists(name);
  }

  @Override
  public RandomFile open(String name) throws IOException {
    use();
    return medium.open(name);
  }

  @Override
  public Optional<byte[]> read(String name) throws IOException {
    use();
    return medium.read(name);
  }

  @Override
  public void replace(String name, byte[] content) throws IOException {
    if (left == 1) {
      medium.replace(name, Arrays.copyOf(content, content.length / 2));
    }
    use();
    medium.replace(name, content);
  }

  @Override
  public void delete(String name) throws IOException {
    use();
    medium.delete(name);
  }

  @Override
  public void rename(String from, String to) throws IOException {
    use();
    medium.rename(from, to);
  }

  @Override
  public List<String> names() throws IOException {
    use();
    return medium.names();
  }

  @Override
  public Optional<AutoCloseable> lock(String name) throws IOException {
    use();
    return medium.lock(name);
  }
}
