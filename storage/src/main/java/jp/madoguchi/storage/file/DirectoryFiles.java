package jp.madoguchi.storage.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.FileTooLarge;

/**
 * The files of one directory. Directory and files are readable by their owner only where the file
 * system knows owners (POSIX); elsewhere the access list of the parent directory holds. Links are
 * never followed.
 */
public final class DirectoryFiles implements FileStore {
  private static final long READ_LIMIT = 64L << 20;
  private static final String FRESH = ".fresh";
  private static final FileTime NO_TIME = FileTime.from(Instant.parse("2000-01-01T00:00:00Z"));

  private final Path directory;
  private final boolean posix;
  private final boolean owned;

  /** Creates {@code directory} where missing. */
  public DirectoryFiles(Path directory) throws IOException {
    this(directory, true);
    Files.createDirectories(this.directory, owner("rwx------"));
    if (posix) {
      Files.setPosixFilePermissions(this.directory, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private DirectoryFiles(Path directory, boolean owned) {
    this.directory = directory.toAbsolutePath().normalize();
    this.posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    this.owned = owned;
  }

  /**
   * A folder that is on a medium which is carried to others: it must be there, its owner and
   * permissions stay as they are, and all files that are written get the same times, which say
   * nothing. A file system that keeps a time of making which no program can set keeps it. What a
   * replacing that was cut off left, {@code NAME.fresh}, is among the names.
   *
   * @throws NoSuchFileException there is no such folder
   */
  public static DirectoryFiles onMedium(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new NoSuchFileException(directory.toString());
    }
    return new DirectoryFiles(directory, false);
  }

  @Override
  public boolean exists(String name) {
    return Files.exists(path(name), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public RandomFile open(String name) throws IOException {
    boolean fresh = !exists(name);
    RandomFile file = file(path(name));
    if (fresh) {
      forceDirectory();
    }
    return file;
  }

  @Override
  public Optional<byte[]> read(String name) throws IOException {
    Path path = path(name);
    try (FileChannel channel =
        FileChannel.open(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
      if (channel.size() > READ_LIMIT) {
        throw new FileTooLarge(name);
      }
      ByteBuffer content = ByteBuffer.allocate((int) channel.size());
      while (content.hasRemaining() && channel.read(content) >= 0) {}
      return Optional.of(content.flip().array());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void replace(String name, byte[] content) throws IOException {
    Path target = path(name);
    Path fresh = path(name + FRESH);
    try (RandomFile file = file(fresh)) {
      file.resize(0);
      file.write(ByteBuffer.wrap(content), 0);
      file.force();
    }
    if (!owned) {
      Files.getFileAttributeView(fresh, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .setTimes(NO_TIME, NO_TIME, NO_TIME);
    }
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceDirectory();
  }

  @Override
  public void delete(String name) throws IOException {
    if (Files.deleteIfExists(path(name))) {
      forceDirectory();
    }
  }

  @Override
  public void rename(String from, String to) throws IOException {
    Files.move(path(from), path(to), StandardCopyOption.ATOMIC_MOVE);
    forceDirectory();
  }

  @Override
  public List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(entry -> Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS))
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !owned || !name.endsWith(FRESH))
          .sorted()
          .toList();
    }
  }

  @Override
  public Optional<AutoCloseable> lock(String name) throws IOException {
    FileChannel channel = channel(path(name));
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(channel);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  private RandomFile file(Path path) throws IOException {
    channel(path).close();
    return new RoomAware(new DiskFile(path), path);
  }

  /** Creates where missing, for the owner only, and refuses a link. */
  private FileChannel channel(Path path) throws IOException {
    return FileChannel.open(
        path,
        Set.of(
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE,
            LinkOption.NOFOLLOW_LINKS),
        owner("rw-------"));
  }

  private FileAttribute<?>[] owner(String permissions) {
    return posix && owned
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** A new or renamed entry survives a power cut only once its directory is on the disk (POSIX). */
  private void forceDirectory() throws IOException {
    if (posix) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private Path path(String name) {
    boolean plain =
        !name.isEmpty()
            && !name.equals(".")
            && !name.equals("..")
            && name.indexOf('/') < 0
            && name.indexOf('\\') < 0
            && name.indexOf(':') < 0
            && name.indexOf('\0') < 0;
    if (!plain) {
      throw new IllegalArgumentException("not a plain file name");
    }
    return directory.resolve(name);
  }
}
