package jp.madoguchi.bench.centre;

import java.util.Arrays;
import java.util.List;
import jp.madoguchi.bench.BenchClock;
import jp.madoguchi.bench.BenchOffice;
import jp.madoguchi.bench.Figures;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.centre.examine.OperatorTrust;
import jp.madoguchi.centre.intake.Ingest;
import jp.madoguchi.centre.intake.Intake;
import jp.madoguchi.core.batch.BatchEnvelope;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.CentreStore;

/**
 * {@code URL CHANGES RESIDENTS}: batches of so many changes on so many residents, from the sealed
 * bytes to the receipt that PostgreSQL has committed (goal P9). Run with the heap that the goal
 * allows.
 */
public final class IntakeMeasurement {
  private static final int WARM = 2;
  private static final int TIMES = 5;

  private IntakeMeasurement() {}

  public static void main(String[] line) throws Exception {
    int changes = Integer.parseInt(line[1]);
    int residents = Integer.parseInt(line[2]);
    BenchOffice office = BenchOffice.with(0);
    try (CentreStore store =
        CentreStore.open(CentrePeople.place(line[0]), BenchOffice.CITY.code())) {
      CentrePeople.fill(store, office, residents);
      double ours = measure(store, office, changes);
      double bare = median(BareLoop.create().run(line[0], changes, TIMES));
      Figures.line("a bare loop of verify and unnest", bare, "ms");
      Figures.line("  ours to it", ours / bare, "×");
    }
  }

  private static double measure(CentreStore store, BenchOffice office, int changes) {
    Ingest ingest =
        Ingest.of(
            store,
            new Office(Environment.SANDBOX, BenchOffice.CITY),
            office.centre(),
            office.check(),
            new OperatorTrust(List.of(office.issuer().anchors().classicalRoot())),
            Kinds.all(),
            new BenchClock());
    Bytes previous = Bytes.of(new byte[Sha256.LENGTH]);
    double[] millis = new double[TIMES];
    for (int i = 0; i < WARM + TIMES; i++) {
      Bytes sealed =
          BatchEnvelope.seal(
              office.next(i + 1, previous, 1L + (long) i * changes, changes),
              office.device(),
              office.centre().recipient(),
              BenchOffice.randomness());
      long start = System.nanoTime();
      Intake answer = ingest.take(BenchOffice.TERMINAL, 1, i + 1, sealed.toArray());
      if (i >= WARM) {
        millis[i - WARM] = Figures.since(start);
      }
      requireApplied(answer, changes);
      previous = Sha256.of(sealed);
    }
    Figures.spread("%,d changes taken in, receipt committed".formatted(changes), millis);
    Figures.line("  the most heap that was allowed", Runtime.getRuntime().maxMemory() / 1e6, "MB");
    return median(millis);
  }

  private static double median(double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void requireApplied(Intake answer, int changes) {
    if (!(answer instanceof Intake.Receipted(_, List<Verdict> verdicts))
        || verdicts.size() != changes
        || !verdicts.stream().allMatch(Verdict.Applied.class::isInstance)) {
      throw new IllegalStateException("not all was applied: " + answer);
    }
  }
}
