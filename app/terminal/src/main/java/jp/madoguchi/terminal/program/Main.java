package jp.madoguchi.terminal.program;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;

/**
 * An office's terminal: an installed directory ({@code madoguchi.home}), the reader, camera and
 * printer of this machine, and the window. The composition root outside the sandbox.
 */
public final class Main {
  private static final String EXPORTED = "exported";

  private Main() {}

  public static void main(String[] line) {
    System.exit(run(line));
  }

  /** Exit code 0 after the window was closed, 1 where it could not open. */
  private static int run(String[] line) {
    try {
      String home = System.getProperty("madoguchi.home", "/var/lib/madoguchi");
      if (line.length > 0 && EnrolmentProgram.COMMANDS.contains(line[0])) {
        return new EnrolmentProgram(
                new Enrolment(
                    new DirectoryFiles(Path.of(home)), new SystemClock(), new SystemRandomness()),
                System.out)
            .run(Arrays.asList(line));
      }
      if (line.length > 0 && ImportProgram.COMMANDS.contains(line[0])) {
        return new ImportProgram(new DirectoryFiles(Path.of(home)), System.out)
            .run(Arrays.asList(line));
      }
      open(Path.of(home), line.length == 2 && line[0].equals("--language") ? line[1] : "ja");
      return 0;
    } catch (InterruptedException _) {
      return 1;
    } catch (Exception problem) {
      System.err.println(StartProblems.sentence(problem));
    } catch (LinkageError missing) {
      System.err.println(StartProblems.sentence(missing));
    }
    return 1;
  }

  private static void open(Path home, String language) throws Exception {
    Clock clock = new SystemClock();
    Randomness randomness = new SystemRandomness();
    Locale locale = Locale.forLanguageTag(language);
    Locale.setDefault(locale.getLanguage().equals("ja") ? Locale.JAPAN : Locale.ENGLISH);
    Fonts fonts = Fonts.load();
    FileStore files = new DirectoryFiles(home);
    InstallationFiles laid = new InstallationFiles(files, clock, randomness);
    try (AutoCloseable _ = OnlyOne.in(files);
        RunningTerminal terminal =
            new RunningTerminal(
                laid.read(),
                OfficeDevices.of(
                    laid.settings(),
                    files,
                    new DirectoryFiles(home.resolve(EXPORTED)),
                    clock,
                    randomness),
                new Texts(locale))) {
      OneWindow.show(() -> terminal.windowParts(fonts), terminal::rehearse);
    }
  }
}
