package jp.madoguchi.core.medium;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.FileTooLarge;
import jp.madoguchi.core.value.Bytes;

/**
 * The one index on a medium that somebody can open. Its signatures are still to be checked.
 *
 * @param file the file's bytes as they were found
 * @param alleged the index as it came out of the file
 * @param others files on the medium that are none of ours, and were not looked at
 */
record FoundIndex<T>(Bytes file, T alleged, int others) {
  /**
   * Looks through all files of our form.
   *
   * @param opener what came out of a file, where it is an index for whoever asks
   * @throws MediumRefused there is none, or more than one, or too many files to look through
   */
  static <T> FoundIndex<T> on(FileStore medium, Function<byte[], Optional<T>> opener)
      throws IOException, MediumRefused {
    MediumNames names = MediumNames.on(medium);
    MediumRefused.unless(names.ours().size() <= MediumNames.MOST, MediumFlaw.TOO_MANY_FILES);
    Optional<FoundIndex<T>> found = Optional.empty();
    for (String name : names.ours()) {
      Optional<byte[]> file = candidate(medium, name);
      Optional<T> alleged = file.flatMap(opener);
      if (file.isPresent() && alleged.isPresent()) {
        MediumRefused.unless(found.isEmpty(), MediumFlaw.TWO_INDEXES);
        found = Optional.of(new FoundIndex<>(Bytes.of(file.get()), alleged.get(), names.others()));
      }
    }
    return found.orElseThrow(() -> new MediumRefused(MediumFlaw.NO_INDEX));
  }

  private static Optional<byte[]> candidate(FileStore medium, String name) throws IOException {
    try {
      return medium
          .read(name)
          .filter(file -> HiddenFile.isClass(file.length) && file.length <= IndexSeal.LARGEST);
    } catch (FileTooLarge noIndex) {
      return Optional.empty();
    }
  }
}
