package jp.madoguchi.bench.palm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.madoguchi.bench.Figures;
import jp.madoguchi.core.biometric.PalmProbe;
import jp.madoguchi.core.biometric.PalmSteps;

/**
 * The scores of all comparisons, a row for each probe with a column for each template. What was not
 * compared is not a number.
 */
final class Scores {
  private final Crew crew;
  private final float[][] rows;
  private final double micros;

  /** Hears of each score. */
  interface Reader {
    void read(Crew.Template template, Crew.Probe probe, float score);
  }

  /**
   * @param micros processor time of a comparison
   */
  Scores(Crew crew, float[][] rows, double micros) {
    this.crew = crew;
    this.rows = rows;
    this.micros = micros;
  }

  /** Compares all that {@code crew} says, on all processors. */
  static Scores compare(Crew crew, PalmSteps steps) {
    List<List<PalmProbe>> enrolled = new ArrayList<>();
    for (Crew.Template template : crew.templates()) {
      enrolled.add(template.samples().stream().map(Capture.Good::probe).toList());
    }
    float[][] rows = new float[crew.probes().size()][];
    double[] millis = new double[rows.length];
    IntStream.range(0, rows.length)
        .parallel()
        .forEach(i -> {
          long start = System.nanoTime();
          rows[i] = row(crew, crew.probes().get(i), enrolled, steps);
          millis[i] = Figures.since(start);
        });
    Scores made = new Scores(crew, rows, 0);
    long count = made.count();
    double all = Arrays.stream(millis).sum() * 1000;
    return new Scores(crew, rows, count == 0 ? 0 : all / count);
  }

  private static float[] row(
      Crew crew, Crew.Probe probe, List<List<PalmProbe>> enrolled, PalmSteps steps) {
    float[] row = new float[enrolled.size()];
    for (int template = 0; template < row.length; template++) {
      row[template] =
          crew.meets(template, probe)
              ? (float) steps.likeness(enrolled.get(template), probe.sample().probe())
              : Float.NaN;
    }
    return row;
  }

  Crew crew() {
    return crew;
  }

  double micros() {
    return micros;
  }

  /** Row by row. */
  void forEach(Reader reader) {
    for (int i = 0; i < rows.length; i++) {
      Crew.Probe probe = crew.probes().get(i);
      for (int j = 0; j < rows[i].length; j++) {
        if (!Float.isNaN(rows[i][j])) {
          reader.read(crew.templates().get(j), probe, rows[i][j]);
        }
      }
    }
  }

  private long count() {
    long[] count = {0};
    forEach((_, _, _) -> count[0]++);
    return count[0];
  }

  /** All of one kind, in rising order. */
  float[] sorted(boolean genuine) {
    int[] count = {0};
    forEach((template, probe, _) -> count[0] += is(genuine, template, probe));
    float[] scores = new float[count[0]];
    int[] next = {0};
    forEach((template, probe, score) -> {
      if (is(genuine, template, probe) == 1) {
        scores[next[0]++] = score;
      }
    });
    Arrays.parallelSort(scores);
    return scores;
  }

  private static int is(boolean genuine, Crew.Template template, Crew.Probe probe) {
    return (template.person() == probe.person()) == genuine ? 1 : 0;
  }
}
