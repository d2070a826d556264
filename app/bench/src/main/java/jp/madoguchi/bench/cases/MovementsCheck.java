package jp.madoguchi.bench.cases;

import java.io.PrintStream;
import java.nio.file.Path;
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
  private final Movements movements = Kinds.all();

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
    Tally tally = new Tally();
    for (String file : files) {
      try {
        CaseFile read = CaseFile.read(Path.of(file));
        for (Node each : read.cases()) {
          check(read, each, tally);
        }
      } catch (BadCases e) {
        err.println(e.getMessage());
        tally.unusable++;
      }
    }
    tally.tell(out);
    return tally.unusable > 0 ? 2 : tally.different > 0 ? 1 : 0;
  }

  /** A case that cannot be used keeps no other from being checked. */
  private void check(CaseFile file, Node each, Tally tally) {
    tally.cases++;
    try {
      String name = each.text("name", "");
      Node named = name.isEmpty() ? each : each.called(each.path() + " " + name);
      List<String> differences = new CaseRun(file, movements, named).differences();
      if (differences.isEmpty()) {
        tally.right++;
      } else {
        tally.different++;
        out.println(named.path());
        differences.forEach(line -> out.println("  " + line));
      }
    } catch (BadCases e) {
      err.println(e.getMessage());
      tally.unusable++;
    }
  }

  private static final class Tally {
    private int cases;
    private int right;
    private int different;
    private int unusable;

    private void tell(PrintStream out) {
      out.printf(
          "%,d cases, %,d as expected, %,d different%s%n",
          cases,
          right,
          different,
          unusable == 0 ? "" : ", %,d that cannot be used".formatted(unusable));
    }
  }
}
