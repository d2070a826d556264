package jp.madoguchi.storage.sealed;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.List;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/**
 * A name in a mount as H2 sees it: {@code sealed:MOUNT/name}; the mount itself is the only
 * directory. Refused once the mount is closed.
 */
final class SealedPath extends FilePath {
  private final String start;
  private final String file;

  /**
   * @param start what all names of the mount begin with
   */
  SealedPath(String start, String file) {
    this.start = start;
    this.file = file;
    this.name = start + file;
  }

  private SealedMount mount() {
    return SealedRoots.of(start).mount();
  }

  @Override
  public String getScheme() {
    return SealedRoots.SCHEME;
  }

  @Override
  public FilePath getPath(String path) {
    int end = path.indexOf('/') + 1;
    String mounted = path.substring(0, end);
    SealedRoots.of(mounted);
    return new SealedPath(mounted, path.substring(end));
  }

  private SealedPath beside(String other) {
    return new SealedPath(start, other);
  }

  @Override
  public long size() {
    return checked(() -> {
      SealedFile opened = mount().acquire(file);
      try {
        return opened.size();
      } finally {
        mount().release(file);
      }
    });
  }

  @Override
  public void moveTo(FilePath newName, boolean atomicReplace) {
    checked(() -> {
      mount().rename(file, ((SealedPath) newName).file);
      return true;
    });
  }

  @Override
  public boolean createFile() {
    return checked(() -> mount().create(file));
  }

  @Override
  public boolean exists() {
    return isDirectory() || mount().exists(file);
  }

  @Override
  public void delete() {
    checked(() -> {
      mount().delete(file);
      return true;
    });
  }

  @Override
  public List<FilePath> newDirectoryStream() {
    return checked(() -> mount().names().stream().<FilePath>map(this::beside).toList());
  }

  @Override
  public FilePath toRealPath() {
    return this;
  }

  @Override
  public @Nullable FilePath getParent() {
    return isDirectory() ? null : beside("");
  }

  @Override
  public boolean isDirectory() {
    return file.isEmpty();
  }

  @Override
  public boolean isRegularFile() {
    return !isDirectory() && mount().exists(file);
  }

  @Override
  public boolean isAbsolute() {
    return true;
  }

  @Override
  public long lastModified() {
    return 0;
  }

  @Override
  public boolean canWrite() {
    return true;
  }

  @Override
  public void createDirectory() {
    if (!isDirectory()) {
      throw new UnsupportedOperationException("a mount is one directory");
    }
  }

  @Override
  public boolean setReadOnly() {
    return false;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    try {
      if (!mode.equals("r")) {
        mount().create(file);
      }
      return new SealedChannel(mount(), file, mode.equals("r"), SealedRoots.of(start).toll());
    } catch (FileNotFoundException missing) {
      throw missing;
    } catch (IOException e) {
      mount().report(e);
      throw e;
    }
  }

  private interface Action<T> {
    T run() throws IOException;
  }

  /** H2 takes unchecked exceptions here. */
  private <T> T checked(Action<T> action) {
    try {
      return action.run();
    } catch (IOException e) {
      mount().report(e);
      throw new UncheckedIOException(e);
    }
  }
}
