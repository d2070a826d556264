package jp.madoguchi.sandbox;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.madoguchi.terminal.program.StartProblems;
import jp.madoguchi.terminal.text.Texts;

/**
 * What the launcher starts: the window, the tour, the centre, an administrator's command, or the
 * check of an exported log.
 */
public final class Main {
  private static final Set<String> WINDOW =
      Set.of("--residents", "--seed", "--addresses", "--city", "--language", "--reset");
  private static final Set<String> TOUR =
      Set.of(
          "--out",
          "--input",
          "--residents",
          "--seed",
          "--addresses",
          "--city",
          "--language",
          TourProgram.GALLERY,
          TourProgram.JOBS,
          TourProgram.GUIDE,
          TourProgram.PRACTICE);

  private Main() {}

  public static void main(String[] line) {
    System.exit(run(Arrays.asList(line)));
  }

  /**
   * Runs one command; the exit code is 0 where all went well, 1 where not, 2 for a wrong command
   * line.
   */
  public static int run(List<String> line) {
    try {
      String command = line.isEmpty() || line.getFirst().startsWith("--") ? "" : line.getFirst();
      List<String> rest = command.isEmpty() ? line : line.subList(1, line.size());
      return switch (command) {
        case "" -> new WindowProgram(home(), Options.read(rest, WINDOW).withoutWords()).run();
        case "tour" -> new TourProgram(Options.read(rest, TOUR).withoutWords()).run();
        case "admin" ->
            new AdminProgram(
                    home(),
                    Options.read(
                        rest,
                        Set.of(
                            "--language",
                            AdminProgram.WARN_BELOW,
                            AdminProgram.REPORT,
                            AdminProgram.OFFICE,
                            AdminProgram.SIDE,
                            AdminProgram.ANYWAY)))
                .run();
        case "centre" -> centre(rest);
        case "verify-log" -> {
          Options options = Options.read(rest, Set.of(VerifyLogProgram.KEY, "--language"));
          yield new VerifyLogProgram(options, texts(options), System.out).run();
        }
        default ->
            throw new Options.Misunderstood("知らない指示です: " + command, "unknown command: " + command);
      };
    } catch (Options.Misunderstood problem) {
      System.err.println(problem.getMessage());
      System.err.println("使い方 / usage: app/bin/madoguchi help");
      return 2;
    } catch (Exception problem) {
      System.err.println(SandboxStartProblems.sentence(problem));
      return 1;
    } catch (LinkageError missing) {
      System.err.println(StartProblems.sentence(missing));
      return 1;
    }
  }

  /** A word after it is a command of its own; without one the centre runs. */
  private static int centre(List<String> rest) throws Exception {
    String command = rest.isEmpty() || rest.getFirst().startsWith("--") ? "" : rest.getFirst();
    if (command.isEmpty()) {
      return new CentreProgram(home(), Options.read(rest, CentreProgram.OPTIONS).withoutWords())
          .run();
    }
    if (command.equals("make-keys")) {
      return new MakeKeysProgram(
              Options.read(rest.subList(1, rest.size()), MakeKeysProgram.OPTIONS).withoutWords())
          .run();
    }
    if (command.equals(JoinProgram.COMMAND)) {
      return new JoinProgram(
              Options.read(rest.subList(1, rest.size()), JoinProgram.OPTIONS).withoutWords())
          .run();
    }
    if (MediumProgram.COMMANDS.contains(command)) {
      return new MediumProgram(home(), Options.read(rest, MediumProgram.OPTIONS)).run();
    }
    if (command.equals(WitnessProgram.COMMAND)) {
      return new WitnessProgram(Options.read(rest, WitnessProgram.OPTIONS)).run();
    }
    if (LedgerProgram.COMMANDS.contains(command)) {
      Options options = Options.read(rest, LedgerProgram.OPTIONS);
      return new LedgerProgram(CentreCommand.of(home(), options, texts(options), System.out)).run();
    }
    if (ReceiptProgram.COMMANDS.contains(command)) {
      Options options = Options.read(rest, ReceiptProgram.OPTIONS);
      return new ReceiptProgram(CentreCommand.of(home(), options, texts(options), System.out))
          .run();
    }
    Options options = Options.read(rest, CentreAdminProgram.OPTIONS);
    return new CentreAdminProgram(home(), options, texts(options)).run();
  }

  /** Where the sandbox lies; the launcher says it. */
  private static Path home() {
    return Path.of(
        System.getProperty(
            "madoguchi.home", System.getProperty("user.home") + "/.local/share/madoguchi/sandbox"));
  }

  /** The texts in the language asked for, Japanese first. */
  static Texts texts(Options options) {
    Locale locale = Locale.forLanguageTag(options.value("--language").orElse("ja"));
    Locale.setDefault(locale.getLanguage().equals("ja") ? Locale.JAPAN : Locale.ENGLISH);
    return new Texts(locale);
  }
}
