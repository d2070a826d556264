package jp.madoguchi.bench.city;

import java.io.PrintStream;
import java.time.LocalDate;
import jp.madoguchi.core.simulator.city.CityGenerator;
import jp.madoguchi.core.simulator.city.MadeUpCity;

/**
 * {@code city [--residents N] [--seed S]}: makes the made-up city and prints what its people are
 * like, and how long it took to make them.
 */
public final class CityShares {
  private static final int RESIDENTS = 100_000;
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final double NANOS = 1e9;

  private CityShares() {}

  public static void main(String[] line) {
    System.exit(run(System.out, option(line, "--residents", RESIDENTS), option(line, "--seed", 1)));
  }

  static int run(PrintStream out, long residents, long seed) {
    if (residents < 1 || residents > CityGenerator.MOST_RESIDENTS) {
      out.println("--residents 1 - " + CityGenerator.MOST_RESIDENTS);
      return 2;
    }
    MadeUpCity place = MadeUpCity.load();
    var city = new CityGenerator(place.municipality(), place.towns(), seed, DAY);
    Shares shares = new Shares(DAY);
    long begun = System.nanoTime();
    city.histories((int) residents).forEach(shares::count);
    double seconds = (System.nanoTime() - begun) / NANOS;
    shares.table().forEach(out::println);
    out.printf("%-42s %,12d%n", "families in danger", city.endangered((int) residents).count());
    out.printf(
        "made and counted in %.1f s, %,.0f people a second%n", seconds, shares.people() / seconds);
    return 0;
  }

  private static long option(String[] line, String name, long otherwise) {
    for (int i = 0; i + 1 < line.length; i++) {
      if (line[i].equals(name)) {
        return Long.parseLong(line[i + 1]);
      }
    }
    return otherwise;
  }
}
