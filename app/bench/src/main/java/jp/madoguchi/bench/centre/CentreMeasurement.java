package jp.madoguchi.bench.centre;

import java.util.List;
import jp.madoguchi.bench.FreshJvm;
import jp.madoguchi.storage.postgres.PostgresServer;

/**
 * {@code [--residents N] [--changes N] [--only intake|fill]}: what the centre costs on a PostgreSQL
 * that is started for this, and keeps what it commits.
 */
public final class CentreMeasurement {
  private static final int RESIDENTS = 100_000;
  private static final int CHANGES = 10_000;
  private static final String GOAL = "256m";

  private CentreMeasurement() {}

  public static void main(String[] line) throws Exception {
    List<String> words = List.of(line);
    PostgresServer server =
        PostgresServer.durable()
            .orElseThrow(() -> new IllegalStateException("PostgreSQL is not installed"));
    if (isWanted(words, "intake")) {
      FreshJvm.run(
          GOAL,
          IntakeMeasurement.class,
          server.create().url(),
          number(words, "--changes", CHANGES),
          number(words, "--residents", RESIDENTS));
    }
    if (isWanted(words, "fill")) {
      FreshJvm.run(
          FillMeasurement.class, server.create().url(), number(words, "--residents", RESIDENTS));
    }
  }

  private static boolean isWanted(List<String> words, String part) {
    int at = words.indexOf("--only");
    return at < 0 || words.get(at + 1).equals(part);
  }

  private static String number(List<String> words, String option, int usual) {
    int at = words.indexOf(option);
    return at < 0 ? Integer.toString(usual) : words.get(at + 1);
  }
}
