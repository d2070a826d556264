package jp.madoguchi.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.DictionaryChanges;
import jp.madoguchi.core.address.ImportReport;
import jp.madoguchi.core.address.KenAllReader;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.SandboxFailure;
import jp.madoguchi.sandbox.maker.SandboxPlan;
import jp.madoguchi.storage.dictionary.AddressSource;
import jp.madoguchi.storage.dictionary.CharacterFile;
import jp.madoguchi.storage.dictionary.DictionaryFile;
import jp.madoguchi.storage.numbering.CodeFile;
import jp.madoguchi.terminal.program.CharacterImport;
import jp.madoguchi.terminal.program.CodeImport;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;

/**
 * An administrator's commands: {@code import-addresses FILE}, {@code import-codes FILE}, {@code
 * import-characters FILE…}.
 */
final class AdminProgram {
  static final String WARN_BELOW = "--warn-below";
  static final String REPORT = "--report";
  private static final int FLAWS_SHOWN = 20;

  private final Path home;
  private final Options options;
  private final Clock clock = new SystemClock();
  private final Randomness randomness = new SystemRandomness();

  AdminProgram(Path home, Options options) {
    this.home = home;
    this.options = options;
  }

  int run() throws Exception {
    List<String> words = options.words();
    String command = words.isEmpty() ? "" : words.getFirst();
    List<Path> files = words.stream().skip(1).map(Path::of).toList();
    if (files.isEmpty() || files.size() > 1 && !command.equals("import-characters")) {
      throw usage();
    }
    return switch (command) {
      case "import-addresses" -> importAddresses(files.getFirst());
      case "import-codes" -> importCodes(files.getFirst());
      case "import-characters" -> importCharacters(files);
      default -> throw usage();
    };
  }

  private static Options.Misunderstood usage() {
    String commands =
        "admin import-addresses FILE [--report FILE], admin import-codes FILE [--warn-below N],"
            + " admin import-characters FILE…";
    return new Options.Misunderstood("使い方: " + commands, "usage: " + commands);
  }

  private int importCodes(Path file) throws Exception {
    Optional<Integer> warnBelow = options.number(WARN_BELOW, 0, 999_999);
    SandboxConsole console = new SandboxConsole(clock, randomness);
    try (Sandbox sandbox = console.ready(home, plan())) {
      CodeFile codes =
          new CodeFile(
              sandbox.terminalFiles(), sandbox.installation().keys()::deviceSecret, randomness);
      return new CodeImport(codes, console::say).run(file, warnBelow);
    }
  }

  private int importCharacters(List<Path> files) throws Exception {
    SandboxConsole console = new SandboxConsole(clock, randomness);
    try (Sandbox sandbox = console.ready(home, plan())) {
      CharacterFile characters =
          new CharacterFile(
              sandbox.terminalFiles(), sandbox.installation().keys()::deviceSecret, randomness);
      return new CharacterImport(characters, console::say).run(files);
    }
  }

  private SandboxPlan plan() {
    return SandboxPlan.ofMadeUpCity(SandboxPlan.USUAL_RESIDENTS, clock.now().toEpochMilli());
  }

  private int importAddresses(Path file) throws Exception {
    SandboxConsole console = new SandboxConsole(clock, randomness);
    KenAllReader.Result read = read(file);
    report(console, read.report());
    if (read.towns().isEmpty()) {
      throw new SandboxFailure.NoAddresses(file);
    }
    try (Sandbox sandbox = console.ready(home, plan());
        Secret device = sandbox.installation().keys().deviceSecret()) {
      List<Town> towns = new ArrayList<>(own(sandbox, read));
      towns.addAll(read.towns());
      AddressDictionary fresh = new AddressDictionary(towns);
      List<DictionaryChanges.Change> changes =
          DictionaryChanges.between(sandbox.dictionary(), fresh);
      new AddressChangeReport(console::say).tell(changes);
      new DictionaryFile(sandbox.terminalFiles(), randomness).save(fresh, device);
      if (options.path(REPORT).isPresent()) {
        Files.write(options.path(REPORT).get(), AddressChangeReport.table(changes));
      }
      console.say(
          "住所辞書を入れ替えました（%,d 町）。 / The address dictionary was replaced (%,d towns)."
              .formatted(towns.size(), towns.size()));
    }
    return 0;
  }

  private static KenAllReader.Result read(Path file) throws SandboxFailure {
    try {
      return AddressSource.read(file);
    } catch (IOException problem) {
      throw new SandboxFailure.NoAddresses(file, problem);
    }
  }

  /** A made-up city is in no file; its own towns stay. */
  private static List<Town> own(Sandbox sandbox, KenAllReader.Result read) {
    Optional<Town> listed =
        read.towns().stream()
            .filter(town -> town.municipalityCode().equals(sandbox.municipality().code()))
            .findFirst();
    return listed.isPresent()
        ? List.of()
        : sandbox.dictionary().within(sandbox.municipality().code(), "", Integer.MAX_VALUE);
  }

  private static void report(SandboxConsole console, ImportReport report) {
    console.say(
        "%,d 行 → %,d 町（つないだ行 %,d、読めない行 %,d） / %,d rows, %,d towns, %,d joined, %,d unreadable"
            .formatted(
                report.rows(),
                report.towns(),
                report.joined(),
                report.flaws().size(),
                report.rows(),
                report.towns(),
                report.joined(),
                report.flaws().size()));
    report.flaws().stream().limit(FLAWS_SHOWN).forEach(flaw -> console.say("  " + flaw));
  }
}
