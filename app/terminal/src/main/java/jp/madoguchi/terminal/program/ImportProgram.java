package jp.madoguchi.terminal.program;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CurrentKeys;
import jp.madoguchi.storage.dictionary.CharacterFile;
import jp.madoguchi.storage.numbering.CodeFile;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;

/**
 * An administrator's commands that hand an installed terminal files, while no window is open:
 * unused resident codes and the table of characters.
 */
final class ImportProgram {
  static final Set<String> COMMANDS = Set.of("import-codes", "import-characters");

  private final FileStore files;
  private final PrintStream out;
  private final Randomness randomness = new SystemRandomness();

  ImportProgram(FileStore files, PrintStream out) {
    this.files = files;
    this.out = out;
  }

  /** Exit code: 0 done, 1 a file cannot be used, 2 a wrong command line. */
  int run(List<String> line) throws Exception {
    boolean codes = line.getFirst().equals("import-codes");
    boolean told = codes && line.size() == 4 && line.get(2).equals("--warn-below");
    boolean understood =
        codes
            ? line.size() == 2 || told && line.get(3).matches("\\d{1,6}")
            : line.size() > 1 && line.stream().noneMatch(word -> word.startsWith("--"));
    if (!understood) {
      out.println("terminal import-codes FILE [--warn-below N]");
      out.println("terminal import-characters FILE…");
      return 2;
    }
    try (AutoCloseable _ = OnlyOne.in(files)) {
      CurrentKeys keys = new InstallationFiles(files, new SystemClock(), randomness).read().keys();
      return codes
          ? new CodeImport(new CodeFile(files, keys::deviceSecret, randomness), out::println)
              .run(
                  Path.of(line.get(1)),
                  told ? Optional.of(Integer.valueOf(line.get(3))) : Optional.empty())
          : new CharacterImport(
                  new CharacterFile(files, keys::deviceSecret, randomness), out::println)
              .run(line.stream().skip(1).map(Path::of).toList());
    }
  }
}
