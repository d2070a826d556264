package jp.madoguchi.terminal.program;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.madoguchi.core.certificate.Seal;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.storage.dictionary.BuildingFile;
import jp.madoguchi.storage.dictionary.CharacterFile;
import jp.madoguchi.storage.dictionary.DictionaryFile;
import jp.madoguchi.storage.dictionary.SealFile;
import jp.madoguchi.storage.numbering.CodeFile;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;

/**
 * An administrator's commands that hand an installed terminal files, while no window is open:
 * unused resident codes, the table of characters, the address dictionary, the list of buildings and
 * official seals.
 */
public final class ImportProgram {
  private static final String CODES = "import-codes";
  private static final String CHARACTERS = "import-characters";
  private static final String ADDRESSES = "import-addresses";
  private static final String BUILDINGS = "import-buildings";
  private static final String SEAL = "import-seal";
  static final Set<String> COMMANDS = Set.of(CODES, CHARACTERS, ADDRESSES, BUILDINGS, SEAL);

  private static final String WARN_BELOW = "--warn-below";
  private static final String OFFICE = "--office";
  private static final String SIDE = "--side";
  private static final String REPORT = "--report";
  private static final String ANYWAY = "--anyway";

  private final FileStore files;
  private final PrintStream out;
  private final Clock clock = new SystemClock();
  private final Randomness randomness = new SystemRandomness();

  /**
   * @param files of the terminal's directory
   * @param out where it tells what became of it
   */
  public ImportProgram(FileStore files, PrintStream out) {
    this.files = files;
    this.out = out;
  }

  /**
   * Carries out one line, the command first.
   *
   * @return exit code: 0 done, 1 a file cannot be used, 2 a wrong command line
   * @throws InstallationFlaw the terminal's settings or keys are not there
   */
  public int run(List<String> line) throws Exception {
    Optional<Command> command = read(line);
    if (command.isEmpty()) {
      out.println("terminal import-codes FILE [--warn-below N]");
      out.println("terminal import-characters FILE…");
      out.println("terminal import-addresses FILE [--report FILE] [--anyway]");
      out.println("terminal import-buildings FILE");
      out.println("terminal import-seal FILE --office OFFICE [--side MM]");
      return 2;
    }
    try (AutoCloseable _ = OnlyOne.in(files)) {
      InstallationFiles laid = new InstallationFiles(files, clock, randomness);
      return command.get().run(laid.settings(), laid.keys()::deviceSecret);
    }
  }

  private interface Command {
    int run(TerminalSettings settings, Supplier<Secret> deviceSecret) throws Exception;
  }

  private Optional<Command> read(List<String> line) {
    List<String> words = new ArrayList<>(line.subList(1, line.size()));
    return switch (line.getFirst()) {
      case CODES -> codes(words);
      case CHARACTERS -> characters(words);
      case BUILDINGS -> buildings(words);
      case SEAL -> seal(words);
      default -> addresses(words);
    };
  }

  private Optional<Command> codes(List<String> words) {
    Optional<String> below = taken(words, WARN_BELOW);
    if (words.size() != 1 || flagged(words) || !below.orElse("0").matches("\\d{1,6}")) {
      return Optional.empty();
    }
    return Optional.of((_, secret) ->
        new CodeImport(new CodeFile(files, secret, randomness), out::println)
            .run(Path.of(words.getFirst()), below.map(Integer::valueOf)));
  }

  private Optional<Command> characters(List<String> words) {
    if (words.isEmpty() || flagged(words)) {
      return Optional.empty();
    }
    return Optional.of((_, secret) ->
        new CharacterImport(new CharacterFile(files, secret, randomness), out::println)
            .run(words.stream().map(Path::of).toList()));
  }

  private Optional<Command> buildings(List<String> words) {
    if (words.size() != 1 || flagged(words)) {
      return Optional.empty();
    }
    return Optional.of((_, secret) ->
        new BuildingImport(new BuildingFile(files, secret, randomness), out::println)
            .run(Path.of(words.getFirst())));
  }

  private Optional<Command> seal(List<String> words) {
    Optional<String> office = taken(words, OFFICE);
    int side =
        taken(words, SIDE)
            .map(given -> given.matches("\\d{1,2}") ? Integer.parseInt(given) : 0)
            .orElse(SealImport.USUAL_SIDE);
    if (words.size() != 1
        || flagged(words)
        || office.isEmpty()
        || side < Seal.SMALLEST
        || side > Seal.LARGEST) {
      return Optional.empty();
    }
    return Optional.of((_, secret) ->
        new SealImport(new SealFile(files, secret, randomness), out::println)
            .run(Path.of(words.getFirst()), office.get(), side));
  }

  private Optional<Command> addresses(List<String> words) {
    Optional<String> report = taken(words, REPORT);
    boolean anyway = words.remove(ANYWAY);
    if (words.size() != 1 || flagged(words)) {
      return Optional.empty();
    }
    return Optional.of((settings, secret) ->
        new AddressImport(
                new DictionaryFile(files, randomness),
                secret,
                settings.municipality(),
                clock,
                out::println)
            .run(Path.of(words.getFirst()), report.map(Path::of), anyway));
  }

  /** The word behind an option; both are taken off the line. */
  private static Optional<String> taken(List<String> words, String option) {
    int at = words.indexOf(option);
    if (at < 0 || at + 1 >= words.size()) {
      return Optional.empty();
    }
    words.remove(at);
    return Optional.of(words.remove(at));
  }

  private static boolean flagged(List<String> words) {
    return words.stream().anyMatch(word -> word.startsWith("--"));
  }
}
