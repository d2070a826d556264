package jp.madoguchi.bench.cases;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.movement.Movements;

/**
 * {@code movements check FILE…}: runs files of cases against the rules and prints what differs.
 * Ends with 0 where all is as expected, 1 where something differs, 2 where a file cannot be used.
 */
public final class MovementsCheck {
  private final PrintStream out;
  private final PrintStream err;

  MovementsCheck(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] files) {
    System.exit(new MovementsCheck(System.out, System.err).run(files));
  }

  int run(String... files) {
    if (files.length == 0) {
      err.println("movements check FILE…");
      return 2;
    }
    Movements movements = Kinds.all();
    int cases = 0;
    int different = 0;
    try {
      for (String file : files) {
        CaseFile read = CaseFile.read(Path.of(file));
        for (Node each : read.cases()) {
          cases++;
          List<String> differences =
              new ArrayList<>(new CaseRun(read, movements, each).differences());
          if (!differences.isEmpty()) {
            different++;
            out.println(each.path());
            differences.forEach(line -> out.println("  " + line));
          }
        }
      }
    } catch (BadCases e) {
      err.println(e.getMessage());
      return 2;
    }
    out.printf("%,d cases, %,d as expected, %,d different%n", cases, cases - different, different);
    return different == 0 ? 0 : 1;
  }
}
