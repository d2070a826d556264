package jp.madoguchi.terminal.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.terminal.media.MediumPlaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removable media as the operating system mounts them below one of these folders, directly or in a
 * folder of the user's name.
 */
public record MountedMedia(List<Path> roots) implements MediumPlaces {
  private static final Logger LOG = LoggerFactory.getLogger(MountedMedia.class);

  public MountedMedia {
    roots = List.copyOf(roots);
  }

  /** Where Linux desktops mount: below {@code /media} and {@code /run/media}. */
  public static MountedMedia usual() {
    String user = System.getProperty("user.name", "");
    return new MountedMedia(
        List.of(Path.of("/media", user), Path.of("/run/media", user), Path.of("/media")));
  }

  @Override
  public List<String> mounted() {
    List<String> mounted = new ArrayList<>();
    for (Path root : roots) {
      folders(root).stream()
          .filter(folder -> !roots.contains(folder))
          .map(Path::toString)
          .forEach(mounted::add);
    }
    return mounted;
  }

  private static List<Path> folders(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(root)) {
      return entries
          .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    } catch (IOException e) {
      LOG.warn("media below {} are not listed", root, e);
      return List.of();
    }
  }

  @Override
  public FileStore open(String folder) throws IOException {
    try {
      return DirectoryFiles.onMedium(Path.of(folder));
    } catch (InvalidPathException e) {
      throw new NoSuchFileException(folder, null, e.getReason());
    }
  }
}
