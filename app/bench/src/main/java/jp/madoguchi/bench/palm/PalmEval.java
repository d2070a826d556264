package jp.madoguchi.bench.palm;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import jp.madoguchi.core.biometric.PalmSteps;

/**
 * {@code palm-eval}: measures the palm matcher on pictures of one's own, or on made-up people. Ends
 * with 0, or with 2 and a sentence where the input cannot be used. No picture is kept or written.
 */
public final class PalmEval {
  private final PrintStream out;
  private final PrintStream err;

  PalmEval(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] line) {
    System.exit(new PalmEval(System.out, System.err).run(line));
  }

  int run(String... line) {
    try {
      EvalOptions options = EvalOptions.parse(line);
      measured(options).forEach(out::println);
      return 0;
    } catch (BadInput e) {
      err.println(e.sentence());
      return 2;
    }
  }

  private List<String> measured(EvalOptions options) throws BadInput {
    PalmSteps steps = options.regions() ? PalmSteps.ofRegions() : PalmSteps.ofPhotographs();
    Tally tally = new Tally(captures(options, new Capturing(steps, options.regions())));
    if (tally.attempts() == 0) {
      throw new BadInput(
          "none of the "
              + tally.captures().size()
              + " pictures can be read; the first: "
              + tally.leftOut().getFirst().listed().name()
              + ", "
              + tally.leftOut().getFirst().why()
              + ".");
    }
    Crew crew =
        options.allPairs()
            ? Crew.ofAllPairs(tally.captures())
            : Crew.of(tally.captures(), options.enrol());
    Scores scores = Scores.compare(crew, steps);
    Report report = new Report(options, tally, scores, steps);
    List<String> lines = report.lines();
    if (options.out().isPresent()) {
      new OutFiles(options.out().get()).write(lines, scores, report.rates());
    }
    return lines;
  }

  private static List<Capture> captures(EvalOptions options, Capturing capturing) throws BadInput {
    ImageIO.setUseCache(false);
    Optional<Path> list = options.list();
    return list.isPresent()
        ? new ListedCrew(list.get(), capturing).captures(SampleList.read(list.get()))
        : new GeneratedCrew(capturing, options.seed()).captures(options.generated());
  }
}
