package jp.madoguchi.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.certificate.Seal;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.SandboxPlan;
import jp.madoguchi.storage.dictionary.BuildingFile;
import jp.madoguchi.storage.dictionary.CharacterFile;
import jp.madoguchi.storage.dictionary.DictionaryFile;
import jp.madoguchi.storage.dictionary.SealFile;
import jp.madoguchi.storage.numbering.CodeFile;
import jp.madoguchi.terminal.program.AddressImport;
import jp.madoguchi.terminal.program.BuildingImport;
import jp.madoguchi.terminal.program.CharacterImport;
import jp.madoguchi.terminal.program.CodeImport;
import jp.madoguchi.terminal.program.SealImport;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;

/**
 * An administrator's commands: {@code import-addresses FILE}, {@code import-codes FILE}, {@code
 * import-characters FILE…}, {@code import-buildings FILE}, {@code import-seal FILE}.
 */
final class AdminProgram {
  static final String WARN_BELOW = "--warn-below";
  static final String REPORT = "--report";
  static final String OFFICE = "--office";
  static final String SIDE = "--side";
  static final String ANYWAY = "--anyway";

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
      case "import-buildings" -> importBuildings(files.getFirst());
      case "import-seal" -> importSeal(files.getFirst());
      default -> throw usage();
    };
  }

  private static Options.Misunderstood usage() {
    String commands =
        "admin import-addresses FILE [--report FILE] [--anyway], admin import-codes FILE"
            + " [--warn-below N], admin import-characters FILE…, admin import-buildings FILE, admin"
            + " import-seal FILE --office OFFICE [--side MM]";
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

  private int importBuildings(Path file) throws Exception {
    SandboxConsole console = new SandboxConsole(clock, randomness);
    try (Sandbox sandbox = console.ready(home, plan())) {
      BuildingFile buildings =
          new BuildingFile(
              sandbox.terminalFiles(), sandbox.installation().keys()::deviceSecret, randomness);
      return new BuildingImport(buildings, console::say).run(file);
    }
  }

  private int importSeal(Path file) throws Exception {
    Optional<String> office = options.value(OFFICE);
    int side = options.number(SIDE, Seal.SMALLEST, Seal.LARGEST).orElse(SealImport.USUAL_SIDE);
    if (office.isEmpty()) {
      throw usage();
    }
    SandboxConsole console = new SandboxConsole(clock, randomness);
    try (Sandbox sandbox = console.ready(home, plan())) {
      SealFile seals =
          new SealFile(
              sandbox.terminalFiles(), sandbox.installation().keys()::deviceSecret, randomness);
      return new SealImport(seals, console::say).run(file, office.get(), side);
    }
  }

  private SandboxPlan plan() {
    return SandboxPlan.ofMadeUpCity(SandboxPlan.USUAL_RESIDENTS, clock.now().toEpochMilli());
  }

  private int importAddresses(Path file) throws Exception {
    SandboxConsole console = new SandboxConsole(clock, randomness);
    try (Sandbox sandbox = console.ready(home, plan())) {
      return new AddressImport(
              new DictionaryFile(sandbox.terminalFiles(), randomness),
              sandbox.installation().keys()::deviceSecret,
              sandbox.municipality().code(),
              clock,
              console::say)
          .run(file, options.path(REPORT), options.has(ANYWAY));
    }
  }
}
