package jp.madoguchi.bench.palm;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes {@code report.txt}, {@code det.csv}, {@code det.svg} and {@code scores.csv}. */
final class OutFiles {
  /** Impostor scores beyond so many: only the highest are written. */
  private static final int MOST_IMPOSTORS = 1_000_000;

  private final Path folder;

  OutFiles(Path folder) {
    this.folder = folder;
  }

  void write(List<String> report, Scores scores, ErrorRates rates) throws BadInput {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve("report.txt"), report, StandardCharsets.UTF_8);
      if (rates.genuine() > 0 && rates.impostors() > 0) {
        Det det = Det.of(rates);
        Files.write(folder.resolve("det.csv"), det.csv(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("det.svg"), det.svg(), StandardCharsets.UTF_8);
      }
      scores(scores, rates);
    } catch (IOException e) {
      throw new BadInput("the folder " + folder + " cannot be written.");
    }
  }

  private void scores(Scores scores, ErrorRates rates) throws IOException {
    float least =
        rates.impostors() <= MOST_IMPOSTORS
            ? Float.NEGATIVE_INFINITY
            : rates.threshold((double) MOST_IMPOSTORS / rates.impostors());
    try (BufferedWriter out =
        Files.newBufferedWriter(folder.resolve("scores.csv"), StandardCharsets.UTF_8)) {
      out.write("kind,template_person,template_session,probe_person,probe_session,score\n");
      IOException[] failed = new IOException[1];
      scores.forEach((template, probe, score) -> {
        boolean own = template.person() == probe.person();
        if (failed[0] != null || !own && score < least) {
          return;
        }
        try {
          out.write(line(own, template.samples().getFirst().listed(), probe, score));
        } catch (IOException e) {
          failed[0] = e;
        }
      });
      if (failed[0] != null) {
        throw failed[0];
      }
    }
  }

  private static String line(boolean own, Listed enrolled, Crew.Probe probe, float score) {
    Listed shown = probe.sample().listed();
    return String.join(
        ",",
        own ? "genuine" : "impostor",
        cell(enrolled.person()),
        cell(enrolled.session()),
        cell(shown.person()),
        cell(shown.session()),
        String.format(Locale.ROOT, "%.6f%n", score));
  }

  private static String cell(String text) {
    boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
