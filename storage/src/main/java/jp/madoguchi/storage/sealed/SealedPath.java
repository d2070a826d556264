package jp.madoguchi.storage.sealed;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.List;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/**
 * A name in a mount as H2 sees it: {@code scheme:/name}; the mount itself is the only directory.
 */
final class SealedPath extends FilePath {
  private final SealedMount mount;
  private final String scheme;
  private final String file;
  private final Toll toll;

  SealedPath(SealedMount mount, String scheme, String file, Toll toll) {
    this.mount = mount;
    this.scheme = scheme;
    this.file = file;
    this.toll = toll;
    this.name = scheme + ":/" + file;
  }

  @Override
  public String getScheme() {
    return scheme;
  }

  @Override
  public FilePath getPath(String path) {
    String start = getScheme() + ":";
    String rest = path.startsWith(start) ? path.substring(start.length()) : path;
    return beside(rest.startsWith("/") ? rest.substring(1) : rest);
  }

  private SealedPath beside(String other) {
    return new SealedPath(mount, scheme, other, toll);
  }

  @Override
  public long size() {
    return checked(() -> {
      SealedFile opened = mount.acquire(file);
      try {
        return opened.size();
      } finally {
        mount.release(file);
      }
    });
  }

  @Override
  public void moveTo(FilePath newName, boolean atomicReplace) {
    checked(() -> {
      mount.rename(file, ((SealedPath) newName).file);
      return true;
    });
  }

  @Override
  public boolean createFile() {
    return checked(() -> mount.create(file));
  }

  @Override
  public boolean exists() {
    return isDirectory() || mount.exists(file);
  }

  @Override
  public void delete() {
    checked(() -> {
      mount.delete(file);
      return true;
    });
  }

  @Override
  public List<FilePath> newDirectoryStream() {
    return checked(() -> mount.names().stream().<FilePath>map(this::beside).toList());
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
    return !isDirectory() && mount.exists(file);
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
        mount.create(file);
      }
      return new SealedChannel(mount, file, mode.equals("r"), toll);
    } catch (FileNotFoundException missing) {
      throw missing;
    } catch (IOException e) {
      mount.report(e);
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
      mount.report(e);
      throw new UncheckedIOException(e);
    }
  }
}
